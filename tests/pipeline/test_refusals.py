"""What cannot be done is an error that names the document and the place in it: never a silently missing operation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from pipeline.emit.package import package
from pipeline.read.problems import PipelineError
from pipeline.read.surfaces import surfaces
from pipeline.read.text import decisions, parse

from tests.pipeline.documents import SCHEMES, Folder, Json, answer, body, operation, ref

TEXT = {"type": "string"}
THING = {"type": "object", "properties": {"id": TEXT}}


def get(**parts: Any) -> Json:
    """Paths with one GET."""
    return {"/things": {"get": operation(**parts)}}


CASES: dict[str, tuple[Json, Json, str, str]] = {
    "an unknown keyword": (
        get(responses=answer({"type": "object", "patternProperties": {}})),
        {},
        "#/paths/~1things/get/responses/200/content/application~1json/schema",
        "patternProperties",
    ),
    "a reference that leads nowhere": (
        get(responses=answer(ref("Gone"))),
        {},
        "#/paths/~1things/get/responses/200/content/application~1json/schema",
        "does not exist",
    ),
    "a reference to another file": (
        get(responses=answer({"$ref": "https://example.com/other.yaml#/Thing"})),
        {},
        "#/paths/~1things/get/responses/200/content/application~1json/schema/$ref",
        "nothing outside of the folder",
    ),
    "an undefined security scheme": (get(security=[{"mystery": []}]), {}, "#/paths/~1things/get/security", "mystery"),
    "a cookie": (
        get(parameters=[{"name": "c", "in": "cookie", "schema": TEXT}]),
        {},
        "#/paths/~1things/get/parameters/0",
        "cookie",
    ),
    "a style that cannot be sent": (
        get(
            parameters=[
                {"name": "a", "in": "query", "style": "pipeDelimited", "schema": {"type": "array", "items": TEXT}}
            ]
        ),
        {},
        "#/paths/~1things/get/parameters/a",
        "pipeDelimited",
    ),
    "a body that is not JSON": (
        {"/things": {"post": operation(requestBody={"content": {"multipart/form-data": {"schema": THING}}})}},
        {},
        "#/paths/~1things/post/requestBody",
        "multipart/form-data",
    ),
    "an operation without a name": (
        {"/things": {"get": {"responses": {"204": {"description": ""}}}}},
        {},
        "#/paths/~1things/get",
        "operationId",
    ),
    "an operation without answers": (get(responses={}), {}, "#/paths/~1things/get/responses", "at least one"),
    "an operation that never succeeds": (
        get(responses={"400": {"description": ""}}),
        {},
        "#/paths/~1things/get/responses",
        "success",
    ),
    "a method that the client cannot call": (
        {"/things": {"trace": operation()}},
        {},
        "#/paths/~1things",
        "trace",
    ),
    "allOf of something that is no object": (
        get(responses=answer(ref("Odd"))),
        {"Odd": {"allOf": [{"type": "string", "enum": ["A"]}, {"type": "object", "properties": {"x": TEXT}}]}},
        "#/components/schemas/Odd/allOf/0",
        "not an object",
    ),
    "a type built upon itself": (
        get(responses=answer(ref("Ouroboros"))),
        {"Ouroboros": {"allOf": [ref("Ouroboros"), {"properties": {"x": TEXT}}]}},
        "#/components/schemas/Ouroboros",
        "itself",
    ),
    "a page whose items cannot be told": (
        get(
            parameters=[{"name": name, "in": "query", "schema": {"type": "integer"}} for name in ("offset", "limit")],
            responses=answer(
                {
                    "type": "object",
                    "properties": {"a": {"type": "array", "items": TEXT}, "b": {"type": "array", "items": TEXT}},
                }
            ),
        ),
        {},
        "#/paths/~1things/get",
        "paging",
    ),
    "a path that is no URL": ({"/things here": {"get": operation()}}, {}, "#/paths/~1things here/get", "URL"),
    "an argument with the name of an option": (
        {
            "/things": {
                "post": operation(requestBody=body({"type": "object", "properties": {"timeout": {"type": "integer"}}}))
            }
        },
        {},
        "#/paths/~1things/post",
        "timeout=",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_refused(folder: Folder, name: str) -> None:
    """The error says which document, where in it, and what is wrong."""
    paths, schemas, where, what = CASES[name]
    folder.put("multi", paths, schemas)
    with pytest.raises(PipelineError) as caught:
        package(folder.path)
    assert caught.value.document.removesuffix(".yaml") == "multi"
    assert caught.value.where == where
    assert what in caught.value.message


@pytest.mark.parametrize("option", ["timeout", "auth-token", "idempotencyRef", "extraHeaders", "max_retries"])
def test_no_argument_may_take_the_place_of_an_option(folder: Folder, option: str) -> None:
    """The options of every call keep their names, wherever a description uses them."""
    folder.put("multi", get(parameters=[{"name": option, "in": "query", "schema": TEXT}]))
    with pytest.raises(PipelineError, match="would take the place of the option"):
        package(folder.path)


def test_a_missing_document(folder: Folder) -> None:
    """All four documents are needed."""
    (folder.path / "webhooks.yaml").unlink()
    with pytest.raises(PipelineError, match=r"webhooks .*webhooks\.yaml is missing"):
        package(folder.path)


@pytest.mark.parametrize("text", ["{not json", "a: [1", "just a text", "swagger: '2.0'"])
def test_not_a_document(folder: Folder, text: str) -> None:
    """What is no OpenAPI 3 document is refused by its name."""
    (folder.path / "multi.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(PipelineError, match=r"multi\.yaml"):
        package(folder.path)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("paths:\n  /a: {get: {operationId: aGet}}\n  /b: {}\n  /a: {post: {operationId: aPost}}\n", "#/paths/~1a"),
        ("paths:\n  /a:\n    get: {summary: One}\n    get: {summary: Two}\n", "#/paths/~1a/get"),
        ("components: {schemas: {A: {type: string}, A: {type: integer}}}\n", "#/components/schemas/A"),
        ("paths: {/a: {get: {responses: {200: {}, '200': {description: Good}}}}}\n", "#/paths/~1a/get/responses/200"),
    ],
)
def test_what_is_there_twice_is_refused(text: str, where: str) -> None:
    """YAML and JSON keep the last of two equal keys: the operations below the first would be missing silently."""
    with pytest.raises(PipelineError, match="there twice") as caught:
        parse(f"openapi: 3.1.0\n{text}", "multi.yaml")
    assert (caught.value.document, caught.value.where) == ("multi.yaml", where)


def test_what_is_there_twice_is_refused_in_json_too() -> None:
    """The same, as JSON; twice the same content is only said twice."""
    with pytest.raises(PipelineError, match=r"multi\.json #/paths/~1a: is there twice"):
        parse('{"openapi": "3.1.0", "paths": {"/a": {}, "/a": {"get": {}}}}', "multi.json")
    assert parse('{"openapi": "3.1.0", "openapi": "3.1.0"}', "multi.json") == {"openapi": "3.1.0"}
    assert parse("openapi: 3.1.0\nx: &a {p: 1}\ny: {<<: *a, p: 2}\n", "multi.yaml")["y"] == {"p": 2}


def test_a_decision_that_is_there_twice_is_refused(tmp_path: Path) -> None:
    """The last section of a name was taken: names, repairs and secrets of the first were lost without a word."""
    file = tmp_path / "repairs.yaml"
    file.write_text("renames:\n  multi: {A: B}\n  multi: {C: D}\n")
    with pytest.raises(PipelineError, match=r"repairs\.yaml #/renames/multi: is there twice"):
        decisions(file)


def test_a_document_that_contains_itself_is_refused() -> None:
    """An alias to what holds it has no end."""
    with pytest.raises(PipelineError, match="contains itself"):
        parse("openapi: 3.1.0\npaths: &a\n  /a: *a\n", "multi.yaml")


WHOLE: Json = {
    "openapi": "3.1.0",
    "info": {"title": "m", "version": "1"},
    "servers": [{"url": "https://service.test"}],
    "security": [{"api-key": []}],
    "paths": {
        "/things": {
            "parameters": [{"name": "h", "in": "header", "schema": TEXT}],
            "get": operation(
                "thingsGet",
                tags=["a"],
                parameters=[
                    {"name": name, "in": "query", "schema": {"type": "integer", "maximum": 100}}
                    for name in ("offset", "limit")
                ],
                responses=answer({"type": "object", "properties": {"things": {"type": "array", "items": ref("Base")}}}),
            ),
            "post": operation(
                "thingCreate",
                requestBody=body({"allOf": [ref("Thing"), {"description": "d"}]}),
                responses={
                    **answer({"oneOf": [ref("Thing"), ref("Kind")]}),
                    "409": {"description": "", "headers": {"a": {"schema": TEXT}}, "content": {}},
                },
            ),
        },
        "/things/{id}": {"get": operation("thingGet", parameters=[{"$ref": "#/components/parameters/Id"}])},
    },
    "webhooks": {"/x/watch": {"post": operation("x_watch", security=[], requestBody=body(ref("Thing")))}},
    "components": {
        "parameters": {"Id": {"name": "id", "in": "path", "required": True, "schema": TEXT}},
        "securitySchemes": SCHEMES["multi"],
        "schemas": {
            "Kind": {"type": "string", "enum": ["A", "B"]},
            "Thing": {
                "type": "object",
                "required": ["id"],
                "properties": {
                    "id": {**TEXT, "pattern": "^[0-9]+$", "maxLength": 4},
                    "n": {"type": ["integer", "null"], "minimum": 1},
                    "m": {"type": "object", "additionalProperties": TEXT},
                },
            },
            "Base": {
                "type": "object",
                "properties": {"t": TEXT},
                "discriminator": {"propertyName": "t", "mapping": {"V": "#/components/schemas/Variant"}},
            },
            "Variant": {"allOf": [ref("Base"), {"properties": {"v": TEXT}}]},
        },
    },
}


def places(node: Any, where: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place in a document."""
    for key, value in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        yield (*where, key)
        yield from places(value, (*where, key))


@pytest.mark.parametrize("junk", [None, [], {}, "x", 1, True, [None], {"a": None}, {"a": 1}], ids=repr)
def test_junk_anywhere_is_refused_with_its_place_or_loses_nothing(folder: Folder, junk: Any) -> None:
    """Whatever stands wherever in a document: the pipeline goes on, or says which document and where."""
    folder.write("multi", WHOLE)
    assert len(package(folder.path).operations) == 3
    refused: list[str] = []
    for where in places(WHOLE):
        document = deepcopy(WHOLE)
        holder: Any = document
        for key in where[:-1]:
            holder = holder[key]
        holder[where[-1]] = deepcopy(junk)
        folder.write("multi", document)
        try:
            found = package(folder.path)
        except PipelineError as error:
            refused.append(error.document)
            continue
        written = [one for item in document["paths"].values() for key, one in item.items() if key in ("get", "post")]
        assert len(found.operations) == len(written), where
    assert len(refused) > 50
    assert set(refused) <= {"multi", "multi.yaml", "the bundle"}


def test_two_operations_cannot_have_one_name(folder: Folder) -> None:
    """A name given twice in names.yaml is an error, not a lost method."""
    folder.put("multi", {"/a": {"get": operation("aGet")}, "/b": {"get": operation("bGet")}})
    (folder.path / "names.yaml").write_text("multi: {things: {aGet: get, bGet: get}}", encoding="utf-8")
    with pytest.raises(PipelineError, match=r"things\.get names both"):
        package(folder.path)


@pytest.mark.parametrize("method", ["class", "with_raw_response", "_hidden", "two words"])
def test_a_name_that_cannot_be_a_method(folder: Folder, method: str) -> None:
    """names.yaml cannot ask for what Python or the base class does not allow."""
    folder.put("multi", {"/a": {"get": operation("aGet")}})
    (folder.path / "names.yaml").write_text(f"multi: {{things: {{aGet: {method}}}}}", encoding="utf-8")
    with pytest.raises(PipelineError, match="cannot be the name"):
        package(folder.path)


def test_a_lost_method_is_noticed(folder: Folder, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the generator left something out, the proof after it says so."""
    from pipeline.emit.verify import prove

    folder.get("/things", ref("Thing"), {"Thing": THING})
    found = package(folder.path)
    with pytest.raises(PipelineError, match="was not generated"):
        prove(found, tmp_path)


@pytest.mark.parametrize(
    ("break_it", "message"),
    [
        (lambda doc: doc["webhooks"]["/x/watch"]["post"].pop("requestBody"), "JSON body"),
        (
            lambda doc: doc["webhooks"]["/x/watch"]["post"].update(requestBody=body({"type": "array", "items": TEXT})),
            "object",
        ),
    ],
)
def test_events_that_cannot_be_typed(folder: Folder, break_it: Callable[[Json], Any], message: str) -> None:
    """An event needs an object as its body."""
    document: Json = {
        "openapi": "3.1.0",
        "info": {"title": "w", "version": "1"},
        "webhooks": {"/x/watch": {"post": operation("x_watch", security=[], requestBody=body(THING))}},
    }
    break_it(document)
    folder.write("webhooks", document)
    with pytest.raises(PipelineError, match=message) as caught:
        package(folder.path)
    assert caught.value.where == "#/webhooks/~1x~1watch"


def test_a_surface_that_nothing_would_reach_is_refused(folder: Folder) -> None:
    """A further surface says below whose session it is; only three have a name in the client itself."""
    (folder.path / "surfaces.yaml").write_text("reports: {path: /reports, credentials: [api-key]}", encoding="utf-8")
    with pytest.raises(PipelineError, match=r"surfaces.yaml #/reports: could not be reached: say `within: multi`"):
        surfaces(folder.path)
