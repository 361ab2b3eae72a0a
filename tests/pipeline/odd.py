"""Parts of documents as vendors write them: what the pipeline must express, and what it must refuse with its place."""

from __future__ import annotations

from typing import Any, NamedTuple

from tests.pipeline.documents import SCHEMES, Json, answer, body, operation, ref

TEXT: Json = {"type": "string"}
NUMBER: Json = {"type": "integer"}


def objects(**properties: Any) -> Json:
    """An object schema."""
    return {"type": "object", "properties": properties}


class Odd(NamedTuple):
    """One odd part, in a document of its own surface.

    Attributes:
        paths: Its paths.
        schemas: Its types.
        parts: What else the document has.
        surface: Whose document it is.
        says: What the error or the note says, place included; a regular expression.
    """

    says: str = ""
    paths: Json = {}
    schemas: Json = {}
    parts: Json = {}
    surface: str = "multi"


def get(says: str = "", schemas: Json | None = None, **parts: Any) -> Odd:
    """One GET."""
    return Odd(says, {"/things": {"get": operation(**parts)}}, schemas or {})


def query(says: str, **parameter: Any) -> Odd:
    """One GET with a parameter."""
    return get(says, parameters=[{"name": "f", "in": "query", **parameter}])


def gives(says: str, schema: Json, schemas: Json | None = None) -> Odd:
    """One GET that answers with a schema."""
    return get(says, schemas, responses=answer(schema))


def _served(says: str, server: Json) -> Odd:
    """A document with one server."""
    return Odd(f"multi[.yaml]* #/servers{says}", {"/things": {"get": operation()}}, parts={"servers": [server]})


LIST = {"type": "array", "items": TEXT}
HERE = r"multi #/paths/~1things/get"

# What cannot be expressed is an error with the document and the place in it.
REFUSED = {
    "a type with a name that no file can have": gives(
        "multi #/components/schemas/A+: its name is too long for a file", ref("A" * 300), {"A" * 300: objects(a=TEXT)}
    ),
    "a path with a step that no folder can have": Odd(
        "multi #/paths/~1a+/get: its name is too long for a file", {"/" + "a" * 300: {"get": operation()}}
    ),
    "a path with a step that no file can have": Odd(
        "multi #/paths/~1t~1a+/get: its name is too long for a file", {"/t/" + "a" * 300: {"get": operation()}}
    ),
    "a deepObject that is a text": query(
        f"{HERE}/parameters/f: cannot send style deepObject", style="deepObject", schema=TEXT
    ),
    "a deepObject with a list inside": query(
        f"{HERE}/parameters/f: cannot send", style="deepObject", schema=objects(a=LIST)
    ),
    "pipes between values": query(f"{HERE}/parameters/f: cannot send style pipe", style="pipeDelimited", schema=LIST),
    "spaces between values": query(
        f"{HERE}/parameters/f: cannot send style space", style="spaceDelimited", schema=LIST
    ),
    "an object in one parameter": query(
        f"{HERE}/parameters/f: cannot send an object", explode=False, schema=objects(a=TEXT)
    ),
    "a parameter with a media type": query(
        f"{HERE}/parameters/0: .*media type", content={"application/json": {"schema": TEXT}}
    ),
    "an argument with the name of an option": get(
        f"{HERE}: .*timeout", parameters=[{"name": "timeout", "in": "query", "schema": TEXT}]
    ),
    "a list in a header": get(
        f"{HERE}/parameters/x-h: cannot send array", parameters=[{"name": "x-h", "in": "header", "schema": LIST}]
    ),
    "a list in the path": Odd(
        r"multi #/paths/~1t~1\{id\}/get/parameters/id: cannot send array",
        {"/t/{id}": {"get": operation(parameters=[{"name": "id", "in": "path", "schema": LIST}])}},
    ),
    "a cookie": get(
        f"{HERE}/parameters/0: cannot send a parameter in 'cookie'", parameters=[{"name": "c", "in": "cookie"}]
    ),
    "servers with different paths": Odd(
        r"multi #/servers: have different paths",
        {"/things": {"get": operation()}},
        parts={"servers": [{"url": "https://a.test/v2/multi"}, {"url": "https://b.test/multi"}]},
    ),
    "a server of an operation's own": get(
        f"{HERE}/servers/0: cannot be called", servers=[{"url": "https://files.test/up"}]
    ),
    "a server of a path's own": Odd(
        r"multi #/paths/~1things/servers/0: cannot be called",
        {"/things": {"servers": [{"url": "https://files.test/up"}], "get": operation()}},
    ),
    "a server of an operation's own that is no object": get(
        "multi.yaml #/paths/~1things/get/servers/0: must be an object", servers=["https://files.test/up"]
    ),
    "a server that is no URL": _served(r"/0/url: is no URL", {"url": "http://[::1"}),
    "a server with a variable of no value": _served(r"/0/url: '/{base}' cannot", {"url": "https://a.test/{base}"}),
    "a server with a variable that is a text": _served(
        r"/0/variables/v: must be an object", {"url": "https://a.test/{v}", "variables": {"v": "x"}}
    ),
    "a path without a slash": Odd(
        r"multi #/paths/things/get: its path must begin with /", {"things": {"get": operation()}}
    ),
    "a header that is none": get(
        f"{HERE}/parameters/x y: is no name of a header", parameters=[{"name": "x y", "in": "header", "schema": TEXT}]
    ),
    "a limit without a limit": query(
        "multi.yaml #/paths/.*/maximum: must be a finite", schema={**NUMBER, "maximum": float("inf")}
    ),
    "a success of two digits": get(f"{HERE}/responses: needs at least", responses={"20": {"description": ""}}),
    "a union beside a type that all have": gives(
        f"{HERE}/.*: cannot express a union beside allOf",
        {"allOf": [ref("A")], "oneOf": [ref("A"), ref("B")]},
        {"A": objects(a=TEXT), "B": objects(b=TEXT)},
    ),
    "another OpenAPI": Odd("multi.yaml #/openapi: must be a version of OpenAPI 3", parts={"openapi": "2.0"}),
    "an operationId twice": Odd(
        r"multi #/paths/~1b/get/operationId: x is GET /a too",
        {"/a": {"get": operation("x")}, "/b": {"get": operation("x")}},
    ),
    "names that stand for one another": gives(
        r"multi #/components/schemas/A/\$ref: refers to itself: A -> B -> A", ref("A"), {"A": ref("B"), "B": ref("A")}
    ),
    "types that are built on one another": gives(
        r"multi #/components/schemas/A: refers to itself",
        ref("A"),
        {"A": {"allOf": [ref("B")]}, "B": {"allOf": [ref("A")]}},
    ),
    "a list of itself": gives(
        r"multi #/components/schemas/A: refers to itself", ref("A"), {"A": {"type": "array", "items": ref("A")}}
    ),
    "a scheme that nothing explains": get(f"{HERE}/security: the security scheme weird", security=[{"weird": []}]),
    "credentials that cannot be sent": Odd(
        f"{HERE}/security: cannot send credentials",
        {"/things": {"get": operation(security=[{"mtls": []}])}},
        parts={"components": {"schemas": {}, "securitySchemes": {"mtls": {"type": "mutualTLS"}}}},
    ),
    "two forms of JSON": get(
        f"{HERE}/responses/200/content/application~1hal.json: is JSON too",
        responses={
            "200": {
                "description": "",
                "content": {
                    "application/json": {"schema": objects(a=TEXT)},
                    "application/hal+json": {"schema": objects(b=TEXT)},
                },
            }
        },
    ),
    "a form with files": Odd(
        r"multi #/paths/~1t/post/requestBody: cannot send a body of multipart/form-data",
        {"/t": {"post": operation(requestBody={"content": {"multipart/form-data": {"schema": objects(a=TEXT)}}})}},
    ),
    "a success of any status": get(
        f"{HERE}/responses: needs at least one success", responses={"2XX": {"description": ""}}
    ),
    "no success": get(f"{HERE}/responses: needs at least one success", responses={"default": {"description": ""}}),
    "a method that is not called": Odd(r"multi #/paths/~1t: unknown keys \['head'\]", {"/t": {"head": operation()}}),
    "patterns of names": gives(f"{HERE}/.*: cannot express", {"type": "object", "patternProperties": {"^x": TEXT}}),
    "a tuple": gives(f"{HERE}/.*: cannot express", {"type": "array", "prefixItems": [TEXT]}),
    "a variant that there is not": gives(
        r"multi #/components/schemas/A/discriminator/mapping/x: refers to",
        ref("A"),
        {
            "A": {
                **objects(k=TEXT),
                "discriminator": {"propertyName": "k", "mapping": {"x": "#/components/schemas/Nope"}},
            }
        },
    ),
    "an event that is described twice": Odd(
        r"webhooks #/webhooks/~1w: is described twice",
        {"/w": {"post": operation("a", security=[], requestBody=body(objects(a=TEXT)))}},
        parts={"webhooks": {"/w": {"post": operation("b", security=[], requestBody=body(objects(b=TEXT)))}}},
        surface="webhooks",
    ),
}

# What is mended or decided by rule is a note with the document and the place.
NOTED = {
    "a path of the server's": Odd(
        r"multi #/servers/0/url: its paths begin with /v2/multi",
        {"/things": {"get": operation()}},
        parts={"servers": [{"url": "https://a.test/v2/multi"}]},
    ),
    "a value that would be sent as it is": query(
        f"{HERE}/parameters/f/allowReserved: is left out", allowReserved=True, schema=TEXT
    ),
    "callbacks": get(
        f"{HERE}/callbacks: are left out", callbacks={"done": {"{$request.body#/url}": {"post": operation("cb")}}}
    ),
    "an enumeration of integers": gives(
        f"{HERE}/.*/enum: values of type integer", objects(a={"type": "integer", "enum": [1, 2]})
    ),
    "an enumeration of truth values": gives(f"{HERE}/.*/enum: values of type boolean", objects(a={"enum": [True]})),
    "an enumeration of several types": gives(f"{HERE}/.*/enum: values of several types", objects(a={"enum": [1, "a"]})),
    "a constant object": gives(f"{HERE}/.*/enum: values of several types", objects(a={"const": {"a": 1}})),
    "a pattern that subtracts": query(f"{HERE}/.*/pattern: is dropped", schema={**TEXT, "pattern": "^[a-z&&[^b]]$"}),
    "a pattern of another language": query(
        f"{HERE}/parameters/0/schema/pattern: .*is read as", schema={**TEXT, "pattern": r"^[\p{L} -]+$"}
    ),
    "a pattern that is none": query(f"{HERE}/parameters/0/schema/pattern: is dropped", schema={**TEXT, "pattern": "["}),
    "headers of a response": get(
        f"{HERE}/responses/200/headers: X-Total: not in the result; with_raw_response",
        responses={"200": {"description": "", "headers": {"X-Total": {"schema": NUMBER}, "request-ref": {}}}},
    ),
    "a scheme that is not defined": get(
        "multi #/components/securitySchemes/auth-token: .*taken for bearer", security=[{"auth-token": []}]
    ),
    "a key of webhooks that is not defined": Odd(
        "webhooks #/components/securitySchemes/hook: .*taken for webhooks-key",
        {"/w": {"post": operation("a", security=[{"hook": []}], requestBody=body(objects(a=TEXT)))}},
        surface="webhooks",
    ),
    "an event among the paths": Odd(
        "multi #/paths/~1managed_cards~1watch: is an event by names.yaml",
        {"/managed_cards/watch": {"post": operation("cardsWatch", security=[], requestBody=body(objects(a=TEXT)))}},
    ),
}


def _get(id: str, responses: Json | None = None, **parameter: Any) -> Json:
    """A GET with one parameter in the query, or with responses."""
    parts: Json = {"parameters": [{"name": "f", "in": "query", **parameter}]} if parameter else {}
    return {"get": operation(id, **parts, **({"responses": responses} if responses else {}))}


def _post(id: str, schema: Json, **parts: Any) -> Json:
    """A POST with a body."""
    return {"post": operation(id, requestBody=body(schema), **parts)}


def _as(media: str, schema: Json) -> Json:
    """A success of a media type."""
    return {"200": {"description": "", "content": {media: {"schema": schema}}}}


STATE: Json = {"allOf": [{"$ref": "#/components/schemas/State"}, {"x-note": "only an extension"}]}
NULLS: Json = {"a": {"anyOf": [TEXT, {"type": "null"}]}, "b": {"type": ["string", "null"]}}

MAYBE: Json = {
    "a": {"type": ["string", "null"], "maxLength": 3},
    "b": {"type": "integer", "nullable": True},
    "state": {"anyOf": [{"$ref": "#/components/schemas/State"}, {"type": "null"}]},
    "named": {"$ref": "#/components/schemas/Maybe"},
    "open": {"oneOf": [{"$ref": "#/components/schemas/Open"}, {"type": "null"}]},
    "inline": {"anyOf": [objects(x=TEXT), {"type": "null"}]},
    "list": {"type": "array", "items": {"type": ["string", "null"]}},
    "word": {"enum": ["YES", None]},
    "plain": TEXT,
}

ID: Json = {"name": "id", "in": "path", "required": True, "schema": TEXT}
# Headers that the client writes itself.
OURS = [
    {"name": name, "in": "header", "required": True, "schema": TEXT}
    for name in ("Accept", "Content-Type", "Authorization")
]

# What is expressed as it is: one document of it is generated, and called over a real socket.
CALLED: Json = {
    "/deep": _get("deepGet", style="deepObject", schema=objects(a=TEXT, b=NUMBER)),
    "/csv": _get("csvGet", explode=False, schema=LIST),
    "/list": _get("listGet", schema=LIST),
    "/any": _get("anyGet", _as("*/*", objects(a=TEXT))),
    "/hal": _get("halGet", _as("application/hal+json", objects(a=TEXT))),
    "/open": _post("openCreate", ref("Open"), responses=answer(ref("Open"))),
    "/numbers": _post("numbersCreate", objects(a={"type": "integer", "enum": [1, 2]})),
    "/fractions": _post("fractionsCreate", objects(a={"enum": [1.5, 2]}, b={"enum": [1, "x"]})),
    "/said": _post("saidCreate", objects(a={**TEXT, "allOf": [{"description": "Said beside."}]})),
    "/demanded": _post("demandedCreate", {**ref("Wide"), "required": ["a"]}),
    "/widened": _post("widenedCreate", {**ref("Wide"), **objects(z=TEXT)}),
    "/narrowed": _post("narrowedCreate", {"allOf": [ref("Wide"), {"required": ["a"]}]}),
    "/escaped": _post("escapedCreate", {"$ref": "#/paths/~1demanded~1%7Bid%7D/x-body"}),
    "/demanded/{id}": {"x-body": ref("An%20odd~1name"), "get": operation("demandedGet", parameters=[ID])},
    "/ours": {"get": operation("oursGet", parameters=OURS)},
    "/letters": _get("lettersGet", schema={**TEXT, "pattern": r"^[\p{L} ]+$"}),
    "/referred": {"post": operation("referredCreate", requestBody={"$ref": "#/components/requestBodies/B"})},
    "/composed": _get("composedGet", answer(objects(state=STATE)), schema=STATE),
    "/untyped": _post("untypedCreate", objects(pin=ref("SensitivePin"), password=ref("SensitiveWord"))),
    "/null": _get("nullGet", answer(objects(**NULLS)), description=None, schema=TEXT),
    "/maybe": _post("maybeCreate", {**objects(**MAYBE), "required": ["a"]}, responses=answer(ref("Nullable"))),
    "/options": {"get": operation("optionsGet", parameters=[{"name": "options", "in": "query", "schema": TEXT}])},
    "/body": _post("bodyCreate", LIST, parameters=[{"name": "body", "in": "query", "schema": TEXT}]),
    "/two": _get("twoGet", {**answer(objects(a=TEXT)), **answer(objects(b=TEXT), "202")}),
    "/counted": _get(
        "countedGet",
        {
            "200": {
                **answer(objects(a=TEXT))["200"],
                "headers": {"X-Total": {"schema": NUMBER}},
            }
        },
    ),
    "/files": _get("filesGet", _as("application/pdf", {**TEXT, "format": "binary"})),
}
TYPES: Json = {
    "Wide": objects(a=TEXT, b=TEXT),
    "An odd/name": objects(o=TEXT),
    "Maybe": {"type": ["string", "null"]},
    "Nullable": {**objects(a={"type": ["string", "null"]}, more=ref("Open")), "required": ["a"]},
    "Open": {**objects(a=TEXT), "additionalProperties": NUMBER},
    "State": {"type": "string", "enum": ["ON", "OFF"]},
    "SensitivePin": {"properties": {"value": {"description": "no type"}}},
    "SensitiveWord": {"type": "object", "properties": {"value": {"format": "password"}}},
}


def called() -> Json:
    """One document with all that is called."""
    variables = {"where": {"default": "a"}, "base": {"default": "v9/multi"}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "odd", "version": "1"},
        "servers": [{"url": "https://{where}.test/{base}", "variables": variables}],
        "paths": CALLED,
        "components": {
            "schemas": TYPES,
            "requestBodies": {"B": body(objects(a=TEXT))},
            "securitySchemes": SCHEMES["multi"],
        },
    }
