"""Types in one plain form: composition, unions, inline types, and names that are required without being described."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pipeline.emit.package import package
from pipeline.normalise.bundle import assemble

from tests.pipeline.documents import Folder, Json, answer, body, operation, ref

TEXT = {"type": "string"}
ONE: Json = {"type": "object", "required": ["a"], "properties": {"a": TEXT}}


def schemas(folder: Folder, schema: Json, types: Json | None = None) -> Json:
    """The types of a bundle in which one operation answers with a schema."""
    folder.get("/things", schema, types)
    return assemble(folder.path).schemas


def notes(folder: Folder) -> list[str]:
    """What the pipeline decided by rule."""
    return list(package(folder.path).bundle.notes)


@pytest.mark.parametrize(
    "wrapped",
    [
        {"allOf": [ref("Kind"), {"description": "Which one."}]},
        {"allOf": [ref("Kind"), {}]},
        {"allOf": [ref("Kind"), {"type": "object"}]},
        {"oneOf": [ref("Kind")]},
        {"anyOf": [ref("Kind"), {"type": "null"}]},
        {"allOf": [ref("Kind")], "nullable": True},
    ],
)
def test_wrappings_fall_away(folder: Folder, wrapped: Json) -> None:
    """Annotations around an enumeration do not make another type of it."""
    types = {"Kind": {"type": "string", "enum": ["A", "B"]}, "T": {"type": "object", "properties": {"k": wrapped}}}
    found = schemas(folder, ref("T"), types)["T"]["properties"]["k"]
    assert found["$ref"] == "#/components/schemas/Kind"
    assert set(found) <= {"$ref", "description", "x-null"}


def test_all_of_objects_is_one_object(folder: Folder) -> None:
    """Composition is written out: the fields of all parts, the last part's form of a field they share."""
    types = {
        "Base": {**ONE, "properties": {"a": TEXT, "b": TEXT}},
        "T": {
            "allOf": [
                ref("Base"),
                {"type": "object", "required": ["c"], "properties": {"b": {"type": "integer"}, "c": TEXT}},
            ]
        },
    }
    found = schemas(folder, ref("T"), types)["T"]
    assert list(found["properties"]) == ["a", "b", "c"]
    assert found["properties"]["b"] == {"type": "integer"}
    assert found["required"] == ["a", "c"]


def test_variants_extend_their_base_and_share_its_types(folder: Folder) -> None:
    """A variant knows its base, and an enumeration inside the base stays one type."""
    types = {
        "Card": {
            "type": "object",
            "required": ["mode"],
            "properties": {"mode": TEXT, "brand": {"type": "string", "enum": ["X", "Y"]}},
            "discriminator": {"propertyName": "mode", "mapping": {"D": "#/components/schemas/DebitCard"}},
        },
        "DebitCard": {"allOf": [ref("Card"), {"type": "object", "properties": {"parent": TEXT}}]},
    }
    found = schemas(folder, ref("Card"), types)
    assert found["DebitCard"]["x-extends"] == "Card"
    assert found["DebitCard"]["properties"]["brand"] == found["Card"]["properties"]["brand"]
    assert [name for name in found if "Brand" in name] == ["CardBrand"]


def test_a_mapping_is_completed_from_the_variants(folder: Folder) -> None:
    """A discriminator without a mapping means the names of the types that are built upon its type."""
    types = {
        "Pet": {
            "type": "object",
            "required": ["kind"],
            "properties": {"kind": TEXT},
            "discriminator": {"propertyName": "kind"},
        },
        "Cat": {"allOf": [ref("Pet"), {"type": "object", "properties": {"lives": {"type": "integer"}}}]},
    }
    folder.get("/pets", ref("Pet"), types)
    assert package(folder.path).meta["MODELS"]["Pet"]["variants"] == "('kind', {'Cat': 'Cat'})"


def test_names_that_are_required_only_are_kept(folder: Folder) -> None:
    """A required name without a description becomes a field that takes anything, and that is noted."""
    types = {"T": {**ONE, "required": ["a", "lost"]}}
    folder.get("/things", ref("T"), types)
    found = package(folder.path)
    assert re.findall(r"Field\('(\w+)", found.meta["MODELS"]["T"]["rows"]) == ["a", "lost"]
    assert any("lost is required but not described" in note for note in found.bundle.notes)


def test_reviewed_properties_get_their_type(folder: Folder) -> None:
    """repairs.yaml says what such a field is in truth."""
    (folder.path / "repairs.yaml").write_text("properties: {T.lost: {type: integer}}", encoding="utf-8")
    folder.get("/things", ref("T"), {"T": {**ONE, "required": ["a", "lost"]}})
    assert "lost: int" in package(folder.path).meta["MODELS"]["T"]["lines"].split("\n    ")


def test_inline_types_are_named_after_their_place(folder: Folder) -> None:
    """What is described where it is used gets the name of its holder and field; equal ones of one name are one."""
    inner = {
        "type": "object",
        "properties": {"kind": {"type": "string", "enum": ["A"]}, "sub": {"type": "object", "properties": {"x": TEXT}}},
    }
    found = schemas(folder, {"type": "array", "items": inner})
    assert sorted(found) == ["ThingGetResponseItem", "ThingGetResponseItemKind", "ThingGetResponseItemSub"]


def test_inline_names_never_meet(folder: Folder) -> None:
    """An inline type does not take the place of another type of that name."""
    types = {
        "TKind": {"type": "object", "properties": {"z": TEXT}},
        "T": {"type": "object", "properties": {"kind": {"type": "string", "enum": ["A"]}, "other": ref("TKind")}},
    }
    found = schemas(folder, ref("T"), types)
    assert found["T"]["properties"]["kind"]["$ref"].endswith("/TKind2")
    assert found["TKind"]["properties"] == {"z": TEXT}


def test_two_names_in_one_file(folder: Folder) -> None:
    """IBANDetails and IbanDetails would both stand in iban_details.py; one of them is renamed."""
    types = {
        "IBANDetails": {"type": "object", "properties": {"a": TEXT}},
        "IbanDetails": {"type": "object", "properties": {"b": TEXT}},
        "T": {"type": "object", "properties": {"one": ref("IBANDetails"), "two": ref("IbanDetails")}},
    }
    folder.get("/things", ref("T"), types)
    found = package(folder.path)
    assert found.meta["MODELS"]["T"]["rows"].split() == [
        *("Field('one',", "'one',", 'ModelOf("IBANDetails")),'),
        *("Field('two',", "'two',", 'ModelOf("IbanDetails2")),'),
    ]
    assert "Field('b', " in found.meta["MODELS"]["IbanDetails2"]["rows"]


def test_arguments_of_one_name_are_told_apart(folder: Folder) -> None:
    """A parameter and a field of the body may have one name; both reach the wire."""
    paths = {
        "/t/{id}": {
            "post": operation(
                parameters=[
                    {"name": "id", "in": "path", "required": True, "schema": TEXT},
                    {"name": "transaction.type", "in": "query", "schema": TEXT},
                    {"name": "transactionType", "in": "query", "schema": TEXT},
                ],
                requestBody=body({"type": "object", "required": ["id"], "properties": {"id": TEXT}}),
            )
        }
    }
    folder.put("multi", paths)
    method = package(folder.path).meta["RESOURCES"]["t"]["methods"][0]
    assert [text.partition("=")[0] for text in method["passed"]] == [
        "id",
        "transaction_type",
        "query_transaction_type",
        "body_id",
    ]


def test_nulls_and_doubles_of_real_documents(folder: Folder) -> None:
    """Null descriptions, duplicate tags, stray quotes, empty header schemas and wrong path parameters are mended."""
    paths: Json = {
        "/t/{id}": {
            "parameters": [{"name": "gone", "in": "path", "schema": None}],
            "get": operation(
                description=None,
                tags=["A", "A"],
                responses={
                    "200": {
                        "description": None,
                        "headers": {"h": {"schema": {}}, "i": {}},
                        "content": {"application/json; charset=utf-8": {"schema": None}},
                    }
                },
            ),
        }
    }
    folder.put("multi", paths, {"Unused": None}, servers=[{"url": "\"https://sandbox.weavr.io/multi'"}])
    found = package(folder.path)
    assert found.meta["RESOURCES"]["t"]["methods"][0]["positional"] == ["id: str"]
    text = "\n".join(found.bundle.notes)
    for what in (
        "stray quotes",
        "duplicate tags",
        "id is in the path and was not described",
        "does not have were dropped",
    ):
        assert what in text


def test_webhooks_may_stand_among_the_paths(folder: Folder) -> None:
    """The published document of events has them under `paths`, and an empty server URL."""
    document = {
        "openapi": "3.0.3",
        "info": {"title": "w", "version": "1"},
        "servers": [{"url": ""}],
        "paths": {"/x/watch": {"post": operation("x_watch", security=[], requestBody=body(ONE))}},
    }
    folder.write("webhooks", document)
    found = package(folder.path)
    assert [(event.path, event.name) for event in found.events] == [("/x/watch", "XEvent")]


def test_schemes_are_known_by_their_headers(folder: Folder) -> None:
    """Whatever a document calls its schemes, the header decides; alternatives make a token optional."""
    schemes = {
        "Whatever": {"type": "apiKey", "in": "header", "name": "API-Key"},
        "Else": {"type": "http", "scheme": "Bearer"},
    }
    paths = {
        "/a": {"get": operation("aGet", security=[{"Whatever": [], "Else": []}])},
        "/b": {"get": operation("bGet", security=[{"Whatever": [], "Else": []}, {"Whatever": []}])},
        "/c": {"get": {key: value for key, value in operation("cGet").items() if key != "security"}},
        "/d": {"get": operation("dGet", security=[])},
    }
    folder.put("multi", paths, components={"schemas": {}, "securitySchemes": schemes}, security=[{"Whatever": []}])
    found = {op.id: (op.security.schemes, op.security.session_token) for op in package(folder.path).operations}
    assert found == {
        "aGet": (("api-key", "bearer"), False),
        "bGet": (("api-key",), True),
        "cGet": (("api-key",), False),
        "dGet": ((), False),
    }


def test_yaml_is_read_as_openapi_means_it(folder: Folder) -> None:
    """NO is a country, 200 a status, 2024-01-01 a text."""
    text = """
openapi: 3.1.0
info: {title: m, version: 2024-01-01}
paths:
  /t:
    get:
      operationId: tGet
      security: []
      parameters: [{name: country, in: query, schema: {type: string, enum: [NO, SE, on]}}]
      responses: {200: {description: ok}}
"""
    (folder.path / "multi.yaml").write_text(text, encoding="utf-8")
    found = package(folder.path)
    assert [member["value"] for member in found.meta["ENUMS"]["TGetCountry"]["members"]] == ["'NO'", "'SE'", "'on'"]


def test_unknown_patterns_are_dropped_and_noted(folder: Folder) -> None:
    """A pattern that is none is no reason to fail, and no reason to refuse a value."""
    paths = {
        "/t": {
            "get": operation(parameters=[{"name": "a", "in": "query", "schema": {"type": "string", "pattern": "^["}}])
        }
    }
    folder.put("multi", paths)
    found = package(folder.path)
    assert "query=(Parameter('a', 'a', STRING),)" in found.meta["RESOURCES"]["t"]["operations"][0]["keywords"]
    assert any("/schema/pattern: is dropped" in note for note in found.bundle.notes)


def test_operations_without_a_name_get_one_by_rule(folder: Folder) -> None:
    """The rule gives every operation a name that is free, and lists it."""
    paths = {
        "/new_things": {"get": operation("newThingsGet"), "post": operation("newThingCreate")},
        "/new_things/{id}": {
            "get": operation("newThingGet"),
            "patch": operation("newThingUpdate"),
            "delete": operation("newThingDelete"),
        },
        "/new_things/{id}/freeze": {"post": operation("newThingFreeze")},
        "/new_things/{id}/import": {"post": operation("newThingImport")},
        "/new_things/{id}/parts": {"get": operation("newThingPartsGet")},
        "/new_things/{id}/parts/{part}": {"get": operation("newThingPartGet")},
    }
    folder.put("multi", paths)
    found = package(folder.path)
    named = {op.id: op.name.partition(".")[2] for op in found.operations}
    assert named == {
        "newThingsGet": "list",
        "newThingCreate": "create",
        "newThingGet": "get",
        "newThingUpdate": "update",
        "newThingDelete": "remove",
        "newThingFreeze": "freeze",
        "newThingImport": "import_",
        "newThingPartsGet": "get_parts",
        "newThingPartGet": "new_thing_part_get",
    }
    assert sum("named new_things." in note for note in found.bundle.notes) == len(paths) + 3


def test_names_of_older_versions_are_left_out(folder: Folder) -> None:
    """A name for an operation that this version lacks is listed, and nothing else happens."""
    folder.put("multi", {"/t": {"get": operation("tGet")}})
    (folder.path / "names.yaml").write_text("multi: {t: {tGet: get, tGone: gone}}", encoding="utf-8")
    assert any("tGone is not in this document: t.gone is left out" in note for note in notes(folder))


def test_unions_keep_their_reviewed_rule(folder: Folder) -> None:
    """A neighbouring field tells the variants apart where unions.yaml says so; a union without a rule is listed."""
    types = {
        "A": ONE,
        "B": {"type": "object", "properties": {"b": TEXT}},
        "T": {"type": "object", "properties": {"kind": TEXT, "it": {"oneOf": [ref("A"), ref("B")]}}},
    }
    folder.get("/things", ref("T"), types)
    assert any("T.it: union without a reviewed rule" in note for note in notes(folder))
    (folder.path / "unions.yaml").write_text("T.it: {sibling: kind, models: {A: A, B: B, C: Gone}}", encoding="utf-8")
    found = package(folder.path)
    row: Any = found.meta["MODELS"]["T"]["rows"]
    assert "OneOf(ModelOf(\"A\"), ModelOf(\"B\"), sibling=('kind', {'A': 'A', 'B': 'B'}))" in row
    assert any("unions.yaml names ['Gone']" in note for note in found.bundle.notes)


def test_representations_are_methods_of_their_own(folder: Folder) -> None:
    """One operation, several forms: the plain method gives the model, the others give bytes."""
    content = {
        "application/json": {"schema": ref("T")},
        "application/pdf": {"schema": {"type": "string", "format": "binary"}},
    }
    folder.put(
        "multi",
        {"/t": {"get": operation("tGet", responses={"200": {"description": "", "content": content}})}},
        {"T": ONE},
    )
    (folder.path / "names.yaml").write_text(
        "multi: {t: {tGet: get}}\nrepresentations: {multi: {tGet: {application/pdf: get_pdf}}}", encoding="utf-8"
    )
    methods = package(folder.path).meta["RESOURCES"]["t"]["methods"]
    assert [(method["name"], method["returns"]) for method in methods] == [("get", "T"), ("get_pdf", "bytes")]


def test_an_answer_without_a_body_is_none(folder: Folder) -> None:
    """A success with and one without content give the model or None."""
    folder.put(
        "multi", {"/t": {"get": operation(responses={**answer(ref("T")), "204": {"description": ""}})}}, {"T": ONE}
    )
    assert package(folder.path).meta["RESOURCES"]["t"]["methods"][0]["returns"] == "T | None"
