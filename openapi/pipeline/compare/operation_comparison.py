"""Compares two versions of a document: operations, events, parameters, bodies and answers."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlsplit

from pipeline.compare.keywords import GIVEN, RECEIVED, REFUSED, compare_keywords, kept
from pipeline.compare.report import MAJOR, MINOR, PATCH, Report
from pipeline.compare.type_comparison import ShapeComparison
from pipeline.normalise.bundle import extend
from pipeline.normalise.plain import ref_name
from pipeline.normalise.shapes import Shapes
from pipeline.read.cleaning import clean
from pipeline.read.documents import METHODS, Document, Json
from pipeline.read.problems import Notes, bounded
from pipeline.read.repairs import Reviewed

# What is compared part by part; every other keyword is compared as a whole.
_OPERATION: Final = frozenset({"operationId", "security", "parameters", "requestBody", "responses", "x-inferred"})
_PARAMETER: Final = frozenset({"name", "in", "required", "schema", "style", "explode"})
_BODY: Final = frozenset({"required", "content", "headers"})
_MEDIA: Final = frozenset({"schema"})
_SCHEME: Final = frozenset({"name", "in", "scheme"})


@bounded("the versions")
def compare(old: Document, new: Document, reviewed: Reviewed | None = None) -> Report:
    """Return the changes from one version of a document to another.

    Args:
        old: The old version.
        new: The new version.
        reviewed: What is laid over a document that lacks it; without it, what is lacking is a change.
    """
    for document in (old, new):
        notes = Notes()
        with bounded(document.surface):
            _keep(document.root)
            clean(document, notes)
            extend(document, reviewed or Reviewed())
            Shapes(document, Reviewed(), notes, kept).run()
    report = Report()
    Comparison(old, new, report).run()
    return report


def _keep(root: Json) -> None:
    """Put what cleaning drops under names that it keeps: it is compared, too."""
    for group in ("paths", "webhooks", "x-webhooks"):
        for item in (root.get(group) or {}).values():
            shared = {key: value for key, value in (item or {}).items() if str(key).startswith("x-")}
            for method in METHODS:
                operation = (item or {}).get(method)
                if isinstance(operation, dict):
                    operation = {"servers": (item or {}).get("servers"), **operation}
                    item[method] = shared | _renamed(_renamed(operation, "callbacks"), "servers")
                    for status, answer in (operation.get("responses") or {}).items():
                        operation["responses"][status] = _renamed(answer, "links")


def _renamed(node: Any, key: str) -> Any:
    return {**node, f"x-{key}": node[key]} if isinstance(node, dict) and node.get(key) else node


class Comparison:
    """Walks through the operations and events of two documents in plain form."""

    def __init__(self, old: Document, new: Document, report: Report) -> None:
        self.old = old
        self.new = new
        self.report = report
        self.shapes = ShapeComparison(old.schemas, new.schemas, report)
        # The codes that the new document knows anywhere.
        self.codes = {
            code
            for operation in _operations(new, "paths").values()
            for codes in _errors(new, operation).values()
            for code in codes
        }

    def run(self) -> None:
        """Compare everything."""
        if self.old.path != self.new.path:
            text = f"its paths begin with {self.new.path or '/'}, no longer with {self.old.path or '/'}"
            self.report.add("servers", "server", "changed", text, bump=MAJOR)
        self._head()
        for group, subject in (("paths", "operation"), ("webhooks", "event")):
            before, after = _operations(self.old, group), _operations(self.new, group)
            for where in sorted(before.keys() - after.keys()):
                self.report.add(where, subject, "removed", before[where]["operationId"], bump=MAJOR)
            for where in sorted(after.keys() - before.keys()):
                self.report.add(where, subject, "added", after[where]["operationId"], bump=MINOR)
            for where in sorted(before.keys() & after.keys()):
                self._operation(where, before[where], after[where], sent=group == "paths")

    def _head(self) -> None:
        """Compare what a document says of itself."""
        before, after = (
            {
                "openapi": document.root.get("openapi"),
                "version": (document.root.get("info") or {}).get("version"),
                "servers": [
                    "://".join(urlsplit(server["url"])[:2]) for server in document.root["servers"]
                ],  # their paths: above
            }
            for document in (self.old, self.new)
        )
        compare_keywords(self.report, "document", before, after, GIVEN, skip=frozenset())
        held, holds = (_schemes(document) for document in (self.old, self.new))
        for name in sorted(held.keys() & holds.keys()):  # the names of the schemes mean nothing
            compare_keywords(self.report, f"credential {name}", held[name], holds[name], GIVEN, skip=_SCHEME)

    def _operation(self, where: str, old: Json, new: Json, *, sent: bool) -> None:
        if old["operationId"] != new["operationId"]:
            # names.yaml finds the public name by this id.
            text = f"{old['operationId']} is now {new['operationId']}"
            self.report.add(where, "operation", "changed", text, bump=MAJOR)
        compare_keywords(self.report, where, old, new, GIVEN, skip=_OPERATION, subject="operation")
        self._security(where, old, new)
        self._parameters(where, old, new, GIVEN if sent else RECEIVED)
        self._body(where, old, new, GIVEN if sent else RECEIVED)
        self._answers(where, old, new, RECEIVED if sent else GIVEN)
        self._codes(where, old, new)

    def _security(self, where: str, old: Json, new: Json) -> None:
        before, after = _ways(self.old, old), _ways(self.new, new)
        if before != after:
            more = all(way in after for way in before)  # each old way is still one
            text = f"{_show(before)} is now {_show(after)}"
            self.report.add(where, "security", "changed", text, bump=MINOR if more else MAJOR)

    def _parameters(self, where: str, old: Json, new: Json, use: str) -> None:
        before = {(p["in"], p["name"]): p for p in old["parameters"]}
        after = {(p["in"], p["name"]): p for p in new["parameters"]}
        for place, name in sorted(before.keys() - after.keys()):
            self.report.add(where, "parameter", "removed", f"{name} in {place}", bump=MAJOR)
        for key in sorted(after.keys() - before.keys()):
            needed = bool(after[key].get("required"))
            text = f"{key[1]} in {key[0]}{', required' if needed else ''}"
            self.report.add(where, "parameter", "added", text, bump=MAJOR if needed and use == GIVEN else MINOR)
        for key in sorted(before.keys() & after.keys()):
            one, other = before[key], after[key]
            if _form(one) != _form(other):
                self.report.add(where, "parameter", "changed", f"{key[1]} is sent as {_form(other)}", bump=MAJOR)
            self._described(where, "parameter", key[1], one, other, use)

    def _described(self, where: str, subject: str, name: str, old: Json, new: Json, use: str) -> None:
        """Compare a parameter or a header that both versions have."""
        self._needed(where, subject, f"{name} ", old, new, use)
        compare_keywords(self.report, where, old, new, use, skip=_PARAMETER, subject=subject, name=name)
        self.shapes.compare(old["schema"], new["schema"], f"{where} {name}", use)

    def _needed(self, where: str, subject: str, name: str, old: Json, new: Json, use: str) -> None:
        """Report what has become required or optional."""
        needed = bool(new.get("required"))
        if needed != bool(old.get("required")):
            bump = PATCH if use == REFUSED else MAJOR if needed == (use == GIVEN) else MINOR
            self.report.add(where, subject, "changed", f"{name}is now {_NEEDED[needed]}", bump=bump)

    def _body(self, where: str, old: Json, new: Json, use: str) -> None:
        before, after = old.get("requestBody"), new.get("requestBody")
        if before is None and after is not None:
            bump = MAJOR if after.get("required") and use == GIVEN else MINOR
            self.report.add(where, "body", "added", bump=bump)
        elif after is None and before is not None:
            self.report.add(where, "body", "removed", bump=MAJOR)
        elif before is not None and after is not None:
            self._needed(where, "body", "", before, after, use)
            compare_keywords(self.report, where, before, after, use, skip=_BODY, subject="body")
            self._media(where, "body", before, after, use)

    def _answers(self, where: str, old: Json, new: Json, use: str) -> None:
        before, after = _good(old), _good(new)
        for status in sorted(before.keys() - after.keys()):
            self.report.add(where, "answer", "removed", status, bump=MAJOR)
        for status in sorted(after.keys() - before.keys()):
            # The method's result may then be of another type.
            self.report.add(where, "answer", "added", status, bump=MAJOR if before else MINOR)
        for status in sorted(old["responses"].keys() & new["responses"].keys()):
            pair = old["responses"][status], new["responses"][status]
            self._answer(where, f"answer {status}", *pair, use if status in before else REFUSED)

    def _answer(self, where: str, subject: str, old: Json, new: Json, use: str) -> None:
        compare_keywords(self.report, f"{where} {subject}", old, new, use, skip=_BODY, subject="answer")
        self._media(where, subject, old, new, use)
        before, after = (one.get("headers") or {} for one in (old, new))
        for name in sorted(before.keys() - after.keys()):
            bump = PATCH if use == REFUSED else MAJOR
            self.report.add(f"{where} {subject}", "header", "removed", name, bump=bump)
        for name in sorted(after.keys() - before.keys()):
            self.report.add(f"{where} {subject}", "header", "added", name, bump=PATCH if use == REFUSED else MINOR)
        for name in sorted(before.keys() & after.keys()):
            self._described(f"{where} {subject}", "header", name, before[name], after[name], use)

    def _media(self, where: str, subject: str, old: Json, new: Json, use: str) -> None:
        before, after = (one.get("content") or {} for one in (old, new))
        for media in sorted(before.keys() - after.keys()):
            self.report.add(where, subject, "removed", media, bump=PATCH if use == REFUSED else MAJOR)
        for media in sorted(after.keys() - before.keys()):
            bump = PATCH if use == REFUSED else MINOR if before else MAJOR
            self.report.add(where, subject, "added", media, bump=bump)
        for media in sorted(before.keys() & after.keys()):
            place = f"{where} {subject}"
            compare_keywords(self.report, place, before[media], after[media], use, skip=_MEDIA, name=media)
            self.shapes.compare(before[media]["schema"], after[media]["schema"], place, use)

    def _codes(self, where: str, old: Json, new: Json) -> None:
        before, after = _errors(self.old, old), _errors(self.new, new)
        for status in sorted(before.keys() | after.keys()):
            gone, come = before.get(status, {}), after.get(status, {})
            if status not in after or status not in before:
                what = "removed" if status not in after else "added"
                self.report.add(where, "status", what, status, bump=PATCH if what == "removed" else MINOR)
            for code in sorted(gone.keys() ^ come.keys()):
                what = "removed" if code in gone else "added"
                # Code that names a member of ErrorCode fails when no operation has the code any more.
                bump = MAJOR if code not in self.codes else PATCH if code in gone else MINOR
                self.report.add(where, "code", what, f"{code} ({status})", bump=bump)


def _operations(document: Document, group: str) -> dict[str, Json]:
    return {
        f"{method.upper()} {path}": operation
        for path, item in document.root[group].items()
        for method, operation in item.items()
    }


_NEEDED: Final = {True: "required", False: "optional"}


def _ways(document: Document, operation: Json) -> list[list[str]]:
    """Return the credentials of an operation by their headers: the names of schemes mean nothing."""
    declared = operation["security"] if "security" in operation else document.root.get("security") or []
    schemes = document.root["components"]["securitySchemes"]
    return sorted(sorted(_credential(schemes.get(name) or {}, name) for name in way) for way in declared or [{}])


def _schemes(document: Document) -> dict[str, Json]:
    """Return the security schemes by what they send."""
    found = document.root["components"]["securitySchemes"]
    return {_credential(scheme, name): scheme for name, scheme in found.items()}


def _credential(scheme: Json, name: str) -> str:
    if scheme.get("type") == "http":
        return str(scheme.get("scheme") or "bearer").lower()
    place = scheme.get("in") or "header"
    return str(scheme.get("name") or name).lower() + (f" in {place}" if place != "header" else "")


def _show(ways: list[list[str]]) -> str:
    return " or ".join(" and ".join(way) or "nothing" for way in ways) or "nothing"


def _form(parameter: Json) -> str:
    style = parameter.get("style") or ("form" if parameter["in"] == "query" else "simple")
    listed = parameter["schema"].get("type") in ("array", "object") or ref_name(parameter["schema"])
    explode = parameter.get("explode", style == "form")
    return f"{style}, {'one for each value' if explode else 'all values in one'}" if listed else style


def _good(operation: Json) -> Json:
    return {status: answer for status, answer in operation["responses"].items() if status.startswith("2")}


def _errors(document: Document, operation: Json) -> dict[str, dict[str, None]]:
    return {
        status: dict.fromkeys(
            code for body in (answer.get("content") or {}).values() for code in _codes_in(document, body["schema"])
        )
        for status, answer in operation["responses"].items()
        if not status.startswith("2")
    }


def _codes_in(document: Document, schema: Any) -> list[str]:
    name = ref_name(schema)
    shape = document.schemas.get(name, {}) if name else schema
    found = (shape.get("properties") or {}).get("errorCode") or {}
    target = ref_name(found)
    listed = (document.schemas.get(target, {}) if target else found).get("enum") or ()
    return [*map(str, listed), *(code for part in shape.get("oneOf") or () for code in _codes_in(document, part))]
