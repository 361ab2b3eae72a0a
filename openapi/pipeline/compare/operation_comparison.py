"""Compares two versions of a document: operations, events, parameters, bodies and answers."""

from __future__ import annotations

from typing import Any

from pipeline.compare.report import Report
from pipeline.compare.type_comparison import GIVEN, RECEIVED, ShapeComparison
from pipeline.normalise.plain import ref_name
from pipeline.normalise.shapes import Shapes
from pipeline.read.cleaning import clean
from pipeline.read.documents import Document, Json
from pipeline.read.problems import Notes
from pipeline.read.repairs import Reviewed


def compare(old: Document, new: Document) -> Report:
    """Return the changes from one version of a document to another."""
    for document in (old, new):
        notes = Notes()
        clean(document, notes)
        Shapes(document, Reviewed(), notes).run()
    report = Report()
    Comparison(old, new, report).run()
    return report


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
            self.report.add("servers", "server", "changed", text, breaking=True)
        for group, subject in (("paths", "operation"), ("webhooks", "event")):
            before, after = _operations(self.old, group), _operations(self.new, group)
            for where in sorted(before.keys() - after.keys()):
                self.report.add(where, subject, "removed", before[where]["operationId"], breaking=True)
            for where in sorted(after.keys() - before.keys()):
                self.report.add(where, subject, "added", after[where]["operationId"], breaking=False)
            for where in sorted(before.keys() & after.keys()):
                self._operation(where, before[where], after[where], sent=group == "paths")

    def _operation(self, where: str, old: Json, new: Json, *, sent: bool) -> None:
        if old["operationId"] != new["operationId"]:
            # names.yaml finds the public name by this id.
            self.report.add(
                where, "operation", "changed", f"{old['operationId']} is now {new['operationId']}", breaking=True
            )
        if bool(old.get("deprecated")) != bool(new.get("deprecated")):
            now = "is deprecated" if new.get("deprecated") else "is no longer deprecated"
            self.report.add(where, "operation", "changed", now, breaking=False)
        self._security(where, old, new)
        self._parameters(where, old, new, GIVEN if sent else RECEIVED)
        self._body(where, old, new, GIVEN if sent else RECEIVED)
        self._answers(where, old, new, RECEIVED if sent else GIVEN)
        self._codes(where, old, new)

    def _security(self, where: str, old: Json, new: Json) -> None:
        before, after = _ways(self.old, old), _ways(self.new, new)
        if before != after:
            self.report.add(where, "security", "changed", f"{_show(before)} is now {_show(after)}", breaking=True)

    def _parameters(self, where: str, old: Json, new: Json, use: str) -> None:
        before = {(p["in"], p["name"]): p for p in old["parameters"]}
        after = {(p["in"], p["name"]): p for p in new["parameters"]}
        for place, name in sorted(before.keys() - after.keys()):
            self.report.add(where, "parameter", "removed", f"{name} in {place}", breaking=True)
        for key in sorted(after.keys() - before.keys()):
            needed = bool(after[key].get("required"))
            text = f"{key[1]} in {key[0]}{', required' if needed else ''}"
            self.report.add(where, "parameter", "added", text, breaking=needed and use == GIVEN)
        for key in sorted(before.keys() & after.keys()):
            one, other = before[key], after[key]
            if bool(one.get("required")) != bool(other.get("required")):
                needed = bool(other.get("required"))
                text = f"{key[1]} is now {'required' if needed else 'optional'}"
                self.report.add(where, "parameter", "changed", text, breaking=needed == (use == GIVEN))
            if bool(one.get("deprecated")) != bool(other.get("deprecated")):
                text = f"{key[1]} is {'deprecated' if other.get('deprecated') else 'no longer deprecated'}"
                self.report.add(where, "parameter", "changed", text, breaking=False)
            if _form(one) != _form(other):
                self.report.add(where, "parameter", "changed", f"{key[1]} is sent as {_form(other)}", breaking=True)
            self.shapes.compare(one["schema"], other["schema"], f"{where} {key[1]}", use)

    def _body(self, where: str, old: Json, new: Json, use: str) -> None:
        before, after = old.get("requestBody"), new.get("requestBody")
        if (before is None) != (after is None):
            needed = before is not None or bool((after or {}).get("required"))
            self.report.add(where, "body", "removed" if after is None else "added", breaking=needed and use == GIVEN)
            return
        if before is None or after is None:
            return
        if bool(before.get("required")) != bool(after.get("required")):
            needed = bool(after.get("required"))
            text = f"is now {'required' if needed else 'optional'}"
            self.report.add(where, "body", "changed", text, breaking=needed == (use == GIVEN))
        self._media(where, "body", before.get("content") or {}, after.get("content") or {}, use)

    def _answers(self, where: str, old: Json, new: Json, use: str) -> None:
        before, after = _good(old), _good(new)
        for status in sorted(before.keys() - after.keys()):
            self.report.add(where, "answer", "removed", status, breaking=True)
        for status in sorted(after.keys() - before.keys()):
            # The method's result may then be of another type.
            self.report.add(where, "answer", "added", status, breaking=bool(before))
        for status in sorted(before.keys() & after.keys()):
            gone, come = (answers[status].get("content") or {} for answers in (before, after))
            self._media(where, f"answer {status}", gone, come, use)

    def _media(self, where: str, subject: str, old: Json, new: Json, use: str) -> None:
        for media in sorted(old.keys() - new.keys()):
            self.report.add(where, subject, "removed", media, breaking=True)
        for media in sorted(new.keys() - old.keys()):
            self.report.add(where, subject, "added", media, breaking=not old)
        for media in sorted(old.keys() & new.keys()):
            self.shapes.compare(old[media]["schema"], new[media]["schema"], f"{where} {subject}", use)

    def _codes(self, where: str, old: Json, new: Json) -> None:
        before, after = _errors(self.old, old), _errors(self.new, new)
        for status in sorted(before.keys() | after.keys()):
            gone, come = before.get(status, {}), after.get(status, {})
            if status not in after or status not in before:
                what = "removed" if status not in after else "added"
                self.report.add(where, "status", what, status, breaking=False)
            for code in sorted(gone.keys() ^ come.keys()):
                what = "removed" if code in gone else "added"
                # Code that names a member of ErrorCode fails when no operation has the code any more.
                self.report.add(where, "code", what, f"{code} ({status})", breaking=code not in self.codes)


def _operations(document: Document, group: str) -> dict[str, Json]:
    return {
        f"{method.upper()} {path}": operation
        for path, item in document.root[group].items()
        for method, operation in item.items()
    }


def _ways(document: Document, operation: Json) -> list[list[str]]:
    """Return the credentials of an operation by their headers: the names of schemes mean nothing."""
    declared = operation["security"] if "security" in operation else document.root.get("security") or []
    schemes = document.root["components"]["securitySchemes"]
    return sorted(sorted(_credential(schemes.get(name) or {}, name) for name in way) for way in declared)


def _credential(scheme: Json, name: str) -> str:
    bearer = scheme.get("type") == "http"
    return "bearer" if bearer else str(scheme.get("name") or name).lower()


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
