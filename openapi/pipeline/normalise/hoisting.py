"""Objects and enumerations described where they are used get names of their own."""

from __future__ import annotations

from typing import Any, Final, Protocol

from pipeline.normalise.naming import pascal
from pipeline.normalise.plain import ACCESS, NULL, PROSE, complete, is_enum, is_object, shape_key
from pipeline.read.documents import SCHEMAS, Document, Json
from pipeline.read.problems import Notes, PipelineError
from pipeline.read.repairs import Reviewed

# What an unnamed type has, or something that holds one.
_HOLDING: Final = frozenset({"properties", "items", "additionalProperties", "oneOf", "enum"})


class Types(Protocol):
    """Where types are found by name and put under a name."""

    def find(self, name: str) -> Json | None:
        """Return the type of that name, if there is one."""

    def add(self, name: str, schema: Json) -> None:
        """Add a type."""


class Hoisting:
    """Names the unnamed types of one document."""

    def __init__(self, document: Document, reviewed: Reviewed, notes: Notes, types: Types) -> None:
        self.document = document
        self.reviewed = reviewed
        self.notes = notes
        self.types = types
        self.better = reviewed.section("inline_names")

    def operations(self) -> None:
        """Hoist what operations hold, and put named texts, numbers and lists where they are used."""
        for path, item in self.document.root["paths"].items():
            for method, operation in item.items():
                self._operation(operation, ("paths", path, method))
        for path, item in self.document.root["webhooks"].items():
            for operation in item.values():
                self._webhook(path, operation)
        schemas = self.document.schemas
        named = {name for name, schema in schemas.items() if is_object(schema) or is_enum(schema)}
        self._inline({name: schemas.pop(name) for name in list(schemas) if name not in named})

    def _operation(self, operation: Json, where: tuple[str, ...]) -> None:
        stem = pascal(operation["operationId"])
        for parameter in operation["parameters"]:
            parameter["schema"] = self._anything(parameter["schema"], stem + pascal(parameter["name"]))
        body = (operation.get("requestBody") or {}).get("content") or {}
        for media, content in body.items():
            if media != "application/json":
                raise PipelineError(self.document.surface, (*where, "requestBody"), f"cannot send a body of {media}")
            content["schema"] = self._top(content["schema"], f"{stem}Request", f"{stem}Item")
        good = {status: answer for status, answer in operation["responses"].items() if status.startswith("2")}
        many = sum("application/json" in (answer.get("content") or {}) for answer in good.values()) > 1
        for status, answer in good.items():
            for media, content in (answer.get("content") or {}).items():
                if media == "application/json":
                    name = f"{stem}Response{status if many else ''}"
                    content["schema"] = self._top(content["schema"], name, f"{stem}ResponseItem")

    def _webhook(self, path: str, operation: Json) -> None:
        stem = self.reviewed.event(path) or pascal(operation["operationId"])
        for content in ((operation.get("requestBody") or {}).get("content") or {}).values():
            content["schema"] = self._top(content["schema"], stem, f"{stem}Item")
        for status, answer in operation["responses"].items():
            for content in (answer.get("content") or {}).values() if status.startswith("2") else ():
                content["schema"] = self._top(content["schema"], f"{stem}Answer", f"{stem}AnswerItem")

    def _top(self, schema: Json, name: str, item: str) -> Json:
        if schema.get("type") == "array" and isinstance(schema.get("items"), dict):
            return {**schema, "items": self._anything(schema["items"], item)}
        return self._anything(schema, name)

    def inside(self, schema: Json, stem: str) -> Json:
        """Hoist what is inside a schema, which itself stays where it is."""
        out = dict(schema)
        if "properties" in out:
            out["properties"] = {
                wire: self._anything(sub, stem + pascal(wire)) for wire, sub in out["properties"].items()
            }
        for key, suffix in (("items", "Item"), ("additionalProperties", "Value")):
            if isinstance(out.get(key), dict):
                out[key] = self._anything(out[key], stem + suffix)
        if "oneOf" in out:
            many = len(out["oneOf"]) > 1
            out["oneOf"] = [
                self._anything(part, f"{stem}Option{i + 1}" if many else stem) for i, part in enumerate(out["oneOf"])
            ]
        return out

    def _anything(self, schema: Json, name: str) -> Json:
        if _HOLDING.isdisjoint(schema):
            return schema
        name = self.better.get(f"{self.document.surface}:{name}") or self.better.get(name, name)
        inner = self.inside(schema, name)
        if not (is_object(inner) or is_enum(inner)):
            return inner
        complete(self.document, name, inner, self.reviewed, self.notes)
        beside: Json = {key: inner[key] for key in (*PROSE, *ACCESS, NULL) if key in inner}
        chosen = self._place(name, {key: value for key, value in inner.items() if key not in (*ACCESS, NULL)})
        return {"$ref": SCHEMAS + chosen, **beside}

    def _place(self, name: str, schema: Json) -> str:
        candidate, number = name, 1
        while (known := self.types.find(candidate)) is not None:
            if shape_key(known) == shape_key(schema):
                return candidate
            number += 1
            candidate = f"{name}{number}"
        if candidate != name:
            self.notes.add(self.document.surface, SCHEMAS + candidate, f"named so because {name} is another type")
        self.types.add(candidate, schema)
        return candidate

    def _inline(self, aliases: Json) -> None:
        """Put named texts, numbers and lists where they are referred to: Python needs no class for those."""
        root = self.document.root
        by_ref = {SCHEMAS + name: target for name, target in aliases.items()}
        if not aliases:
            return
        for key in ("paths", "webhooks", "components"):
            root[key] = _replace(root[key], by_ref, (), self.document.surface)


def _replace(node: Any, aliases: Json, trail: tuple[str, ...], surface: str) -> Any:
    if isinstance(node, list):
        return [_replace(item, aliases, trail, surface) for item in node]
    if not isinstance(node, dict):
        return node
    ref = node.get("$ref")
    if isinstance(ref, str) and ref in aliases:
        if ref in trail:
            raise PipelineError(surface, ref, "refers to itself: it describes no value that ends")
        target = _replace(aliases[ref], aliases, (*trail, ref), surface)
        return {**target, **{key: value for key, value in node.items() if key != "$ref"}}
    return {
        key: _replace(value, aliases, trail, surface) if isinstance(value, (dict, list)) else value
        for key, value in node.items()
    }
