"""Schemas in one plain form: no allOf, no one-armed unions, no names required that are not described."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any, Final

from pipeline.normalise.hoisting import Hoisting
from pipeline.normalise.naming import pascal
from pipeline.normalise.narrowing import are_scalars, narrowed
from pipeline.normalise.plain import ACCESS, CONSTRAINTS, NULL, Where, complete, ref_name
from pipeline.normalise.scalars import scalars
from pipeline.read.documents import SCHEMAS, Document, Json
from pipeline.read.problems import Notes, PipelineError
from pipeline.read.repairs import Reviewed

_STRUCTURE: Final = frozenset(
    {"$ref", "properties", "items", "enum", "oneOf", "anyOf", "additionalProperties", "allOf"}
)
_BESIDE: Final = frozenset({"properties", "required", "allOf", "oneOf", "anyOf"})
KNOWN: Final = frozenset(
    {"type", "format", "description", "deprecated", "default", "required", "discriminator", "const", "nullable"}
    | set(CONSTRAINTS)
    | {"exclusiveMinimum", "exclusiveMaximum", "multipleOf", *ACCESS}
    | _STRUCTURE
)
# What says of a text, a number or a truth value nothing that has another form.
_PLAIN: Final = frozenset(
    {"type", "format", "description", "deprecated", "default", "minLength", "maxLength", "minimum", "maximum", *ACCESS}
)
_SCALARS: Final = ("string", "integer", "number", "boolean")
# Without meaning for what is sent or read here: limits of other kinds, and hints for other tools.
IGNORED: Final = frozenset(
    {"title", "minProperties", "maxProperties", "contentEncoding", "contentMediaType", "not"}
    | {"$schema", "$id", "$defs", "$anchor", "$dynamicAnchor"}
)


class Shapes:
    """Normalises the schemas of one document in place.

    Args:
        document: The document.
        reviewed: What people decided.
        notes: Where decisions are listed.
        keep: Returns what a schema says and its plain form would leave out, under keys that begin with `x-` or mean
            nothing here: a comparison wants to see it.
    """

    def __init__(
        self, document: Document, reviewed: Reviewed, notes: Notes, keep: Callable[[Json], Json] = lambda _: {}
    ) -> None:
        self.document = document
        self.reviewed = reviewed
        self.notes = notes
        self.keep = keep
        self.flat: dict[str, Json] = {}
        self.active: list[str] = []
        self.hoisting = Hoisting(document, reviewed, notes, self)

    def run(self) -> None:
        """Normalise every schema of the document."""
        raw = self.document.schemas
        self._circles(raw)
        self._mappings(raw)
        for name in raw:
            self.component(name)
        for group in ("paths", "webhooks"):
            for path, item in self.document.root[group].items():
                for method, operation in item.items():
                    self._operation(operation, (group, path, method))
        self.document.root["components"]["schemas"] = self.flat
        self.hoisting.operations()

    def component(self, name: str) -> Json:
        """Return a named schema in its plain form."""
        if name not in self.flat:
            where: Where = ("components", "schemas", name)
            if name in self.active:
                raise PipelineError(self.document.surface, where, "refers to itself")
            self.active.append(name)
            shape = self.schema(self.document.schemas[name], where, name)
            complete(self.document, name, shape, self.reviewed, self.notes)
            # Named at once: a type that is built upon this one then shares the types inside.
            self.flat[name] = self.hoisting.inside(shape, pascal(name))
            self.active.remove(name)
        return self.flat[name]

    def find(self, name: str) -> Json | None:
        """Return a type by its name, the empty schema while it is being made, or None."""
        if name in self.active:
            return {}
        return self.component(name) if name in self.document.schemas else self.flat.get(name)

    def add(self, name: str, schema: Json) -> None:
        """Add a type that had no name."""
        self.flat[name] = schema

    def _circles(self, raw: Json) -> None:
        """Refuse names that only stand for one another: they describe no value."""
        for name in raw:
            trail, target = [name], ref_name(raw[name])
            while target is not None and target in raw:
                if target in trail:
                    place, circle = ("components", "schemas", name, "$ref"), " -> ".join([*trail, target])
                    raise PipelineError(self.document.surface, place, f"refers to itself: {circle}")
                trail.append(target)
                target = ref_name(raw[target])

    def _mappings(self, raw: Json) -> None:
        """Complete discriminators without a mapping from the types that are built upon them."""
        for name, schema in raw.items():
            found = schema.get("discriminator") if isinstance(schema, dict) else None
            if found and not found.get("mapping") and "oneOf" not in schema and "anyOf" not in schema:
                children = [
                    other
                    for other, shape in raw.items()
                    if any(ref_name(part) == name for part in (shape or {}).get("allOf") or ())
                ]
                found["mapping"] = {child: SCHEMAS + child for child in children}

    def _operation(self, operation: Json, where: Where) -> None:
        for i, parameter in enumerate(operation["parameters"]):
            parameter["schema"] = self.schema(parameter["schema"], (*where, "parameters", i, "schema"), "")
        self._content(operation.get("requestBody"), (*where, "requestBody"))
        for status, answer in operation["responses"].items():
            self._content(answer, (*where, "responses", status))

    def _content(self, holder: Json | None, where: Where) -> None:
        for name, header in ((holder or {}).get("headers") or {}).items():
            header["schema"] = self.schema(header["schema"], (*where, "headers", name, "schema"), "")
        for media, body in ((holder or {}).get("content") or {}).items():
            here: Where = (*where, "content", media, "schema")
            body["schema"] = self.schema(body.get("schema") or {}, here, "")

    def schema(self, node: Any, where: Where, name: str) -> Json:
        """Return one schema, with everything inside it, in plain form."""
        if node is None or node is True:
            return {}
        if not isinstance(node, dict):
            raise PipelineError(self.document.surface, where, f"a schema must be an object, not {node!r}")
        if node.keys() <= _PLAIN and node.get("type") in _SCALARS:
            return node
        if unknown := sorted(key for key in node.keys() - KNOWN - IGNORED if not key.startswith("x-")):
            raise PipelineError(self.document.surface, where, f"cannot express {unknown}")
        out = {key: value for key, value in node.items() if key in KNOWN} | self.keep(node)
        _add_reference(out)
        scalars(out, self.document.surface, where, self.notes)
        self._inside(out, where)
        for key in ("oneOf", "anyOf"):
            if key in out:
                out = self._union(out, key, where)
        if "allOf" in out:
            out = self._all_of(out, where, name)
        return out

    def _inside(self, out: Json, where: Where) -> None:
        """Normalise what a list, a mapping or an object holds."""
        for key in ("items", "additionalProperties"):
            if isinstance(out.get(key), dict):
                out[key] = self.schema(out[key], (*where, key), "")
        if "properties" in out:
            out["type"] = "object"
            out["properties"] = {
                wire: self.schema(sub, (*where, "properties", wire), "") for wire, sub in out["properties"].items()
            }

    def _union(self, out: Json, key: str, where: Where) -> Json:
        parts = [self.schema(part, (*where, key, i), "") for i, part in enumerate(out.pop(key))]
        if any(part.get("type") == "null" for part in parts):
            out[NULL] = True
        parts = [part for part in parts if part.get("type") != "null"]
        if len(parts) == 1:  # a union of one is that one
            return {**parts[0], **out}
        if "properties" in out:
            raise PipelineError(self.document.surface, where, f"{key} beside properties of its own")
        out.pop("type", None)
        return {**out, "oneOf": [*out.get("oneOf", ()), *parts]}

    def _all_of(self, out: Json, where: Where, name: str) -> Json:
        """Return one schema in place of several that hold together; what says nothing of its own becomes a note."""
        parts = [self.schema(part, (*where, "allOf", i), "") for i, part in enumerate(out.pop("allOf"))]
        if "properties" in out or out.get("required"):
            parts.append({key: out.pop(key) for key in ("type", "properties", "required") if key in out})
        solid, notes = _apart(parts)
        if "oneOf" in out and solid:
            raise PipelineError(self.document.surface, where, "cannot express a union beside allOf")
        if not solid:
            return {**notes, **out}
        beside = {key: value for key, value in {**notes, **out}.items() if key != "type"}
        alone = len(solid) == 1 and not (name and self._is_base(ref_name(solid[0]), name))
        merged = deepcopy(solid[0]) if alone else self._together(solid, where, name)
        return {**merged, **beside}

    def _together(self, parts: list[Json], where: Where, name: str) -> Json:
        shapes = [self.component(target) if (target := ref_name(part)) else part for part in parts]
        if not are_scalars(shapes):
            return self._merged(parts, where, name)
        found = narrowed(shapes, self.document.surface, where)
        same = (part for part, shape in zip(parts, shapes, strict=True) if ref_name(part) and _same(shape, found))
        return next(same, found)  # what the others say of an enumeration changes nothing, and it has a name

    def _merged(self, parts: list[Json], where: Where, name: str) -> Json:
        """Return the object that has the fields of all parts."""
        merged: Json = {"type": "object", "properties": {}, "required": []}
        for i, part in enumerate(parts):
            target = ref_name(part)
            shape = self.component(target) if target else part
            if shape.get("type", "object" if "required" in shape else None) != "object":
                raise PipelineError(self.document.surface, (*where, "allOf", i), "cannot be combined: not an object")
            if self._is_base(target, name):
                merged["x-extends"] = target
            self._see_kinds(merged["properties"], shape.get("properties") or {}, (*where, "allOf", i))
            merged["properties"].update(deepcopy(shape.get("properties") or {}))
            merged["required"] += [wire for wire in shape.get("required") or () if wire not in merged["required"]]
            merged |= self.keep(shape) | self.keep(part)
            if "additionalProperties" in shape:
                merged["additionalProperties"] = deepcopy(shape["additionalProperties"])
        return merged

    def _see_kinds(self, known: Json, more: Json, where: Where) -> None:
        """Note a field that two parts describe as of different types; the last says what it is."""
        for wire in known.keys() & more.keys():
            kinds = [str(shape.get("type") or ref_name(shape)) for shape in (known[wire], more[wire])]
            if kinds[0] != kinds[1] and not any(ref_name(one[wire]) for one in (known, more)):
                text = f"is {kinds[1]} here and {kinds[0]} in another part: taken for {kinds[1]}"
                self.notes.add(self.document.surface, (*where, "properties", wire), text)

    def _is_base(self, target: str | None, name: str) -> bool:
        """Whether a type is told apart from others by a discriminator of the other type."""
        found = (self.document.schemas.get(target) or {}).get("discriminator") if target else None
        return found is not None and SCHEMAS + name in (found.get("mapping") or {}).values()


def _same(shape: Json, found: Json) -> bool:
    return "enum" in shape and shape["enum"] == found["enum"]


def _add_reference(out: Json) -> None:
    """Write a reference with something beside it as allOf: both hold."""
    if "$ref" in out and _BESIDE & out.keys():
        out["allOf"] = [{"$ref": out.pop("$ref")}, *out.get("allOf", ())]


def _apart(parts: list[Json]) -> tuple[list[Json], Json]:
    """Return the parts that describe values, and what the others say of them."""
    notes = {key: value for part in parts if not _is_solid(part) for key, value in part.items()}
    return [part for part in parts if _is_solid(part)], notes


def _is_solid(part: Json) -> bool:
    """Whether a part of an allOf describes values, rather than only annotating the other parts."""
    return bool(_STRUCTURE & set(part) or part.get("type") not in (None, "object") or part.get("required"))
