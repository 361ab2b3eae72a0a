"""What cannot be done is an error that names the document and the place in it: never a silently missing operation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pipeline.package import package
from pipeline.problems import PipelineError

from tests.pipeline.documents import Folder, Json, answer, body, operation, ref

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
        "#/paths/~1things/get/responses/200/content/application~1json/schema",
        "no file of this folder",
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
    assert caught.value.document == "multi"
    assert caught.value.where == where
    assert what in caught.value.message


@pytest.mark.parametrize("option", ["timeout", "auth-token", "idempotencyRef", "extraHeaders", "max_retries", "self"])
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
    from pipeline.proof import prove

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
