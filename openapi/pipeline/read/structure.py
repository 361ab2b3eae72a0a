"""The outer form of a document: what must be an object, a list or a text, before anything else looks at it.

A vendor's mistake is then an error with its place, whatever it is, and nothing that is there can be overlooked.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any, Final, TypeAlias

from pipeline.read.problems import PipelineError

Json: TypeAlias = dict[str, Any]
Where: TypeAlias = tuple[str | int, ...]

_METHODS: Final = ("get", "put", "post", "delete", "patch", "head", "options", "trace", "query")
_TYPES: Final = ("string", "integer", "number", "boolean", "array", "object", "null", None)  # YAML reads null as None
_TEXTS: Final = frozenset(
    {"description", "summary", "operationId", "name", "in", "style", "format", "pattern", "title", "url"}
)
_NUMBERS: Final = frozenset({"minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "multipleOf"})


def check(name: str, root: Json) -> None:
    """See that every part of a document is of the kind that it must be.

    Raises:
        PipelineError: A part is not, with its place.
    """
    Structure(name).document(root)


class Structure:
    """Walks through a document as it came, references unresolved. A null counts as absent where that loses nothing."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.keywords: dict[str, Callable[[Any, Where], None]] = {
            **dict.fromkeys(_NUMBERS, self._number),
            **dict.fromkeys((*_TEXTS, "$ref"), self._text),
            **dict.fromkeys(("properties", "patternProperties"), self._schemas),
            **dict.fromkeys(("allOf", "oneOf", "anyOf"), self._parts),
            **dict.fromkeys(("items", "additionalProperties"), self._schema),
            "type": self._types,
            "required": self._names,
            "enum": self._values,
            "discriminator": self._discriminator,
        }

    def document(self, root: Json) -> None:
        """Check a whole document."""
        self._mapping(root.get("info"), ("info",))
        self._security(root.get("security"), ("security",))
        self._servers(root, ())
        for group in ("paths", "webhooks", "x-webhooks"):
            if group in root and root[group] is None:
                raise PipelineError(self.name, (group,), "must be an object, not null")
            for where, item in self._entries(root.get(group), (group,)):
                self._path_item(item, where)
        kinds: dict[str, Callable[[Any, Where], None]] = {
            "schemas": self._schema,
            "parameters": self._parameter,
            "headers": self._parameter,
            "responses": self._body,
            "requestBodies": self._body,
            "securitySchemes": self._scheme,
        }
        components = self._mapping(root.get("components"), ("components",))
        for kind, examine in kinds.items():
            for where, one in self._entries(components.get(kind), ("components", kind)):
                examine(one, where)

    def _servers(self, holder: Json, where: Where) -> None:
        for at, node in self._list(holder.get("servers"), (*where, "servers")):
            server = self._mapping(node, at, needed=True)
            self._texts(server, at)
            for of, variable in self._entries(server.get("variables"), (*at, "variables")):
                self._mapping(variable, of, needed=True)

    def _path_item(self, item: Any, where: Where) -> None:
        found = self._mapping(item, where, needed=True)
        self._servers(found, where)
        for at, parameter in self._list(found.get("parameters"), (*where, "parameters")):
            self._parameter(parameter, at)
        for method in _METHODS:
            if method in found:
                self._operation(found[method], (*where, method))

    def _operation(self, node: Any, where: Where) -> None:
        operation = self._mapping(node, where, needed=True)
        self._texts(operation, where)
        self._servers(operation, where)
        self._security(operation.get("security"), (*where, "security"))
        for key in ("tags", "x-permissions"):
            for at, one in self._list(operation.get(key), (*where, key)):
                self._text(one, at)
        for at, parameter in self._list(operation.get("parameters"), (*where, "parameters")):
            self._parameter(parameter, at)
        self._body(operation.get("requestBody"), (*where, "requestBody"))
        for at, answer in self._entries(operation.get("responses"), (*where, "responses")):
            self._body(answer, at)

    def _parameter(self, node: Any, where: Where) -> None:
        """Check a parameter; a header of an answer has the same form but for its name."""
        listed = isinstance(where[-1], int) or where[:2] == ("components", "parameters")
        parameter = self._mapping(node, where, needed=listed)
        self._texts(parameter, where)
        if listed and "$ref" not in parameter and not parameter.get("name"):
            raise PipelineError(self.name, where, "a parameter needs a name")
        self._schema(parameter.get("schema"), (*where, "schema"))

    def _body(self, node: Any, where: Where) -> None:
        body = self._mapping(node, where)
        self._texts(body, where)
        for at, media in self._entries(body.get("content"), (*where, "content")):
            self._schema(self._mapping(media, at).get("schema"), (*at, "schema"))
        for at, header in self._entries(body.get("headers"), (*where, "headers")):
            self._parameter(header, at)

    def _scheme(self, node: Any, where: Where) -> None:
        self._texts(self._mapping(node, where, needed=True), where)

    def _security(self, node: Any, where: Where) -> None:
        for at, way in self._list(node, where):
            self._mapping(way, at, needed=True)

    def _schema(self, node: Any, where: Where) -> None:
        if node is None or node is True:
            return
        if node is False and where[-1] == "additionalProperties":
            return
        if not isinstance(node, dict):
            raise PipelineError(self.name, where, f"must be an object, not {_kind(node)}")
        for key, value in node.items():
            if value is not None and key in self.keywords:
                self.keywords[key](value, (*where, key))

    def _schemas(self, node: Any, where: Where) -> None:
        for at, sub in self._entries(node, where):
            self._schema(sub, at)

    def _parts(self, node: Any, where: Where) -> None:
        for at, sub in self._list(node, where):
            self._schema(sub, at)

    def _types(self, node: Any, where: Where) -> None:
        for kind in node if isinstance(node, list) else [node]:
            if not isinstance(kind, str | None) or kind not in _TYPES:
                raise PipelineError(self.name, where, f"{kind!r} is no type")

    def _names(self, node: Any, where: Where) -> None:
        for at, wire in self._list(node, where):
            self._text(wire, at)

    def _values(self, node: Any, where: Where) -> None:
        for at, value in self._list(node, where):
            if isinstance(value, dict | list):
                raise PipelineError(self.name, at, f"a value must be a text or a number, not {_kind(value)}")

    def _number(self, node: Any, where: Where) -> None:
        if not _is_number(node):
            raise PipelineError(self.name, where, f"must be a finite number, not {_kind(node)}")

    def _discriminator(self, node: Any, where: Where) -> None:
        found = self._mapping(node, where)
        if not found.get("propertyName"):
            raise PipelineError(self.name, where, "a discriminator needs a propertyName")
        self._text(found["propertyName"], (*where, "propertyName"))
        for at, target in self._entries(found.get("mapping"), (*where, "mapping")):
            self._text(target, at)

    def _mapping(self, node: Any, where: Where, *, needed: bool = False) -> Json:
        if node is None and not needed:
            return {}
        if not isinstance(node, dict):
            raise PipelineError(self.name, where, f"must be an object, not {_kind(node)}")
        if node.get("$ref") is not None:
            self._text(node["$ref"], (*where, "$ref"))
        return node

    def _entries(self, node: Any, where: Where) -> Iterator[tuple[Where, Any]]:
        if node is None:
            return
        if not isinstance(node, dict):
            raise PipelineError(self.name, where, f"must be an object, not {_kind(node)}")
        for key, value in node.items():
            if not str(key).startswith("x-") or where[-1] in ("properties", "schemas", "headers", "mapping"):
                yield (*where, key), value

    def _list(self, node: Any, where: Where) -> Iterator[tuple[Where, Any]]:
        if node is None:
            return
        if not isinstance(node, list):
            raise PipelineError(self.name, where, f"must be a list, not {_kind(node)}")
        for i, value in enumerate(node):
            yield (*where, i), value

    def _texts(self, node: Json, where: Where) -> None:
        for key in node:
            if key in _TEXTS and node[key] is not None:
                self._text(node[key], (*where, key))

    def _text(self, node: Any, where: Where) -> None:
        if not isinstance(node, str):
            raise PipelineError(self.name, where, f"must be a text, not {_kind(node)}")


def _is_number(value: Any) -> bool:
    whole = isinstance(value, int) and not isinstance(value, bool)
    return whole or (isinstance(value, float) and math.isfinite(value))


def _kind(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return str(value).lower() if value is not None else "null"
    names: dict[type, str] = {dict: "an object", list: "a list", str: "a text"}
    return names.get(type(value), f"the number {value}")
