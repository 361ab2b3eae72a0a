"""Kinds and annotations: what a schema is on the wire and in Python."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final

from pipeline.documents import Json
from pipeline.plain import CONSTRAINTS, is_enum, ref_name
from pipeline.problems import Notes, PipelineError
from pipeline.repairs import Reviewed
from pipeline.secrecy import Secrecy

DIGITS: Final = "^[0-9]+$"
_PLAIN: Final = {"string": "STR", "integer": "INT", "number": "NUM", "boolean": "BOOL"}
_PYTHON: Final = {"STR": "str", "INT": "int", "NUM": "float", "BOOL": "bool", "BYTES": "bytes"}


@dataclass
class Uses:
    """What a generated module needs to import.

    Attributes:
        runtime: Names of `weavr_multi.core.runtime`.
        models: Names of models and enumerations, for annotations alone.
        typing: Names of `typing`.
        abc: Names of `collections.abc`.
    """

    runtime: set[str] = field(default_factory=set)
    models: set[str] = field(default_factory=set)
    typing: set[str] = field(default_factory=set)
    abc: set[str] = field(default_factory=set)


def literal(value: Any) -> str:
    """Write a text, number, tuple or mapping as Python source, with double quotes as the formatter wants them."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{literal(k)}: {literal(v)}" for k, v in value.items()) + "}"
    if isinstance(value, (tuple, list)):
        return "(" + ", ".join(literal(item) for item in value) + ("," if len(value) == 1 else "") + ")"
    return repr(value)


class Kinds:
    """Writes kinds and annotations for the schemas of a bundle."""

    def __init__(self, schemas: Json, reviewed: Reviewed, secrecy: Secrecy, notes: Notes) -> None:
        self.schemas = schemas
        self.reviewed = reviewed
        self.secrecy = secrecy
        self.notes = notes

    def kind(self, schema: Json, holder: str, wire: str, uses: Uses) -> str:
        """Write the kind of a field."""
        secret = self.secrecy.of(holder, wire, schema)
        if secret:
            return self._named(secret, uses)
        name = ref_name(schema)
        if name is not None:
            target = self._target(name, holder, wire)
            return self._named("E" if is_enum(target) else "M", uses) + f'("{name}")'
        if "oneOf" in schema:
            return self._union(schema, holder, wire, uses)
        shape = schema.get("type")
        if shape == "array":
            items = schema.get("items") or {}
            inner = self.kind(items, holder, wire, uses)
            limits = self.constraints(items, holder, wire)
            return self._named("L", uses) + f"({inner}{', ' + literal(limits) if limits else ''})"
        if shape == "object":
            extra = schema.get("additionalProperties")
            inner = self.kind(extra, holder, f"{wire}.*", uses) if isinstance(extra, dict) else self._named("ANY", uses)
            return self._named("D", uses) + f"({inner})"
        if shape == "string" and schema.get("format") == "binary":
            return self._named("BYTES", uses)
        return self._named(_PLAIN.get(shape or "", "ANY"), uses)

    def annotation(self, schema: Json, holder: str, wire: str, uses: Uses, *, given: bool) -> str:
        """Write the Python type of a field.

        Args:
            schema: What the field holds.
            holder: The type or operation that has the field.
            wire: The field's name on the wire.
            uses: Collects what the annotation refers to.
            given: Whether a caller gives the value, so that more forms of it are accepted, or receives it.
        """
        secret = self.secrecy.of(holder, wire, schema)
        if secret:
            return "str | " + self._named("Sensitive", uses) if given else self._named("Sensitive", uses)
        name = ref_name(schema)
        if name is not None:
            uses.models.add(name)
            if not given:
                return name
            return (
                f"{name} | str"
                if is_enum(self._target(name, holder, wire))
                else f"{name} | {self._mapping('object', uses)}"
            )
        if "oneOf" in schema:
            parts = [self.annotation(part, holder, wire, uses, given=given) for part in schema["oneOf"]]
            if not given and any(ref_name(part) for part in schema["oneOf"]):
                parts.append(f"dict[str, {self._any(uses)}]")  # a form that no variant fits is kept as it came
            return " | ".join(dict.fromkeys(part for text in parts for part in split_union(text)))
        return self._unnamed(schema, holder, wire, uses, given)

    def _unnamed(self, schema: Json, holder: str, wire: str, uses: Uses, given: bool) -> str:
        shape = schema.get("type")
        if shape == "array":
            inner = self.annotation(schema.get("items") or {}, holder, wire, uses, given=given)
            if given:
                uses.abc.add("Sequence")
            return f"{'Sequence' if given else 'list'}[{inner}]"
        if shape == "object":
            extra = schema.get("additionalProperties")
            if isinstance(extra, dict):
                inner = self.annotation(extra, holder, f"{wire}.*", uses, given=given)
            else:
                inner = "object" if given else self._any(uses)
            return self._mapping(inner, uses) if given else f"dict[str, {inner}]"
        if shape == "string" and schema.get("format") == "binary":
            return "bytes"
        if shape == "string" and given and self.is_digits(schema):
            return "str | int"
        if shape in _PLAIN:
            return _PYTHON[_PLAIN[shape]]
        return "object" if given else self._any(uses)

    def constraints(self, schema: Json, holder: str, wire: str) -> dict[str, Any] | None:
        """Return the limits of a value, none for secrets: tokens that stand for them keep no such limits."""
        if ref_name(schema) or self.secrecy.of(holder, wire, schema):
            return None
        found: dict[str, Any] = {key: schema[key] for key in CONSTRAINTS if key in schema}
        if "pattern" in found:
            found["pattern"] = DIGITS if self.is_digits(schema) else found["pattern"]
            try:
                re.compile(found["pattern"])
            except re.error as error:
                self.notes.add(
                    "the bundle", f"{holder}.{wire}", f"its pattern is dropped, Python cannot read it: {error}"
                )
                del found["pattern"]
        return found or None

    @staticmethod
    def is_digits(schema: Json) -> bool:
        """Whether a text is an id or another string of digits, so that an int may be given for it."""
        return schema.get("pattern") in (DIGITS, "^[0-9]{1,}$", r"^\d+$")

    def _union(self, schema: Json, holder: str, wire: str, uses: Uses) -> str:
        inners = ", ".join(dict.fromkeys(self.kind(part, holder, wire, uses) for part in schema["oneOf"]))
        rule = self.reviewed.unions.get(f"{holder}.{wire}")
        extra = ""
        tag = schema.get("discriminator")
        if tag:
            table = {value: ref_name({"$ref": target}) for value, target in (tag.get("mapping") or {}).items()}
            table = table or {str(ref_name(part)): ref_name(part) for part in schema["oneOf"] if ref_name(part)}
            extra = f", tag={literal((tag['propertyName'], table))}"
        elif rule and "models" in rule:
            word = "sibling" if "sibling" in rule else "tag"
            missing = [name for name in rule["models"].values() if name not in self.schemas]
            table = {value: name for value, name in rule["models"].items() if name not in missing}
            if missing:
                self.notes.add(
                    "the bundle", f"{holder}.{wire}", f"unions.yaml names {missing}, which this version lacks"
                )
            extra = f", {word}={literal((rule[word], table))}"
        elif rule is None and sum(1 for part in schema["oneOf"] if ref_name(part)) > 1:
            self.notes.add(
                "the bundle", f"{holder}.{wire}", "union without a reviewed rule in unions.yaml: best match decides"
            )
        return self._named("U", uses) + f"({inners}{extra})"

    def _target(self, name: str, holder: str, wire: str) -> Json:
        found: Json | None = self.schemas.get(name)
        if found is None:
            raise PipelineError("the bundle", f"{holder}.{wire}", f"refers to {name}, which is no type of the bundle")
        return found

    @staticmethod
    def _named(name: str, uses: Uses) -> str:
        uses.runtime.add(name)
        return name

    @staticmethod
    def _any(uses: Uses) -> str:
        uses.typing.add("Any")
        return "Any"

    @staticmethod
    def _mapping(inner: str, uses: Uses) -> str:
        uses.abc.add("Mapping")
        return f"Mapping[str, {inner}]"


def split_union(text: str) -> list[str]:
    """Split an annotation at the bars that are outside of brackets."""
    parts, depth, start = [], 0, 0
    for i, ch in enumerate(text):
        depth += (ch == "[") - (ch == "]")
        if ch == "|" and depth == 0:
            parts.append(text[start:i].strip())
            start = i + 1
    return [*parts, text[start:].strip()]
