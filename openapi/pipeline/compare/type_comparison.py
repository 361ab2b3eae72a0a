"""Compares types in plain form."""

from __future__ import annotations

from typing import Final

from pipeline.compare.keywords import GIVEN, MAYBE, RECEIVED, REFUSED, TIME, compare_keywords
from pipeline.compare.report import MAJOR, MINOR, PATCH, Report
from pipeline.normalise.plain import READ, WRITE, is_enum, is_time, only, ref_name
from pipeline.read.documents import Json

# What is compared below, part by part.
_STRUCTURE: Final = frozenset(
    {"$ref", "type", "properties", "required", "items", "additionalProperties", "oneOf", "enum", "discriminator"}
    | {"pattern"}  # read for Python; the document's own is in another key
)
# Kinds of which the second takes all values of the first.
_WIDER: Final = frozenset({("integer", "number")})


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

    def compare(self, old: Json, new: Json, where: str, use: str, *, optional: bool = False) -> None:
        """Compare two types in one use; of a field that may be absent, it matters less that it may be null."""
        if use == REFUSED and where.endswith(".errorCode"):  # codes are compared for all statuses together
            self._keywords(_whole(old, self.old), _whole(new, self.new), where, use, optional)
            return
        one, other = ref_name(old), ref_name(new)
        if one and other:
            self._keywords(old, new, where, use, optional)  # those that stand beside the references
            if (one, other, use) in self.done:
                return
            self.done.add((one, other, use))
            if one != other:  # the class is imported by its name
                self._add(where, "type", "changed", f"{one} is now called {other}", use, MAJOR)
            where, optional = one if one == other else f"{one} (now {other})", False
            before, after = self.old.get(one) or {}, self.new.get(other) or {}
        else:
            before, after = _whole(old, self.old), _whole(new, self.new)
        kinds = _kind(before), _kind(after)
        if kinds[0] != kinds[1]:
            self._add(where, "type", "changed", f"{kinds[0]} is now {kinds[1]}", use, _bump_of(kinds, use))
            return
        self._keywords(before, after, where, use, optional)
        compare = {
            "enumeration": self._values,
            "object": self._object,
            "mapping": self._additional,
            "array": self._array,
            "union": self._union,
        }.get(kinds[0])
        if compare is not None:
            compare(before, after, where, use)

    def _add(self, where: str, subject: str, what: str, detail: str, use: str, bump: str) -> None:
        """Add a change; an error is an exception of the same class, whatever is in its body."""
        self.report.add(where, subject, what, detail, bump=PATCH if use == REFUSED else bump)

    def _keywords(self, old: Json, new: Json, where: str, use: str, optional: bool) -> None:
        before, after = (schema | {TIME: is_time(schema)} for schema in (old, new))
        use = MAYBE if use == RECEIVED and optional else use
        subject = "field" if "." in where else "value"
        compare_keywords(self.report, where, before, after, use, skip=_STRUCTURE, subject=subject)

    def _additional(self, old: Json, new: Json, where: str, use: str) -> None:
        """Compare what fields hold that have no name in the description."""
        held, holds = (schema.get("additionalProperties") for schema in (old, new))
        held, holds = (value if isinstance(value, dict) else {} for value in (held, holds))
        self.compare(held, holds, f"{where}.*", use)

    def _array(self, old: Json, new: Json, where: str, use: str) -> None:
        self.compare(old.get("items") or {}, new.get("items") or {}, f"{where}[]", use)

    def _values(self, old: Json, new: Json, where: str, use: str) -> None:
        for value in old["enum"]:
            if value not in new["enum"]:  # code that names the member fails, whichever way the value went
                self._add(where, "enum value", "removed", str(value), use, MAJOR)
        for value in new["enum"]:
            if value not in old["enum"]:  # enumerations are open: an unknown value is kept, so a new one breaks nothing
                self._add(where, "enum value", "added", str(value), use, MINOR)

    def _object(self, old: Json, new: Json, where: str, use: str) -> None:
        before, after = old.get("properties") or {}, new.get("properties") or {}
        needed = _demanded(old, self.old, use), _demanded(new, self.new, use)
        for wire in before.keys() - after.keys():
            self._add(f"{where}.{wire}", "field", "removed", "", use, MAJOR)
        for wire in after.keys() - before.keys():
            demanded = wire in needed[1] and use == GIVEN
            detail = "required" if wire in needed[1] else "optional"
            self._add(f"{where}.{wire}", "field", "added", detail, use, MAJOR if demanded else MINOR)
        for wire in before.keys() & after.keys():
            needs = wire in needed[0], wire in needed[1]
            self._field(f"{where}.{wire}", before[wire], after[wire], needs, use)
        self._variants(old, new, where, use)
        self._additional(old, new, where, use)

    def _field(self, where: str, old: Json, new: Json, needed: tuple[bool, bool], use: str) -> None:
        if needed[0] != needed[1]:
            text = "is now required" if needed[1] else "is now optional"
            breaking = needed[1] == (use == GIVEN)
            self._add(where, "field", "changed", text, use, MAJOR if breaking else MINOR)
        self.compare(old, new, where, use, optional=not any(needed))

    def _variants(self, old: Json, new: Json, where: str, use: str) -> None:
        tags = [schema.get("discriminator") or {} for schema in (old, new)]
        names = [tag.get("propertyName") or "nothing" for tag in tags]
        if names[0] != names[1]:
            bump = MINOR if not tags[0] else MAJOR
            self._add(where, "discriminator", "changed", f"{names[0]} is now {names[1]}", use, bump)
        tables = [tag.get("mapping") or {} for tag in tags]
        for value in sorted(tables[0].keys() - tables[1].keys()):
            self._add(where, "variant", "removed", value, use, MAJOR)
        for value in sorted(tables[1].keys() - tables[0].keys()):
            self._add(where, "variant", "added", value, use, MINOR)
        for value in sorted(tables[0].keys() & tables[1].keys()):
            self.compare({"$ref": tables[0][value]}, {"$ref": tables[1][value]}, f"{where} {value}", use)

    def _union(self, old: Json, new: Json, where: str, use: str) -> None:
        before = {_label(part): part for part in old["oneOf"]}
        after = {_label(part): part for part in new["oneOf"]}
        for label in sorted(before.keys() - after.keys()):
            self._add(where, "variant", "removed", label, use, MAJOR)
        for label in sorted(after.keys() - before.keys()):
            self._add(where, "variant", "added", label, use, MAJOR if use == RECEIVED else MINOR)
        for label in sorted(before.keys() & after.keys()):
            self.compare(before[label], after[label], f"{where} ({label})", use)
        self._variants(old, new, where, use)


def _demanded(schema: Json, types: Json, use: str) -> set[str]:
    """Return the fields that are demanded of whoever gives the value; none that only the other side gives."""
    fields = schema.get("properties") or {}
    word = READ if use == GIVEN else WRITE
    return {wire for wire in schema.get("required") or () if not only(word, fields.get(wire) or {}, types)}


def _whole(schema: Json, types: Json) -> Json:
    """Return a type with what stands beside the reference to it."""
    name = ref_name(schema)
    return schema if name is None else {**(types.get(name) or {}), **schema}


def _bump_of(kinds: tuple[str, str], use: str) -> str:
    """Return what another type raises; one that takes all values of the other breaks nobody."""
    if use == GIVEN:
        return MINOR if kinds in _WIDER or kinds[1] == "anything" else MAJOR
    # An open enumeration is a text: where texts arrive nothing is lost by one.
    return MINOR if kinds == ("string", "enumeration") or kinds[::-1] in _WIDER else MAJOR


def _kind(shape: Json) -> str:
    if "oneOf" in shape:
        return "union"
    if is_enum(shape):
        return "enumeration"
    if shape.get("type") == "object" and not shape.get("properties"):
        return "mapping"
    if shape.get("properties") is not None:
        return "object"
    if shape.get("type") == "string" and shape.get("format") == "binary":
        return "bytes"
    return str(shape.get("type") or "anything")


def _label(part: Json) -> str:
    return ref_name(part) or _kind(part)
