"""The bundle as the generator reads it: success answers alone, flat types, one tag and one name for each method."""

from __future__ import annotations

from typing import Any, Final

from pipeline.describe.arguments import Argument
from pipeline.describe.models import Selection
from pipeline.describe.operations import Call, Operation
from pipeline.normalise.naming import identifier, member
from pipeline.normalise.plain import NULL, ref_name
from pipeline.read.documents import SCHEMAS, Json

_ANNOTATIONS: Final = frozenset(
    {"description", "deprecated", "default", "discriminator", "x-extends", NULL}
    | {"exclusiveMinimum", "exclusiveMaximum", "multipleOf"}
)


def generator_input(selection: Selection, operations: list[Operation]) -> Json:
    """Return the document that openapi-python-client renders.

    What the parser gets wrong or loses is computed elsewhere; here it gets what it can parse without a warning. A
    method for another representation is a path of its own, because one path and method is one operation to the
    parser. The names of fields and members are numbered Python names: the templates know the ones on the wire, and
    two of those may be one to the parser.
    """
    paths: Json = {}
    for operation in operations:
        for number, call in enumerate(operation.calls):
            url = operation.url if number == 0 else f"{operation.url}#{call.method}"
            paths.setdefault(url, {})[operation.http.lower()] = _operation(selection, operation, call)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Weavr Multi", "version": "1"},
        "paths": paths,
        "components": {"schemas": {name: _schema(schema, selection) for name, schema in selection.schemas.items()}},
    }


def _operation(selection: Selection, operation: Operation, call: Call) -> Json:
    raw: Json = {
        "operationId": f"{operation.tag}_{call.method}",
        "tags": [operation.tag],
        "parameters": [_parameter(a, selection) for a in operation.arguments if a.place != "body"],
        "responses": {str(status): _answer(answer, selection) for status, answer in call.answer.items()},
    }
    if operation.body is not None and not operation.flat:
        content = {"application/json": {"schema": _schema(operation.body, selection)}}
        raw["requestBody"] = {"required": operation.body_required, "content": content}
    return raw


def _parameter(argument: Argument, selection: Selection) -> Json:
    schema = _schema(argument.schema, selection)
    if ref_name(schema) in selection.schemas and "properties" in selection.schemas[str(ref_name(schema))]:
        schema = {}  # an object in the query, which the parser refuses
    name = argument.wire if argument.place == "path" else argument.name
    return {"name": name, "in": argument.place, "required": argument.required, "schema": schema}


def _answer(answer: Json | str | None, selection: Selection) -> Json:
    if answer is None:
        return {"description": ""}
    if answer == "bytes":
        return {
            "description": "",
            "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
        }
    return {"description": "", "content": {"application/json": {"schema": _schema(answer, selection)}}}


def _schema(node: Any, selection: Selection) -> Any:
    """Copy a schema with the types that are no classes written out as the texts that they are in Python."""
    if isinstance(node, list):
        return [_schema(item, selection) for item in node]
    if not isinstance(node, dict):
        return node
    if isinstance(node.get("$ref"), str):
        known = node["$ref"].removeprefix(SCHEMAS) in selection.schemas
        return {"$ref": node["$ref"]} if known else {"type": "string"}
    if node.get("type") == "object" and not node.get("properties"):
        return {}  # a mapping, for which the parser would make a class
    out = {k: _schema(value, selection) for k, value in node.items() if k not in _ANNOTATIONS and k != "properties"}
    if "enum" in node:
        out["enum"] = [f"{member(str(value))}_{i}" for i, value in enumerate(node["enum"])]
    if "properties" in node:
        out |= _numbered(node, selection)
    return out


def _numbered(node: Json, selection: Selection) -> Json:
    """Return an object's fields under numbered Python names: one, and those that refer to other types.

    The parser decides which types there are; what is in their fields is computed elsewhere. It takes a few kilobytes
    for each field that it reads, which is most of the memory that a large document takes.
    """
    names = {wire: f"{identifier(wire)}_{i}" for i, wire in enumerate(node["properties"])}
    found = {names[wire]: _schema(sub, selection) for wire, sub in node["properties"].items()}
    kept = {name: sub for i, (name, sub) in enumerate(found.items()) if i == 0 or _refers(sub)}
    return {
        "properties": kept,
        "required": [names[wire] for wire in node.get("required") or () if names[wire] in kept],
    }


def _refers(node: Any) -> bool:
    if isinstance(node, list):
        return any(map(_refers, node))
    return isinstance(node, dict) and ("$ref" in node or any(map(_refers, node.values())))
