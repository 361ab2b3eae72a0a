"""What a method takes: parameters, and the fields of a body as arguments of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.normalise.bundle import Bundle
from pipeline.normalise.naming import OPTIONS, identifier
from pipeline.normalise.plain import READ, Where, is_object, is_open, only, ref_name
from pipeline.read.documents import Document, Json
from pipeline.read.problems import PipelineError

JSON = "application/json"
# Headers that the client writes itself: OpenAPI has a parameter of the last three ignored.
_OPTIONS = frozenset(
    {"idempotency-ref", "accept", "content-type", "authorization"}
    | {"host", "user-agent", "connection", "content-length", "transfer-encoding"}
)
_HELD = frozenset({"array", "object"})
_HEADER = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"


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


def parameters(
    bundle: Bundle, document: Document, raw: Json, where: Where, credentials: tuple[str, ...]
) -> Iterator[Argument]:
    """Return the arguments that are sent in the path, the query and the headers, its credentials aside."""
    for place in ("path", "query", "header"):
        for parameter in raw["parameters"]:
            # What is an option of every call is no argument.
            option = place == "header" and parameter["name"].lower() in _OPTIONS | set(credentials)
            if parameter["in"] == place and not option:
                yield _parameter(bundle, document, raw["operationId"], parameter, where)


def _parameter(bundle: Bundle, document: Document, holder: str, parameter: Json, where: Where) -> Argument:
    wire, place, schema = parameter["name"], parameter["in"], parameter["schema"]
    if place == "header" and not re.fullmatch(_HEADER, wire):
        raise PipelineError(document.surface, (*where, "parameters", wire), "is no name of a header")
    if place == "path" and schema.get("type") == "integer":
        schema = {"type": "string", "pattern": "^[0-9]+$"}  # ids: the digits on the wire are the same
    described = parameter.get("description") or schema.get("description") or ""
    if "$ref" not in schema:
        schema = {**schema, "description": described}  # it says whether a number is a time
    return Argument(
        name=identifier(wire),
        wire=wire,
        place=place,
        schema=schema,
        required=bool(parameter.get("required")),
        holder=holder,
        style=_style(bundle, document, parameter, (*where, "parameters", wire)),
        description=str(described),
        deprecated=bool(parameter.get("deprecated") or schema.get("deprecated")),
    )


def _style(bundle: Bundle, document: Document, parameter: Json, where: Where) -> str:
    """Return how a parameter is written: "csv", "deep", or "" for the plain form.

    Raises:
        PipelineError: A form that the client cannot write.
    """
    place, schema = parameter["in"], parameter["schema"]
    if parameter.get("allowReserved") and place == "query":
        bundle.notes.add(document.surface, (*where, "allowReserved"), "is left out: values are sent percent-encoded")
    style = parameter.get("style") or ("form" if place == "query" else "simple")
    shape: Json = bundle.schemas.get(str(ref_name(schema))) or schema
    held = _held(bundle, schema)
    if style == "deepObject" and place == "query" and held == "object":
        _see_flat(bundle, document, shape, where)
        return "deep"
    if style != ("form" if place == "query" else "simple"):
        raise PipelineError(document.surface, where, f"cannot send style {style} of {held} in the {place}")
    _see_plain(bundle, document, parameter, where)
    if parameter.get("explode") is not False or held not in ("array", "object"):
        return ""
    if held == "object":
        raise PipelineError(document.surface, where, "cannot send an object in one parameter: explode is false")
    return "csv"


def _see_plain(bundle: Bundle, document: Document, parameter: Json, where: Where) -> None:
    """Refuse lists and objects where there is no form for them."""
    place, held = parameter["in"], _held(bundle, parameter["schema"])
    shape: Json = bundle.schemas.get(str(ref_name(parameter["schema"]))) or parameter["schema"]
    if held in _HELD and place != "query":
        raise PipelineError(document.surface, where, f"cannot send {held} in the {place}")
    if held == "object":
        _see_flat(bundle, document, shape, where)
    inner: Json = (shape.get("items") or {}) if held == "array" else shape
    if held != "object" and not _HELD.isdisjoint(_all_held(bundle, inner)):
        text = "lists or objects inside a list" if held == "array" else "a value that may be a list or an object"
        raise PipelineError(document.surface, where, f"cannot send {text} in the {place}")


def _see_flat(bundle: Bundle, document: Document, shape: Json, where: Where) -> None:
    more = shape.get("additionalProperties")
    inner = [*(shape.get("properties") or {}).values(), *([more] if isinstance(more, dict) else [])]
    if any(not _HELD.isdisjoint(_all_held(bundle, one)) for one in inner):
        raise PipelineError(document.surface, where, "cannot send an object with lists or objects inside")


def _held(bundle: Bundle, schema: Json) -> str:
    shape = bundle.schemas.get(str(ref_name(schema)), schema)
    return "object" if "properties" in shape else str(shape.get("type"))


def _all_held(bundle: Bundle, schema: Json) -> set[str]:
    """Return what a value may be, all variants of a union included."""
    shape = bundle.schemas.get(str(ref_name(schema)), schema)
    if "oneOf" not in shape:
        return {_held(bundle, shape)}
    return {one for part in shape["oneOf"] for one in _all_held(bundle, part)}


def body_of(bundle: Bundle, raw: Json) -> tuple[Json | None, bool, bool]:
    """Return the body, whether its fields become arguments, and whether it must be sent."""
    body = raw.get("requestBody")
    content = (body or {}).get("content") or {}
    if body is None or JSON not in content:
        return None, False, False
    schema: Json = content[JSON]["schema"]
    name = ref_name(schema)
    flat = name is not None and is_object(bundle.schemas[name]) and not is_open(bundle.schemas[name])
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
            required=needed and required and not only(READ, schema, bundle.schemas),
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


def told_apart(document: Document, arguments: list[Argument], where: Where, *, flat: bool) -> Iterator[Argument]:
    """Give arguments of one name different ones, and refuse those that an option of every call has.

    A body that is no object is always the argument `body`, and `options` is the name of the options together.
    """
    seen: set[str] = {"options", "self"} if flat else {"options", "self", "body"}
    for argument in arguments:
        name = argument.name
        if name in OPTIONS:
            raise PipelineError(
                document.surface, where, f"the argument {argument.wire} would take the place of the option {name}="
            )
        whole = argument.place == "body" and not flat
        while name in seen and not whole:
            name = f"{argument.place}_{name}"
        seen.add(name)
        yield argument if name == argument.name else replace(argument, name=name)
