"""What generators of documents and people who write them by hand have a habit of: each is called over a real socket."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from tests.pipeline.documents import SCHEMES, Json, answer, operation, ref
from tests.pipeline.odd import LIST, NUMBER, TEXT, objects


@dataclass(frozen=True)
class Habit:
    """One operation, a call of it, and what comes of it.

    Attributes:
        call: The call, below the client; its resource is `r` and its path `/r`, with what `path` adds.
        sent: What the service gets: the body, or the rest of the URL; None where the call is refused.
        operation: The operation, but for its id.
        method: How it is called.
        path: What follows in the path.
        answer: What the service answers.
        gives: What the call gives, as JSON, models as `to_dict` has them; or what the refusal says.
    """

    call: str
    sent: Any
    operation: Json
    method: str = "post"
    path: str = ""
    answer: Any = None
    gives: Any = None


def sends(call: str, sent: Any, schema: Json, **parts: Any) -> Habit:
    """A POST of a body."""
    media = parts.pop("media", ("application/json",))
    content = {name: {"schema": schema} for name in media}
    return Habit(f"create({call})", sent, {"requestBody": {"required": True, "content": content}, **parts})


def reads(schema: Json, came: Any, gives: Any = None) -> Habit:
    """A GET of an answer."""
    return Habit("list()", "", {"responses": answer(schema)}, "get", "", came, came if gives is None else gives)


def asks(call: str, sent: str, schema: Json, **parts: Any) -> Habit:
    """A GET with a parameter in the query."""
    return Habit(
        f"list({call})", sent, {"parameters": [{"name": "f", "in": "query", "schema": schema, **parts}]}, "get"
    )


def heads(call: str, sent: Json, *parameters: Json) -> Habit:
    """A GET with headers."""
    return Habit(f"list({call})", sent, {"parameters": [{"in": "header", **one} for one in parameters]}, "get")


def at(path: str, call: str, sent: str, *parameters: Json) -> Habit:
    """A GET of a path with parameters in it."""
    return Habit(
        call, sent, {"parameters": [{"in": "path", "required": True, **one} for one in parameters]}, "get", path
    )


NUL: Json = {"type": "null"}
ID: Json = {"name": "id", "schema": TEXT}
PET: Json = {"oneOf": [ref("Cat"), ref("Dog")]}
CAT, DOG = {"kind": "Cat", "name": "Tom"}, {"kind": "Dog", "name": "Rex"}
KEYWORDS = ("class", "from", "None", "import", "async", "match", "type", "lambda", "self", "_", "__init__", "mro")
NAMES = ("", "a.b", "a-b", "123", "@id", "$ref", "properties", "items", "enum", "required", "discriminator", "allOf")
NAMES += ("example", "default", "description", "deprecated", "readOnly", "x-foo", "x-null", "x-extends", "to_dict")
VALUES = ["1", "-1", "", "a", "A", "é", "名", "a b", "name", "value", "mro", "None", "True", "2.5", "__x__"]
BIG = 9_007_199_254_740_993
MEDIA = ("application/json", "text/json", "application/*+json")

HABITS: dict[str, Habit] = {
    "a type with the name of its resource": reads(ref("R0"), {"a": "x"}),
    "a discriminator without a mapping": reads(
        {"type": "array", "items": {**PET, "discriminator": {"propertyName": "kind"}}}, [DOG, CAT]
    ),
    "a union of what is built upon one type": reads({"type": "array", "items": PET}, [DOG, CAT]),
    "a mapping to bare names": reads(
        {**PET, "discriminator": {"propertyName": "kind", "mapping": {"c": "Cat", "d": "Dog"}}},
        {"kind": "d", "name": "Rex"},
    ),
    "null beside allOf": sends("a=NULL", {"a": None}, objects(a={"nullable": True, "allOf": [ref("Cat")]})),
    "null beside a union of one": sends(
        "a={'name': 'x'}", {"a": {"name": "x"}}, objects(a={"nullable": True, "oneOf": [ref("Plain")]})
    ),
    "a text or a number, sent": sends("body=5", 5, {"oneOf": [TEXT, NUMBER]}),
    "a text or a number, read": reads({"oneOf": [TEXT, NUMBER]}, "x"),
    "a constant": sends("a='X'", {"a": "X"}, objects(a={"const": "X"})),
    "several types": sends(
        "a=1, b=['x'], c={'x': 'y'}, d=NULL",
        {"a": 1, "b": ["x"], "c": {"x": "y"}, "d": None},
        objects(
            a={"type": ["string", "integer", "null"]},
            b={"type": ["array", "null"], "items": TEXT},
            c={"type": ["object", "null"], "properties": {"x": TEXT}},
            d={"type": ["string", "integer", "null"]},
        ),
    ),
    "a text or a list of texts": sends(
        "a=['x']", {"a": ["x"]}, objects(a={"type": ["string", "array"], "items": TEXT, "maxLength": 3})
    ),
    "a text or an object": sends(
        "a={'x': 1}", {"a": {"x": 1}}, objects(a={"type": ["string", "object"], "properties": {"x": NUMBER}})
    ),
    "three media types of one body": sends("a='x'", {"a": "x"}, objects(a=TEXT), media=MEDIA),
    "a form beside JSON": sends(
        "a='x'", {"a": "x"}, objects(a=TEXT), media=("application/x-www-form-urlencoded", "application/json")
    ),
    "any media type of a body": sends("a='x'", {"a": "x"}, objects(a=TEXT), media=("*/*",)),
    "definitions inside a schema": sends(
        "a={'i': 'x'}", {"a": {"i": "x"}}, {**objects(a=ref("D/$defs/Inner")), "$defs": {"X": TEXT}, "$id": "t.json"}
    ),
    "generic names": reads(ref("Page%C2%ABItem%C2%BB"), {"a": "x"}),
    "names in other alphabets": sends(
        "grosse='a', value='b', body_value='c'",
        {"größe": "a", "名前": "b", "имя": "c"},
        objects(größe=TEXT, 名前=TEXT, имя=TEXT),
    ),
    "types in other alphabets": reads(objects(a=ref("Größe"), b=ref("名前")), {"a": {"a": "x"}, "b": {"b": "y"}}),
    "words of Python": reads(objects(**dict.fromkeys(KEYWORDS, TEXT)), dict.fromkeys(KEYWORDS, "x")),
    "words of Python as arguments": sends(
        "class_='a', none='b', body_self='c', match_='d'",
        {"class": "a", "None": "b", "self": "c", "match": "d"},
        objects(**dict.fromkeys(("class", "None", "self", "match"), TEXT)),
    ),
    "names that differ in case": sends(
        "foo_bar='a', body_foo_bar='b', body_body_foo_bar='c'",
        {"fooBar": "a", "foo_bar": "b", "FooBar": "c"},
        objects(fooBar=TEXT, foo_bar=TEXT, FooBar=TEXT),
    ),
    "answers whose names differ in case": reads(
        objects(fooBar=TEXT, foo_bar=TEXT, FooBar=TEXT), {"fooBar": "a", "foo_bar": "b", "FooBar": "c"}
    ),
    "types that differ in case": reads(objects(a=ref("Foo"), b=ref("foo")), {"a": {"a": "1"}, "b": {"b": "2"}}),
    "fields with the names of keywords": reads(objects(**dict.fromkeys(NAMES, TEXT)), dict.fromkeys(NAMES, "x")),
    "links of HAL": reads(objects(_links=objects(self=objects(href=TEXT))), {"_links": {"self": {"href": "/x"}}}),
    "types of NSwag": reads(
        objects(**{"$type": TEXT, "@type": TEXT, "type": TEXT}), {"$type": "1", "@type": "2", "type": "3"}
    ),
    "odd values": reads({"type": "array", "items": {"type": "string", "enum": VALUES}}, VALUES),
    "an enumeration without a value": reads(
        objects(a={"type": "string", "enum": []}, b={"enum": [None]}), {"a": "x", "b": None}, {"a": "x"}
    ),
    "formats of texts": sends(
        "d='2024-01-31', t='2024-01-31T00:00:00Z', b='aGk=', u='x'",
        {"d": "2024-01-31", "t": "2024-01-31T00:00:00Z", "b": "aGk=", "u": "x"},
        objects(
            **{
                name: {**TEXT, "format": form}
                for name, form in (("d", "date"), ("t", "date-time"), ("b", "byte"), ("u", "weird"))
            }
        ),
    ),
    "huge numbers": sends(
        f"a={BIG}",
        {"a": BIG},
        objects(a={**NUMBER, "format": "int64", "maximum": 2**64 - 1}),
    ),
    "huge numbers, read": reads(objects(a=NUMBER), {"a": BIG}),
    "an object in itself": reads(
        ref("Tree"), {"kids": [{"kids": []}], "map": {"a": {"kids": []}}, "me": {"other": {"tree": {"kids": []}}}}
    ),
    "a union in itself": reads(ref("Expression"), {"all": [{"all": []}, {"x": "y"}]}),
    "a reference into a property": reads(ref("Plain/properties/inner"), {"c": "x"}),
    "extensions everywhere": Habit(
        "create(a='x')",
        {"a": "x"},
        {
            "requestBody": {
                "content": {
                    "application/json": {"schema": {**objects(a={**TEXT, "x-a": None}), "x-extends": 1}},
                    "x-c": 1,
                }
            },
            "responses": {"204": {"description": ""}, "x-note": "text", "x-more": {"a": 1}},
            "x-list": [None],
        },
    ),
    "anything beside fields": sends("a='x'", {"a": "x"}, {**objects(a=TEXT), "additionalProperties": True}),
    "a map of lists": sends(
        "body={'k': [{'name': 'x'}]}",
        {"k": [{"name": "x"}]},
        {"type": "object", "additionalProperties": {"type": "array", "items": ref("Plain")}},
    ),
    "fields of any type": sends("a=[1, {'b': None}], b='x'", {"a": [1, {"b": None}], "b": "x"}, objects(a=True, b={})),
    "lists of lists": sends(
        "a=[[1], []]", {"a": [[1], []]}, objects(a={"type": "array", "items": {"type": "array", "items": NUMBER}})
    ),
    "a narrower text": sends("a='abc'", {"a": "abc"}, objects(a={"allOf": [ref("Short"), {"maxLength": 5}]})),
    "a narrower enumeration": sends("a='ON'", {"a": "ON"}, objects(a={"allOf": [ref("Switch"), {"enum": ["ON"]}]})),
    "a default beside an enumeration": sends(
        "a='OFF'", {"a": "OFF"}, objects(a={"allOf": [ref("Switch")], "default": "ON"})
    ),
    "a list with a limit": sends("a=['x']", {"a": ["x"]}, objects(a={"allOf": [LIST, {"maxItems": 1}]})),
    "null as a type": reads(
        objects(a=NUL, b={"const": None}, c={"type": ["null"]}), {"a": None, "b": None, "c": None}, {}
    ),
    "null with an enumeration": sends("a=NULL", {"a": None}, objects(a={**TEXT, "nullable": True, "enum": ["A"]})),
    "a verb after a colon": at("/{id}:cancel", "get('7')", "/7:cancel", ID),
    "an ending after a parameter": at("/{id}.json", "get('7')", "/7.json", ID),
    "two parameters in a step": at("/{x}-{y}", "get('a', 'b.c')", "/a-b.c", {**ID, "name": "x"}, {**ID, "name": "y"}),
    "a parameter of two words": at("/{account-id}", "get('7')", "/7", {**ID, "name": "account-id"}),
    "a parameter that is there twice": at("/{id}/b/{id}", "get_b('7')", "/7/b/7", ID),
    "a path that ends in a slash": at("/", "list()", "/"),
    "a filter in brackets": Habit(
        "list(filter_name='a', page_size=2, ids=['x', 'y'], class_='c')",
        "?filter%5Bname%5D=a&page%5Bsize%5D=2&ids%5B%5D=x&ids%5B%5D=y&class=c",
        {
            "parameters": [
                {"name": name, "in": "query", "schema": schema}
                for name, schema in (("filter[name]", TEXT), ("page[size]", NUMBER), ("ids[]", LIST), ("class", TEXT))
            ]
        },
        "get",
    ),
    "an optional list as FastAPI has it": asks("f=['a', 'b']", "?f=a&f=b", {"anyOf": [LIST, NUL], "title": "F"}),
    "a text or a number in the query": asks("f=5", "?f=5", {"anyOf": [TEXT, NUMBER]}),
    "anything in the query": asks("f='a'", "?f=a", {}),
    "a parameter without a schema": Habit("list(f='a')", "?f=a", {"parameters": [{"name": "f", "in": "query"}]}, "get"),
    "a truth value in the query": asks("f=True", "?f=true", {"type": "boolean"}),
    "a map in the query": asks("f={'a': 'x', 'b': 'y'}", "?a=x&b=y", {"type": "object", "additionalProperties": TEXT}),
    "a map of lists in the query": replace(
        asks("f={'a': ['x']}", "", {"type": "object"}), sent=None, gives="f: cannot hold lists or mappings"
    ),
    "an enumeration in a list with commas": asks(
        "f=['ON', 'OFF']", "?f=ON,OFF", {"type": "array", "items": ref("Switch")}, explode=False
    ),
    "numbers in headers": heads(
        "x_under=5, x_flag=True",
        {"X_Under": "5", "x-flag": "true"},
        {"name": "X_Under", "schema": NUMBER},
        {"name": "x-flag", "schema": {"type": "boolean"}},
    ),
    "a header in two cases": heads(
        "x_a='1'", {"X-A": "1"}, {"name": "X-A", "schema": TEXT}, {"name": "x-a", "schema": TEXT}
    ),
    "a credential as a parameter": heads("", {"api-key": "k"}, {"name": "API-Key", "required": True, "schema": TEXT}),
    "headers of the connection": heads(
        "", {"host": None}, {"name": "Host", "schema": TEXT}, {"name": "Content-Length", "schema": NUMBER}
    ),
    "a body of a GET": Habit(
        "list(a='x')",
        {"a": "x"},
        {"requestBody": {"content": {"application/json": {"schema": objects(a=TEXT)}}}},
        "get",
    ),
    "a body of a DELETE": Habit(
        "remove('7', a='x')",
        {"a": "x"},
        {
            "parameters": [{"in": "path", **ID}],
            "requestBody": {"content": {"application/json": {"schema": objects(a=TEXT)}}},
        },
        "delete",
        "/{id}",
    ),
    "a list of objects as body": sends(
        "body=[{'name': 'x'}]", [{"name": "x"}], {"type": "array", "items": ref("Plain")}
    ),
    "a text as body": sends("body='x'", "x", TEXT),
    "a truth value as body": sends("body=False", False, {"type": "boolean"}),
    "anything as body": sends("body=[1, None]", [1, None], {}),
    "one name everywhere": Habit(
        "update('a', query_id='b', body_id='c')",
        {"id": "c"},
        {
            "parameters": [{"in": "path", **ID}, {"in": "query", **ID}],
            "requestBody": {"required": True, "content": {"application/json": {"schema": objects(id=TEXT)}}},
        },
        "put",
        "/{id}",
    ),
    "what only the service gives": replace(
        sends("name='x', word='y'", {"name": "x", "word": "y"}, ref("Access"), responses=answer(ref("Access"))),
        answer={"id": "1", "name": "x"},
        gives={"id": "1", "name": "x"},
    ),
    "what only the service gives, inside": sends(
        "a={'name': 'x', 'word': 'y'}", {"a": {"name": "x", "word": "y"}}, objects(a=ref("Access"))
    ),
    "either credential": replace(
        heads("", {"api-key": "k"}), operation={"security": [{"auth_token": []}, {"api-key": []}]}
    ),
    "a pattern between slashes": sends("a='ABC'", {"a": "ABC"}, objects(a={**TEXT, "pattern": "/^abc$/i"})),
    "a pattern with names": sends("a='2024'", {"a": "2024"}, objects(a={**TEXT, "pattern": r"^(?<year>\d{4})$"})),
    "types with names of ours": reads(
        objects(**{f"f{i}": ref(name) for i, name in enumerate(("Any", "Null", "Coroutine", "Type"))}),
        {f"f{i}": {"a": "x"} for i in range(4)},
    ),
    "types with names of mappings": sends(
        "a='A', b={'a': 'x'}", {"a": "A", "b": {"a": "x"}}, objects(a=ref("Country"), b=ref("CountryName"))
    ),
    "bytes in JSON": sends("file='hi'", {"file": "hi"}, objects(file={**TEXT, "format": "binary"})),
    "bytes as JSON by name": reads({**TEXT, "format": "binary"}, "bytes", '"bytes"'),
}


def _built(value: str) -> Json:
    return {"allOf": [ref("Animal"), objects(name=TEXT)]}


TYPES: Json = {
    "Animal": {
        **objects(kind=TEXT),
        "required": ["kind"],
        "discriminator": {"propertyName": "kind"},
    },
    "Cat": _built("Cat"),
    "Dog": _built("Dog"),
    "Plain": objects(name=TEXT, inner=objects(c=TEXT)),
    "D": {**objects(x=TEXT), "$defs": {"Inner": objects(i=TEXT)}},
    "Page«Item»": objects(a=TEXT),
    "Größe": objects(a=TEXT),
    "名前": objects(b=TEXT),
    "Foo": objects(a=TEXT),
    "foo": objects(b=TEXT),
    "Tree": objects(
        kids={"type": "array", "items": ref("Tree")},
        map={"type": "object", "additionalProperties": ref("Tree")},
        me=objects(other=objects(tree=ref("Tree"))),
    ),
    "Expression": {"oneOf": [ref("All"), ref("Leaf")]},
    "All": objects(all={"type": "array", "items": ref("Expression")}),
    "Leaf": objects(x=TEXT),
    "Short": {**TEXT, "maxLength": 10, "pattern": "^a"},
    "Switch": {**TEXT, "enum": ["ON", "OFF"]},
    "Country": {**TEXT, "enum": ["A"]},
    "CountryName": objects(a=TEXT),
    "Access": {
        **objects(id={**TEXT, "readOnly": True}, name=TEXT, word={**TEXT, "writeOnly": True}),
        "required": ["id", "name", "word"],
    },
    **{name: objects(a=TEXT) for name in ("R0", "Any", "Null", "Coroutine", "Type")},
}


def document() -> Json:
    """One document of all habits, each at a path of its own."""
    paths: Json = {"x-internal": True}
    for number, habit in enumerate(HABITS.values()):
        paths[f"/r{number}{habit.path}"] = {habit.method: operation(f"op{number}", **habit.operation), "x-note": [None]}
    return {
        "openapi": 3.1,
        "info": {"title": None, "version": 1.0},
        "paths": paths,
        "components": {"schemas": TYPES, "securitySchemes": SCHEMES["multi"]},
    }
