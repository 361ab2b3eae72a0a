"""Kinds and annotations: what a schema is on the wire and in Python."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from pipeline.describe.secrecy import Secrecy
from pipeline.normalise.plain import CONSTRAINTS, DIGITS, is_digits, is_enum, is_null, is_time, ref_name, variants
from pipeline.read.documents import Json
from pipeline.read.problems import Notes, PipelineError
from pipeline.read.repairs import Reviewed

_PLAIN: Final = {"string": "STRING", "integer": "INTEGER", "number": "NUMBER", "boolean": "BOOLEAN"}
_PYTHON: Final = {"STRING": "str", "INTEGER": "int", "NUMBER": "float", "BOOLEAN": "bool"}
_FORMATS: Final = {"date": "DATE"}
_DATE: Final = frozenset({"year", "month", "day"})
_AMOUNT: Final = frozenset({"currency", "amount"})


@dataclass
class Uses:
    """What a generated module needs to import.

    Attributes:
        runtime: Names of `weavr_multi.core.generated_code_base`.
        models: Names of models and enumerations, for annotations alone.
        params: Names of `weavr_multi.params`, for annotations alone.
        others: (module, name) of what else annotations name.
        typing: Names of `typing`.
        abc: Names of `collections.abc`.
    """

    runtime: set[str] = field(default_factory=set)
    models: set[str] = field(default_factory=set)
    params: set[str] = field(default_factory=set)
    others: set[tuple[str, str]] = field(default_factory=set)
    typing: set[str] = field(default_factory=set)
    abc: set[str] = field(default_factory=set)


def literal(value: Any) -> str:
    """Write a text, number, tuple or mapping as Python source, with double quotes as the formatter wants them."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{literal(k)}: {literal(v)}" for k, v in value.items()) + "}"
    if isinstance(value, (tuple, list)):
        return "(" + ", ".join(literal(item) for item in value) + ("," if len(value) == 1 else "") + ")"
    return repr(value)


def keywords(given: dict[str, Any] | None) -> str:
    """Write keyword arguments, each after a comma."""
    return "".join(f", {key}={literal(value)}" for key, value in (given or {}).items())


class Kinds:
    """Writes kinds and annotations for the schemas of a bundle."""

    def __init__(self, schemas: Json, reviewed: Reviewed, secrecy: Secrecy, notes: Notes) -> None:
        self.schemas = schemas
        self.reviewed = reviewed
        self.secrecy = secrecy
        self.notes = notes
        self.sent: frozenset[str] = frozenset()

    def kind(self, schema: Json, holder: str, wire: str, uses: Uses) -> str:
        """Write the kind of a field."""
        secret = self.secrecy.of(holder, wire, schema)
        if secret:
            return self._named(secret, uses)
        name = ref_name(schema)
        if name is not None:
            target = self._target(name, holder, wire)
            return self._named("EnumOf" if is_enum(target) else "ModelOf", uses) + f'("{name}")'
        if "oneOf" in schema:
            return self._union(schema, holder, wire, uses)
        shape = schema.get("type")
        if shape == "array":
            items = schema.get("items") or {}
            inner = self.kind(items, holder, wire, uses)
            limits = self.constraints(items, holder, wire)
            return self._named("ListOf", uses) + f"({inner}{keywords(limits)})"
        if shape == "object":
            extra = schema.get("additionalProperties")
            inner = self.kind(extra, holder, f"{wire}.*", uses) if isinstance(extra, dict) else self._named("ANY", uses)
            return self._named("MapOf", uses) + f"({inner})"
        if shape == "string" and schema.get("format") in _FORMATS:
            return self._named(_FORMATS[schema["format"]], uses)
        if is_time(schema):
            return self._named("TIME" if shape == "integer" else "TIME_DIGITS", uses)
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
        text = self._value(schema, holder, wire, uses, given)
        if not (given and is_null(schema, self.schemas)):
            return text
        uses.others.add(("weavr_multi.core.sentinels", "Null"))
        return f"{text} | Null"

    def _value(self, schema: Json, holder: str, wire: str, uses: Uses, given: bool) -> str:
        secret = self.secrecy.of(holder, wire, schema)
        if secret:
            return "str | " + self._named("Sensitive", uses) if given else self._named("Sensitive", uses)
        name = ref_name(schema)
        if name is not None:
            target = self._target(name, holder, wire)
            if given:
                uses.models.add(name)
                return " | ".join([name, *self._also_given(name, target, uses)])
            found = list(dict.fromkeys(variants(target, self.schemas).values())) or [name]
            uses.models.update(found)
            return " | ".join(found)
        if "oneOf" in schema:
            parts = [self.annotation(part, holder, wire, uses, given=given) for part in schema["oneOf"]]
            if not given and any(ref_name(part) for part in schema["oneOf"]):
                parts.append(f"dict[str, {self._any(uses)}]")  # a form that no variant fits is kept as it came
            return " | ".join(dict.fromkeys(part for text in parts for part in split_union(text)))
        return self._unnamed(schema, holder, wire, uses, given)

    def _also_given(self, name: str, target: Json, uses: Uses) -> list[str]:
        """Return what a caller may give in place of a model or of an enumeration's member."""
        if is_enum(target):
            uses.params.add(names_of(name))
            return [names_of(name)]
        if name not in self.sent:
            return []
        uses.params.add(params_of(name))
        found = [params_of(name)]
        if is_date(target):
            uses.others.add(("datetime", "date"))
            found.append("date")
        if is_amount(target):
            uses.others.add(("weavr_multi.core.money", "Money"))
            found.append("Money")
        return found

    def _unnamed(self, schema: Json, holder: str, wire: str, uses: Uses, given: bool) -> str:
        shape = schema.get("type")
        if shape == "array":
            inner = self.annotation(schema.get("items") or {}, holder, wire, uses, given=given)
            if given:
                uses.abc.add("Sequence")
            return f"{'Sequence' if given else 'list'}[{inner}]"
        if shape == "object":
            return self._mapping_annotation(schema.get("additionalProperties"), holder, wire, uses, given)
        if shape in _PLAIN:
            return self._plain(schema, shape, uses, given)
        return "object" if given else self._any(uses)

    def _plain(self, schema: Json, shape: str, uses: Uses, given: bool) -> str:
        """Write the Python type of a text, number or truth value."""
        if given and shape == "string" and schema.get("format") == "date":
            uses.others.add(("datetime", "date"))
            return "str | date"
        if given and is_time(schema):
            uses.others.add(("datetime", "datetime"))
            return "int | datetime" if shape == "integer" else "str | int | datetime"
        if shape == "string" and given and self.is_digits(schema):
            return "str | int"
        return _PYTHON[_PLAIN[shape]]

    def _mapping_annotation(self, held: Any, holder: str, wire: str, uses: Uses, given: bool) -> str:
        if isinstance(held, dict):
            inner = self.annotation(held, holder, f"{wire}.*", uses, given=given)
        else:
            inner = "object" if given else self._any(uses)
        return self._mapping(inner, uses) if given else f"dict[str, {inner}]"

    def constraints(self, schema: Json, holder: str, wire: str) -> dict[str, Any] | None:
        """Return the limits of a value, and whether it may be null.

        A secret has limits only where no token can stand for it: tokens keep none.
        """
        null = {"nullable": True} if is_null(schema, self.schemas) else {}
        if ref_name(schema) or (self.secrecy.of(holder, wire, schema) and wire not in self.secrecy.limited):
            return null or None
        found: dict[str, Any] = {key: schema[key] for key in CONSTRAINTS if key in schema} | null
        if "pattern" in found and self.is_digits(schema):
            found["pattern"] = DIGITS
        return found or None

    @staticmethod
    def is_digits(schema: Json) -> bool:
        """Whether a text is an id or another string of digits, so that an int may be given for it."""
        return is_digits(schema)

    def _union(self, schema: Json, holder: str, wire: str, uses: Uses) -> str:
        inners = ", ".join(dict.fromkeys(self.kind(part, holder, wire, uses) for part in schema["oneOf"]))
        rule = self._declared_rule(schema) or self._inherited_rule(schema) or self._reviewed_rule(schema, holder, wire)
        extra = f", {rule[0]}={literal(rule[1:])}" if rule else ""
        return self._named("OneOf", uses) + f"({inners}{extra})"

    @staticmethod
    def _declared_rule(schema: Json) -> tuple[str, str, Json] | None:
        """Return how a union's own discriminator tells its variants apart: ("tag", field, model by value)."""
        tag = schema.get("discriminator")
        if not tag:
            return None
        table = {value: ref_name({"$ref": target}) for value, target in (tag.get("mapping") or {}).items()}
        names = [name for name in map(ref_name, schema["oneOf"]) if name]
        return "tag", tag["propertyName"], table or {name: name for name in names}

    def _inherited_rule(self, schema: Json) -> tuple[str, str, Json] | None:
        """Return how the type that all variants are built upon tells them apart."""
        names = [ref_name(part) for part in schema["oneOf"]]
        bases = {str((self.schemas.get(str(name)) or {}).get("x-extends")) for name in names}
        base = self.schemas.get(bases.pop()) if len(bases) == 1 else None
        table = {value: name for value, name in variants(base or {}, self.schemas).items() if name in names}
        if base is None or set(table.values()) != set(names):
            return None
        return "tag", base["discriminator"]["propertyName"], table

    def _reviewed_rule(self, schema: Json, holder: str, wire: str) -> tuple[str, str, Json] | None:
        """Return how unions.yaml tells the variants apart: ("tag" or "sibling", field, model by value)."""
        where = f"{holder}.{wire}"
        rule = self.reviewed.unions.get(where)
        if rule is None and sum(1 for part in schema["oneOf"] if ref_name(part)) > 1:
            self.notes.add("the bundle", where, "union without a reviewed rule in unions.yaml: best match decides")
        if rule is None or "models" not in rule:
            return None
        missing = [name for name in rule["models"].values() if name not in self.schemas]
        if missing:
            self.notes.add("the bundle", where, f"unions.yaml names {missing}, which this version lacks")
        word = "sibling" if "sibling" in rule else "tag"
        return word, rule[word], {value: name for value, name in rule["models"].items() if name not in missing}

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


def is_date(schema: Json) -> bool:
    """Whether a type is a date of three fields."""
    return (schema.get("properties") or {}).keys() == _DATE


def is_amount(schema: Json) -> bool:
    """Whether a type is an amount of money: a currency and minor units."""
    return (schema.get("properties") or {}).keys() == _AMOUNT


def params_of(name: str) -> str:
    """Return the name of the `TypedDict` that stands for a model."""
    return f"{name}Params"


def names_of(name: str) -> str:
    """Return the name of the `Literal` that lists an enumeration's values."""
    return f"{name}Name"


def split_union(text: str) -> list[str]:
    """Split an annotation at the bars that are outside of brackets."""
    parts, depth, start = [], 0, 0
    for i, ch in enumerate(text):
        depth += (ch == "[") - (ch == "]")
        if ch == "|" and depth == 0:
            parts.append(text[start:i].strip())
            start = i + 1
    return [*parts, text[start:].strip()]
