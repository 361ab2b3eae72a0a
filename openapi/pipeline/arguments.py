"""What a method takes: parameters, and the fields of a body as arguments of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.bundle import Bundle
from pipeline.documents import Document, Json
from pipeline.naming import OPTIONS, identifier
from pipeline.plain import Where, is_object, ref_name
from pipeline.problems import PipelineError

JSON = "application/json"


@dataclass(frozen=True)
class Argument:
    """One argument of a method.

    Attributes:
        name: Its name in Python.
        wire: Its name on the wire.
        place: path, query, header or body.
        schema: What it holds.
        required: Whether a call is refused without it.
        holder: The type or operation that has it, as unions.yaml and errors call it.
        style: "csv" for a list in one parameter, "deep" for an object in brackets, "" for everything else.
    """

    name: str
    wire: str
    place: str
    schema: Json
    required: bool
    holder: str
    style: str = ""
    description: str = ""
    deprecated: bool = False


def has_header(raw: Json, name: str) -> bool:
    """Whether an operation takes a header."""
    return any(p["in"] == "header" and p["name"].lower() == name for p in raw["parameters"])


def parameters(document: Document, raw: Json, where: Where) -> Iterator[Argument]:
    """Return the arguments that are sent in the path, the query and the headers."""
    for place in ("path", "query", "header"):
        for parameter in raw["parameters"]:
            if parameter["in"] != place:
                continue
            wire = parameter["name"]
            if place == "header" and wire.lower() in ("idempotency-ref", "accept"):
                continue  # options of the call, not arguments
            schema = parameter["schema"]
            if place == "path" and schema.get("type") == "integer":
                schema = {"type": "string", "pattern": "^[0-9]+$"}  # ids: the digits on the wire are the same
            style = parameter.get("style") or ("form" if place == "query" else "simple")
            if style not in ("form", "simple", "deepObject"):
                raise PipelineError(document.surface, (*where, "parameters", wire), f"cannot send style {style}")
            listed = schema.get("type") == "array" and parameter.get("explode") is False
            yield Argument(
                name=identifier(wire),
                wire=wire,
                place=place,
                schema=schema,
                required=bool(parameter.get("required")),
                holder=raw["operationId"],
                style="csv" if listed else "deep" if style == "deepObject" else "",
                description=str(parameter.get("description") or schema.get("description") or ""),
                deprecated=bool(parameter.get("deprecated") or schema.get("deprecated")),
            )


def body_of(bundle: Bundle, raw: Json) -> tuple[Json | None, bool, bool]:
    """Return the body, whether its fields become arguments, and whether it must be sent."""
    body = raw.get("requestBody")
    content = (body or {}).get("content") or {}
    if body is None or JSON not in content:
        return None, False, False
    schema: Json = content[JSON]["schema"]
    name = ref_name(schema)
    flat = name is not None and is_object(bundle.schemas[name])
    return schema, flat, bool(body.get("required"))


def body_arguments(bundle: Bundle, body: Json, flat: bool, required: bool, holder: str) -> Iterator[Argument]:
    """Return the arguments that make up the body."""
    if not flat:
        yield Argument("body", "body", "body", body, required, holder, description=str(body.get("description") or ""))
        return
    for wire, schema, needed in flat_fields(bundle.schemas, str(ref_name(body))):
        yield Argument(
            name=identifier(wire),
            wire=wire,
            place="body",
            schema=schema,
            required=needed and required,
            holder=str(ref_name(body)),
            description=str(schema.get("description") or ""),
            deprecated=bool(schema.get("deprecated")),
        )


def flat_fields(schemas: Json, name: str) -> list[tuple[str, Json, bool]]:
    """Return the fields of an object: of one with variants those of all, required only where all require them."""
    base = schemas[name]
    needed = set(base.get("required") or ())
    found: dict[str, Json] = dict(base["properties"])
    for value, target in ((base.get("discriminator") or {}).get("mapping") or {}).items():
        variant = schemas[str(ref_name({"$ref": target}))]
        for wire, schema in variant["properties"].items():
            if wire in found:
                continue
            alone = f"Only for {base['discriminator']['propertyName']} {value}"
            alone += ", and needed there." if wire in (variant.get("required") or ()) else "."
            found[wire] = {**schema, "description": f"{schema.get('description') or ''} {alone}".strip()}
    return [(wire, schema, wire in needed) for wire, schema in found.items()]


def told_apart(document: Document, arguments: list[Argument], where: Where) -> Iterator[Argument]:
    """Give arguments of one name different ones, and refuse those that an option of every call has."""
    seen: set[str] = set()
    for argument in arguments:
        name = argument.name
        if name in OPTIONS or name == "self":
            raise PipelineError(
                document.surface, where, f"the argument {argument.wire} would take the place of the option {name}="
            )
        while name in seen:
            name = f"{argument.place}_{name}"
        seen.add(name)
        yield argument if name == argument.name else replace(argument, name=name)
