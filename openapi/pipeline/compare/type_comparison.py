"""Compares types in plain form."""

from __future__ import annotations

from typing import Any, Final

from pipeline.compare.report import Report
from pipeline.normalise.plain import is_enum, ref_name
from pipeline.read.documents import Json

GIVEN: Final = "given"  # by the caller: more demands break
RECEIVED: Final = "received"  # by the caller: fewer promises break

_NONE: Final = "none"
# Limits that forbid more when they grow, and those that forbid more when they shrink.
_LOWER: Final = ("minLength", "minimum", "exclusiveMinimum", "minItems")
_UPPER: Final = ("maxLength", "maximum", "exclusiveMaximum", "maxItems")


class ShapeComparison:
    """Compares the types that operations refer to, each pair once for each use.

    Args:
        old: Types of the old document.
        new: Types of the new one.
        report: Where changes go.
    """

    def __init__(self, old: Json, new: Json, report: Report) -> None:
        self.old = old
        self.new = new
        self.report = report
        self.done: set[tuple[str, str, str]] = set()

    def compare(self, old: Json, new: Json, where: str, use: str) -> None:
        """Compare two types in one use."""
        one, other = ref_name(old), ref_name(new)
        if one and other:
            if (one, other, use) in self.done:
                return
            self.done.add((one, other, use))
            if one != other:  # the class is imported by its name
                self.report.add(where, "type", "changed", f"{one} is now called {other}", breaking=True)
            where = one if one == other else f"{one} (now {other})"
        self._default(old, new, where)
        before, after = _resolved(old, self.old), _resolved(new, self.new)
        kinds = _kind(before), _kind(after)
        if kinds[0] != kinds[1]:
            # An open enumeration is a text: where texts arrive nothing is lost by one.
            listed = kinds == ("string", "enumeration")
            breaking = not listed or use == GIVEN
            self.report.add(where, "type", "changed", f"{kinds[0]} is now {kinds[1]}", breaking=breaking)
            return
        compare = {
            "enumeration": self._values,
            "object": self._object,
            "mapping": self._mapping,
            "array": self._array,
            "union": self._union,
        }
        compare.get(kinds[0], self._limits)(before, after, where, use)

    def _default(self, old: Json, new: Json, where: str) -> None:
        """Report another default: who leaves the value out gets something else, though nothing fails."""
        before, after = (shape.get("default", _NONE) for shape in (old, new))
        if before != after:
            self.report.add(where, "default", "changed", f"{before} is now {after}", breaking=False)

    def _mapping(self, old: Json, new: Json, where: str, use: str) -> None:
        pair = (shape.get("additionalProperties") for shape in (old, new))
        held, holds = (value if isinstance(value, dict) else {} for value in pair)
        self.compare(held, holds, f"{where}.*", use)

    def _array(self, old: Json, new: Json, where: str, use: str) -> None:
        self._limits(old, new, where, use)
        self.compare(old.get("items") or {}, new.get("items") or {}, f"{where}[]", use)

    def _values(self, old: Json, new: Json, where: str, use: str) -> None:
        for value in old["enum"]:
            if value not in new["enum"]:  # code that names the member fails, whichever way the value went
                self.report.add(where, "enum value", "removed", str(value), breaking=True)
        for value in new["enum"]:
            if value not in old["enum"]:  # enumerations are open: an unknown value is kept, so a new one breaks nothing
                self.report.add(where, "enum value", "added", str(value), breaking=False)

    def _object(self, old: Json, new: Json, where: str, use: str) -> None:
        before, after = old.get("properties") or {}, new.get("properties") or {}
        needed = set(old.get("required") or ()), set(new.get("required") or ())
        for wire in before.keys() - after.keys():
            self.report.add(f"{where}.{wire}", "field", "removed", breaking=True)
        for wire in after.keys() - before.keys():
            demanded = wire in needed[1] and use == GIVEN
            detail = "required" if wire in needed[1] else "optional"
            self.report.add(f"{where}.{wire}", "field", "added", detail, breaking=demanded)
        for wire in before.keys() & after.keys():
            self._field(wire, before, after, needed, where, use)
        self._variants(old, new, where, use)
        pair = old.get("additionalProperties"), new.get("additionalProperties")
        if isinstance(pair[0], dict) and isinstance(pair[1], dict):
            self.compare(pair[0], pair[1], f"{where}.*", use)

    def _field(self, wire: str, old: Json, new: Json, needed: tuple[set[str], set[str]], where: str, use: str) -> None:
        was, now = (wire in names for names in needed)
        if was != now:
            breaking = now if use == GIVEN else was
            text = "is now required" if now else "is now optional"
            self.report.add(f"{where}.{wire}", "field", "changed", text, breaking=breaking)
        if bool(old[wire].get("deprecated")) != bool(new[wire].get("deprecated")):
            text = "is deprecated" if new[wire].get("deprecated") else "is no longer deprecated"
            self.report.add(f"{where}.{wire}", "field", "changed", text, breaking=False)
        self.compare(old[wire], new[wire], f"{where}.{wire}", use)

    def _variants(self, old: Json, new: Json, where: str, use: str) -> None:
        tables = [(schema.get("discriminator") or {}).get("mapping") or {} for schema in (old, new)]
        for value in sorted(tables[0].keys() - tables[1].keys()):
            self.report.add(where, "variant", "removed", value, breaking=True)
        for value in sorted(tables[1].keys() - tables[0].keys()):
            self.report.add(where, "variant", "added", value, breaking=False)
        for value in sorted(tables[0].keys() & tables[1].keys()):
            self.compare({"$ref": tables[0][value]}, {"$ref": tables[1][value]}, f"{where} {value}", use)

    def _union(self, old: Json, new: Json, where: str, use: str) -> None:
        before = {_label(part): part for part in old["oneOf"]}
        after = {_label(part): part for part in new["oneOf"]}
        for label in sorted(before.keys() - after.keys()):
            self.report.add(where, "variant", "removed", label, breaking=True)
        for label in sorted(after.keys() - before.keys()):
            self.report.add(where, "variant", "added", label, breaking=use == RECEIVED)
        for label in sorted(before.keys() & after.keys()):
            self.compare(before[label], after[label], f"{where} ({label})", use)

    def _limits(self, old: Json, new: Json, where: str, use: str) -> None:
        for key in (*_LOWER, *_UPPER, "pattern", "format", "uniqueItems", "multipleOf"):
            one, other = old.get(key), new.get(key)
            if one == other:
                continue
            text = (
                f"{key} {one if one is not None else 'unlimited'} is now {other if other is not None else 'unlimited'}"
            )
            self.report.add(where, "limit", "changed", text, breaking=use == GIVEN and _tighter(key, one, other))


def _resolved(schema: Json, types: Json) -> Json:
    name = ref_name(schema)
    return schema if name is None else types.get(name) or {}


def _tighter(key: str, old: Any, new: Any) -> bool:
    if new is None:
        return False
    if old is None or key not in (*_LOWER, *_UPPER):
        return True
    return bool(new > old) if key in _LOWER else bool(new < old)


def _kind(shape: Json) -> str:
    if "oneOf" in shape:
        return "union"
    if is_enum(shape):
        return "enumeration"
    if shape.get("type") == "object" and not shape.get("properties"):
        return "mapping"
    if shape.get("properties") is not None:
        return "object"
    return str(shape.get("type") or "anything")


def _label(part: Json) -> str:
    return ref_name(part) or _kind(part)
