"""The pages of the reference: one for each resource, one for the events, one for the error codes."""

from __future__ import annotations

import inspect
import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import griffe

import weavr_multi
from make.advice import advice
from make.facts import SURFACES, Method, Resource, description, resources
from make.fields import cell, table
from make.limits import of_arguments
from make.recordings import Recording
from weavr_multi import errors, events, models
from weavr_multi.core.calls.call_options import CallOptions, IdempotentCallOptions
from weavr_multi.testing import payload

_TITLES = {"multi": "Multi", "backoffice": "Back office", "simulator": "Simulator", "legacy": "Earlier versions"}
# The options of every call are described once, in a page of their own.
_OPTIONS = {"timeout", "auth_token", "idempotency_ref", "extra_headers", "max_retries", "options"}


def write(folder: Path, recordings: Mapping[str, Recording]) -> list[tuple[str, str, str]]:
    """Write all pages of the reference and return them as (section, title, file name).

    Args:
        folder: Where they go.
        recordings: A request and an answer of each operation, by its name.
    """
    folder.mkdir(parents=True, exist_ok=True)
    document = description()
    pages, codes = [], defaultdict(set)
    for resource in resources(document):
        (folder / f"{resource.slug}.md").write_text(_resource(resource, recordings), encoding="utf-8")
        pages.append((_TITLES[resource.surface], resource.spoken, f"{resource.slug}.md"))
        for method in resource.methods:
            for status, names in method.facts["codes"].items():
                for name in names:
                    codes[name].add((status, method.name, f"{resource.slug}.md#{_anchor(method)}"))
    (folder / "options.md").write_text(_call_options(), encoding="utf-8")
    (folder / "events.md").write_text(_events(document), encoding="utf-8")
    (folder / "codes.md").write_text(_codes(codes), encoding="utf-8")
    return [
        ("Every call", "Options of a call", "options.md"),
        *pages,
        ("Events and codes", "Events", "events.md"),
        ("Events and codes", "Errors and codes", "codes.md"),
    ]


def _call_options() -> str:
    rows = [
        f"| `{row.name}` | {cell(row.description)} |"
        for options in (CallOptions, IdempotentCallOptions)
        for section in griffe.Docstring(inspect.getdoc(options) or "", lineno=1).parse("google", warnings=False)
        if section.kind is griffe.DocstringSectionKind.attributes
        for row in section.value
    ]
    lines = [
        "# Options of a call",
        "",
        "Every method of a resource takes these keyword arguments beside its own. What is left out is as the client or",
        "the session has it. `idempotency_ref` exists only where the operation can be repeated under it.",
        "",
        "| option | |",
        "|---|---|",
        *rows,
    ]
    return "\n".join(lines) + "\n"


def _anchor(method: Method) -> str:
    return method.name.rpartition(".")[2]


def _resource(resource: Resource, recordings: Mapping[str, Recording]) -> str:
    lines = [f"# `{resource.spoken}`", "", resource.doc, "", "| method | what it does |", "|---|---|"]
    lines += [f"| [`{_anchor(m)}`](#{_anchor(m)}) | {m.summary} |" for m in resource.methods]
    for method in resource.methods:
        lines += ["", *_operation(method, recordings.get(method.name))]
    return "\n".join(lines) + "\n"


def _operation(method: Method, recording: Recording | None) -> list[str]:
    facts, sections = method.facts, griffe.Docstring(method.doc, lineno=1).parse("google", warnings=False)
    deprecated = ' <span class="deprecated">deprecated</span>' if facts["deprecated"] else ""
    lines = [f"## {_anchor(method)}{deprecated} {{: #{_anchor(method)} }}", "", f"`{method.verb} {method.path}`", ""]
    if facts["deprecated"]:
        lines += ['!!! warning "Deprecated"', f"    {facts['deprecated']}", ""]
    lines += ["```python", _signature(method), "```", ""]
    for section in sections:
        if section.kind is griffe.DocstringSectionKind.text:
            lines += [section.value, ""]
    lines += _facts(facts)
    lines += _arguments(method, sections)
    lines += _errors(sections)
    if recording is not None:
        lines += _recorded(recording)
    return lines


def _signature(method: Method) -> str:
    given = [p for p in method.signature.parameters.values() if p.name != "self" and p.name not in _OPTIONS]
    parts, keyword_only = [], False
    for parameter in given:
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY and not keyword_only:
            parts.append("*")
            keyword_only = True
        default = "" if parameter.default is inspect.Parameter.empty else " = None"
        star = "**" if parameter.kind is inspect.Parameter.VAR_KEYWORD else ""
        parts.append(f"{star}{parameter.name}: {parameter.annotation}{default}")
    returned = str(method.signature.return_annotation)
    awaited = returned.removeprefix("Coroutine[Any, Any, ")
    define = "def" if awaited == returned else "async def"
    result = returned if awaited == returned else awaited.removesuffix("]")
    inside = "".join(f"\n    {part}," for part in parts) + "\n" if len(parts) > 1 else ", ".join(parts)
    call = method.spoken if awaited == returned else f"await {method.spoken}"
    return f"# {call}(…)\n{define} {method.spoken.rpartition('.')[2]}({inside}) -> {result}: ..."


def _facts(facts: Mapping[str, Any]) -> list[str]:
    codes = {code for names in facts["codes"].values() for code in names}
    bearer = any("bearer" in scheme for scheme in facts["security"]) or facts["session_token"]
    rows = {
        "Token": "a session's" if bearer else "none: the key alone",
        "Permission": " or ".join(f"`{name}`" for name in facts["permissions"]) or "none",
        "Step-up": "may be asked for (403 `STEP_UP_REQUIRED`)" if "STEP_UP_REQUIRED" in codes else "never asked for",
        "Idempotency": "takes an idempotency-ref; repeated under it where the outcome is in doubt"
        if facts["idempotent"]
        else "takes no idempotency-ref",
        "Pages": "await it for one page, iterate over it for all" if facts["page"] else "",
    }
    return ["| | |", "|---|---|", *(f"| {name} | {value} |" for name, value in rows.items() if value), ""]


def _arguments(method: Method, sections: list[griffe.DocstringSection]) -> list[str]:
    rows, limits = [], of_arguments(method.operation)
    for section in sections:
        if section.kind is griffe.DocstringSectionKind.parameters:
            for parameter in section.value:
                if parameter.name.split(",")[0] not in _OPTIONS and parameter.name != "call":
                    limit = cell(limits.get(parameter.name, ""))
                    rows.append(f"| `{parameter.name}` | {cell(parameter.description)} | {limit} |")
    return ["| argument | | limits |", "|---|---|---|", *rows, ""] if rows else []


def _errors(sections: list[griffe.DocstringSection]) -> list[str]:
    rows = [
        f"| `{raised.annotation}` | {cell(raised.description)} |"
        for section in sections
        if section.kind is griffe.DocstringSectionKind.raises
        for raised in section.value
    ]
    return ["| raises | |", "|---|---|", *rows, ""] if rows else []


def _recorded(recording: Recording) -> list[str]:
    lines = ['??? example "A request and its response, recorded from the sandbox"', ""]
    blocks = [
        ("\n".join([recording.request_line, *recording.headers]), recording.request_body),
        (f"HTTP {recording.status}", recording.answer_body),
    ]
    for title, body in blocks:
        text = json.dumps(body, indent=2, ensure_ascii=False) if isinstance(body, dict | list) else (body or "")
        content = f"{title}\n\n{text}".rstrip()
        lines += ["    ```http", *(f"    {line}".rstrip() for line in content.splitlines()), "    ```", ""]
    return lines


def _events(document: Mapping[str, Any]) -> str:
    lines = [
        "# Events",
        "",
        "All 34 events, by the path at which they arrive. Import a class from `weavr_multi.webhooks`.",
        "",
        "| event | path | what it says |",
        "|---|---|---|",
    ]
    known = {fact.event: fact for fact in events.EVENTS}
    found = sorted(document["x-webhooks"].items(), key=lambda item: item[1]["event"])
    lines += [
        f"| [`{facts['event']}`](#{facts['event'].lower()}) | `{path}` | {facts['summary']} |" for path, facts in found
    ]
    for path, facts in found:
        cls = getattr(models, facts["event"])
        sections = griffe.Docstring(inspect.getdoc(cls) or "", lineno=1).parse("google", warnings=False)
        lines += ["", f"## {facts['event']} {{: #{facts['event'].lower()} }}", ""]
        lines += [f"`POST <your URL>{known[facts['event']].called_as or path}`", ""]
        lines += [section.value + "\n" for section in sections if section.kind is griffe.DocstringSectionKind.text]
        lines += [*table(cls, "models.md"), *_payload(cls)]
    return "\n".join(lines) + "\n"


def _payload(cls: type) -> list[str]:
    text = json.dumps(payload(cls.__name__, full=True), indent=2, ensure_ascii=False)
    return ['??? example "A payload"', "", "    ```json", *(f"    {line}" for line in text.splitlines()), "    ```", ""]


def _codes(codes: Mapping[str, set[tuple[str, str, str]]]) -> str:
    lines = [
        "# Errors and their codes",
        "",
        "## The tree",
        "",
        *_tree(weavr_multi.WeavrError),
        "",
        "## The codes",
        "",
        f"All {len(errors.ErrorCode)} codes that are documented or were observed, with operations that document them.",
        '`error.error_code` compares with the text: `error.error_code == "FUNDS_INSUFFICIENT"`.',
        "",
        "| code | status | what to do | documented by |",
        "|---|---|---|---|",
    ]
    for code in sorted(str(value) for value in errors.ErrorCode):
        places = sorted(codes.get(code, ()))
        statuses = ", ".join(sorted({status for status, _, _ in places})) or "observed"
        names = ", ".join(f"[`{name}`]({link})" for _, name, link in places[:8])
        more = f" and {len(places) - 8} more" if len(places) > 8 else ""
        lines.append(f"| `{code}` | {statuses} | {advice(code)} | {names}{more} |")
    return "\n".join(lines) + "\n"


def _tree(root: type, depth: int = 0) -> list[str]:
    public = [value for name in weavr_multi.__all__ if inspect.isclass(value := getattr(weavr_multi, name))]
    line = cell((inspect.getdoc(root) or "").partition("\n\n")[0])
    branches = [_tree(error, depth + 1) for error in public if root in error.__bases__]
    return [f"{'    ' * depth}- `{root.__name__}`: {line}", *(line for branch in branches for line in branch)]


def surfaces() -> list[str]:
    """Give the titles of the surfaces, in the order of the pages."""
    return [_TITLES[name] for name in SURFACES]
