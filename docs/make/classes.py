"""The pages of the public classes: what each public package exports, rendered from its docstrings."""

from __future__ import annotations

import inspect
from importlib import import_module
from pathlib import Path
from typing import Any

import griffe

from make.fields import table
from weavr_multi import models

# Package -> the page's title and file name.
PACKAGES = {
    "weavr_multi": ("Client, errors, values", "package.md"),
    "weavr_multi.sessions": ("Sessions", "package_sessions.md"),
    "weavr_multi.webhooks": ("Webhooks", "package_webhooks.md"),
    "weavr_multi.bulks": ("Bulks", "package_bulks.md"),
    "weavr_multi.sandbox": ("Sandbox", "package_sandbox.md"),
    "weavr_multi.testing": ("Testing", "package_testing.md"),
}


def write(folder: Path) -> list[tuple[str, str, str]]:
    """Write a page for each public package and one for the models; return them as (section, title, file name)."""
    pages = []
    for package, (title, name) in PACKAGES.items():
        (folder / name).write_text(_package(package), encoding="utf-8")
        pages.append(("Classes", title, name))
    (folder / "models.md").write_text(_models(), encoding="utf-8")
    return [*pages, ("Classes", "Models", "models.md")]


def exported(package: str) -> dict[str, Any]:
    """Return the classes and functions that a package exports and that have a home of ours, by name."""
    module = import_module(package)
    events = {fact.event for fact in import_module("weavr_multi.events").EVENTS}
    found = {}
    for name in sorted(module.__all__):
        value = getattr(module, name)
        if name not in events and (inspect.isclass(value) or inspect.isfunction(value)):
            found[name] = value
    return found


def _package(package: str) -> str:
    lines = [f"# `{package}`", "", (inspect.getdoc(import_module(package)) or "").partition("\n\n")[0], ""]
    for name, value in exported(package).items():
        made_in_a_function = "<locals>" in value.__qualname__
        body = inspect.getdoc(value) or "" if made_in_a_function else f"::: {value.__module__}.{value.__qualname__}"
        lines += [f"## {name} {{: #{name} }}", "", body, ""]
    return "\n".join(lines)


def _models() -> str:
    names = sorted(name for name in models.__all__ if inspect.isclass(getattr(models, name)))
    lines = [
        "# Models",
        "",
        "Import a model from `weavr_multi.models`. Requests also take mappings of the same form.",
        "",
    ]
    for name in names:
        cls = getattr(models, name)
        doc = griffe.Docstring(inspect.getdoc(cls) or "", lineno=1)
        lines += [f"## {name} {{: #{name} }}", ""]
        for section in doc.parse("google", warnings=False):
            if section.kind is griffe.DocstringSectionKind.text:
                lines += [section.value, ""]
        lines += table(cls)
    return "\n".join(lines)
