"""The bundle as the generator reads it: success answers alone, flat types, one tag and one name for each method."""

from __future__ import annotations

from typing import Any, Final

from pipeline.arguments import Argument
from pipeline.documents import SCHEMAS, Json
from pipeline.models import Selection
from pipeline.naming import identifier, member
from pipeline.operations import Call, Operation
from pipeline.plain import ref_name

_ANNOTATIONS: Final = frozenset({"description", "deprecated", "default", "discriminator", "x-extends"})


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
    kept = {key: value for key, value in node.items() if key not in _ANNOTATIONS}
    out = {key: _schema(value, selection) for key, value in kept.items() if key != "properties"}
    if "enum" in kept:
        out["enum"] = [f"{member(str(value))}_{i}" for i, value in enumerate(kept["enum"])]
    if "properties" in kept:
        names = {wire: f"{identifier(wire)}_{i}" for i, wire in enumerate(kept["properties"])}
        out["properties"] = {names[wire]: _schema(sub, selection) for wire, sub in kept["properties"].items()}
        out["required"] = [names[wire] for wire in kept.get("required") or ()]
    return out
