"""A change of any keyword that the pipeline reads is in the change report, with the version that it makes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pipeline.compare.keywords import PROSE
from pipeline.compare.operation_comparison import compare
from pipeline.compare.report import Report
from pipeline.normalise import shapes
from pipeline.read.documents import load_file

from tests.pipeline.documents import SCHEMES, Json, answer, body, operation, ref

TEXT = {"type": "string"}
NUMBER = {"type": "integer"}
OPEN = {"type": "object", "properties": {"a": TEXT}}
LIST = {"type": "array", "items": TEXT}
UNION = {"oneOf": [ref("Cat"), ref("Dog")]}
TAGGED = {"discriminator": {"propertyName": "kind"}}

# keyword -> the field before, the field after, the bump where a caller gives it, the bump where a caller receives it;
# where the way back is another matter, it is a line of its own.
FIELD: list[tuple[str, Json, Json, str, str]] = [
    ("$id", TEXT, {**TEXT, "$id": "https://a.test/a"}, "patch", "patch"),
    ("$ref", ref("Cat"), ref("Dog"), "major", "major"),
    ("$schema", TEXT, {**TEXT, "$schema": "https://a.test/a"}, "patch", "patch"),
    ("additionalProperties", OPEN, {**OPEN, "additionalProperties": False}, "major", "patch"),
    ("additionalProperties", {**OPEN, "additionalProperties": False}, OPEN, "minor", "minor"),
    ("additionalProperties", OPEN, {**OPEN, "additionalProperties": TEXT}, "major", "major"),
    ("additionalProperties", {**OPEN, "additionalProperties": TEXT}, OPEN, "minor", "major"),
    ("allOf", {"allOf": [ref("Cat")]}, {"allOf": [ref("Cat"), ref("Dog")]}, "major", "major"),
    ("allOf", {"allOf": [TEXT]}, {"allOf": [TEXT, {"readOnly": True}]}, "major", "patch"),
    ("allOf", {"allOf": [ref("Cat"), OPEN]}, {"allOf": [{**ref("Cat"), "x-anything": 1}, OPEN]}, "patch", "patch"),
    ("allOf", {"allOf": [OPEN, OPEN]}, {"allOf": [OPEN, {**OPEN, "minProperties": 1}]}, "major", "patch"),
    ("anyOf", {"anyOf": [TEXT, NUMBER]}, {"anyOf": [TEXT, NUMBER, {"type": "boolean"}]}, "minor", "major"),
    ("const", TEXT, {**TEXT, "const": "A"}, "major", "minor"),
    ("contentEncoding", TEXT, {**TEXT, "contentEncoding": "base64"}, "major", "patch"),
    ("contentMediaType", TEXT, {**TEXT, "contentMediaType": "image/png"}, "major", "patch"),
    ("default", TEXT, {**TEXT, "default": "a"}, "patch", "patch"),
    ("default", {"type": "boolean"}, {"type": "boolean", "default": False}, "patch", "patch"),
    ("deprecated", TEXT, {**TEXT, "deprecated": True}, "minor", "minor"),
    ("deprecated", {**TEXT, "deprecated": True}, TEXT, "patch", "patch"),
    ("deprecated", ref("Cat"), {**ref("Cat"), "deprecated": True}, "minor", "minor"),
    ("discriminator", UNION, {**UNION, **TAGGED}, "minor", "minor"),
    ("discriminator", {**UNION, **TAGGED}, {**UNION, "discriminator": {"propertyName": "type"}}, "major", "major"),
    ("enum", {**TEXT, "enum": ["A"]}, {**TEXT, "enum": ["A", "B"]}, "minor", "minor"),
    ("enum", {**TEXT, "enum": ["A", "B"]}, {**TEXT, "enum": ["A"]}, "major", "major"),
    ("enum", {**NUMBER, "enum": [1, 2]}, {**NUMBER, "enum": [1, 3]}, "major", "minor"),
    ("enum", {**NUMBER, "enum": [1, 2]}, {**NUMBER, "enum": [1, 2, 3]}, "minor", "minor"),
    ("exclusiveMaximum", NUMBER, {**NUMBER, "exclusiveMaximum": 9}, "major", "patch"),
    ("exclusiveMinimum", NUMBER, {**NUMBER, "exclusiveMinimum": 9}, "major", "patch"),
    ("format", TEXT, {**TEXT, "format": "date"}, "major", "patch"),
    ("format", TEXT, {**TEXT, "format": "binary"}, "major", "major"),
    ("items", LIST, {"type": "array", "items": NUMBER}, "major", "major"),
    ("maxItems", LIST, {**LIST, "maxItems": 5}, "major", "patch"),
    ("maxLength", {**TEXT, "maxLength": 20}, {**TEXT, "maxLength": 10}, "major", "patch"),
    ("maxLength", {**TEXT, "maxLength": 10}, {**TEXT, "maxLength": 20}, "minor", "minor"),
    ("maxProperties", OPEN, {**OPEN, "maxProperties": 5}, "major", "patch"),
    ("maximum", {**NUMBER, "maximum": 9}, {**NUMBER, "maximum": 10}, "minor", "minor"),
    ("minItems", LIST, {**LIST, "minItems": 1}, "major", "patch"),
    ("minLength", TEXT, {**TEXT, "minLength": 1}, "major", "patch"),
    ("minProperties", OPEN, {**OPEN, "minProperties": 1}, "major", "patch"),
    ("minimum", {**NUMBER, "minimum": 1}, {**NUMBER, "minimum": 0}, "minor", "minor"),
    ("multipleOf", {**NUMBER, "multipleOf": 10}, {**NUMBER, "multipleOf": 5}, "minor", "minor"),
    ("multipleOf", {**NUMBER, "multipleOf": 5}, {**NUMBER, "multipleOf": 10}, "major", "patch"),
    ("$anchor", TEXT, {**TEXT, "$anchor": "a"}, "patch", "patch"),
    ("$defs", TEXT, {**TEXT, "$defs": {"A": NUMBER}}, "patch", "patch"),
    ("$dynamicAnchor", TEXT, {**TEXT, "$dynamicAnchor": "a"}, "patch", "patch"),
    ("not", TEXT, {**TEXT, "not": {"enum": ["A"]}}, "major", "patch"),
    ("nullable", TEXT, {**TEXT, "nullable": True}, "minor", "major"),
    ("nullable", {**TEXT, "nullable": True}, TEXT, "major", "minor"),
    ("oneOf", {"oneOf": [TEXT, NUMBER]}, {"oneOf": [TEXT, {"type": "boolean"}]}, "major", "major"),
    ("pattern", TEXT, {**TEXT, "pattern": "^a$"}, "major", "patch"),
    ("pattern", {**TEXT, "pattern": "^a$"}, {**TEXT, "pattern": "^b$"}, "major", "minor"),
    ("pattern", {**TEXT, "pattern": "(?<a>b)"}, {**TEXT, "pattern": "(?<a>c)"}, "major", "minor"),
    ("properties", OPEN, {"type": "object", "properties": {"a": TEXT, "b": TEXT}}, "minor", "minor"),
    ("properties", OPEN, {"type": "object", "properties": {"b": TEXT}}, "major", "major"),
    ("readOnly", TEXT, {**TEXT, "readOnly": True}, "major", "patch"),
    ("readOnly", {**TEXT, "readOnly": True}, TEXT, "major", "patch"),  # the field is required
    ("readOnly", ref("Cat"), {**ref("Cat"), "readOnly": True}, "major", "patch"),
    ("required", OPEN, {**OPEN, "required": ["a"]}, "major", "minor"),
    ("required", {**OPEN, "required": ["a"]}, OPEN, "minor", "major"),
    ("type", TEXT, NUMBER, "major", "major"),
    ("type", TEXT, {"type": ["string", "null"]}, "minor", "major"),
    ("type", NUMBER, {"type": "number"}, "minor", "major"),
    ("type", {"type": "number"}, NUMBER, "major", "minor"),
    ("uniqueItems", LIST, {**LIST, "uniqueItems": True}, "major", "patch"),
    ("writeOnly", TEXT, {**TEXT, "writeOnly": True}, "patch", "major"),
    ("writeOnly", {**TEXT, "writeOnly": True}, TEXT, "patch", "minor"),
    ("x-anything", TEXT, {**TEXT, "x-anything": 1}, "patch", "patch"),
    # The description says that a number is a time: a datetime may then be given for it.
    ("description", {**NUMBER, "description": "When."}, {**NUMBER, "description": "Epoch time."}, "minor", "minor"),
]  # fmt: skip

ERROR = ("responses", "409", "content", "application/json", "schema", "properties")
PROPERTIES = {"message": TEXT, "errorCode": {"type": "string", "enum": ["A"]}}
OPERATION = operation(
    "thingCreate",
    parameters=[{"name": "f", "in": "query", "schema": TEXT}],
    requestBody=body({"type": "object", "properties": {"a": TEXT}}),
    responses={
        "200": {"description": "", "headers": {"x-a": {"schema": TEXT}}, **answer(OPEN)["200"]},
        "409": {
            "description": "",
            "content": {"application/json": {"schema": {"type": "object", "properties": PROPERTIES}}},
        },
    },
)
PERMISSIONS = {"x-permissions": ["A"]}
OTHER_MEDIA = {"content": {"text/csv": {"schema": TEXT}}}
CREDENTIALS = {**SCHEMES["multi"], "auth_token": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}}
HEADER = {"x-b": {"schema": TEXT}}

# The place in an operation, what is laid over it there, and the bump.
PART: list[tuple[tuple[str | int, ...], Json, str]] = [
    ((), {"callbacks": {"done": {"{$request.body#/url}": {"post": operation("done")}}}}, "patch"),
    ((), {"deprecated": True}, "minor"),
    ((), {"operationId": "other"}, "major"),
    ((), {"parameters": []}, "major"),
    ((), {"requestBody": None}, "major"),
    ((), {"servers": [{"url": "https://files.test"}]}, "patch"),
    ((), {"security": []}, "major"),
    ((), {"security": [{"api-key": []}, {"auth_token": []}]}, "minor"),
    ((), {"security": [{"api-key": [], "auth_token": []}]}, "major"),
    ((), {"tags": ["a"]}, "patch"),
    ((), {"x-anything": 1}, "patch"),
    ((), PERMISSIONS, "major"),
    (("parameters", 0), {"allowReserved": True}, "patch"),
    (("parameters", 0), {"deprecated": True}, "minor"),
    (("parameters", 0), {"in": "header"}, "major"),
    (("parameters", 0), {"name": "g"}, "major"),
    (("parameters", 0), {"required": True}, "major"),
    (("parameters", 0), {"schema": NUMBER}, "major"),
    (("parameters", 0), {"schema": {"type": "array", "items": TEXT}, "style": "spaceDelimited"}, "major"),
    (("requestBody",), {"required": False}, "minor"),
    (("requestBody", "content", "application/json"), {"encoding": {"a": {"contentType": "text/plain"}}}, "patch"),
    (("requestBody", "content", "application/json"), {"schema": ref("Cat")}, "major"),
    (("responses", "200"), OTHER_MEDIA, "major"),
    (("responses", "200"), {"headers": {}}, "major"),
    (("responses", "200"), {"links": {"a": {"operationId": "thingCreate"}}}, "patch"),
    (("responses", "200", "headers"), HEADER, "minor"),
    (("responses", "200", "headers", "x-a"), {"deprecated": True}, "minor"),
    (("responses", "200", "headers", "x-a"), {"required": True}, "minor"),
    (("responses", "200", "headers", "x-a"), {"schema": NUMBER}, "major"),
    (("responses", "200", "headers", "x-a"), {"schema": ref("Name")}, "patch"),
    (("responses", "409"), OTHER_MEDIA, "major"),  # its code is gone
    (("responses", "409", "content"), OTHER_MEDIA["content"], "patch"),
    (("responses", "409"), {"headers": HEADER}, "patch"),
    (ERROR, {"more": TEXT}, "patch"),
    (ERROR, {"errorCode": {"type": "string", "enum": ["A"], "readOnly": True}}, "patch"),
    (ERROR, {"errorCode": {"type": "string", "enum": ["A", "B"]}}, "minor"),
    (ERROR, {"errorCode": {"type": "string", "enum": []}}, "major"),
    (("responses",), {"404": {"description": ""}}, "minor"),
]


def document(operation: Json, **parts: Any) -> Json:
    """A document of one operation."""
    named = {"Cat": OPEN, "Dog": {"type": "object", "properties": {"b": TEXT}}, "Name": {**TEXT, "maxLength": 9}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/things": {"post": operation}},
        "components": {"schemas": named, "securitySchemes": SCHEMES["multi"]},
        **parts,
    }


def between(folder: Path, old: Json, new: Json) -> Report:
    """The report of two documents."""
    for name, one in (("old", old), ("new", new)):
        (folder / f"{name}.json").write_text(json.dumps(one), encoding="utf-8")
    return compare(load_file(folder / "old.json"), load_file(folder / "new.json"))


def holding(field: Json, *, given: bool) -> Json:
    """A document with one field, which is there always, in the body or in the answer."""
    schema = {"type": "object", "required": ["f"], "properties": {"f": field}}
    part: Json = {"requestBody": body(schema)} if given else {"responses": answer(schema)}
    return document(operation("thingCreate", **part))


def test_the_table_has_every_keyword_of_a_schema() -> None:
    """One that the pipeline learns to read needs a line, and so a rule or a decision to go without."""
    assert {line[0] for line in FIELD} - {"x-anything", "description"} == (shapes.KNOWN | shapes.IGNORED) - PROSE


@pytest.mark.parametrize("given", [True, False], ids=["given", "received"])
@pytest.mark.parametrize("line", FIELD, ids=lambda line: line[0])
def test_a_keyword_of_a_schema_that_changes_is_told(
    tmp_path: Path, line: tuple[str, Json, Json, str, str], given: bool
) -> None:
    """With what it means for whoever gives the value, and for whoever receives it."""
    _, old, new, gives, receives = line
    report = between(tmp_path, holding(old, given=given), holding(new, given=given))
    assert len(report) > 0
    assert report.bump == (gives if given else receives), report.text()


@pytest.mark.parametrize("line", PART, ids=lambda line: f"{'.'.join(map(str, line[0]))} {sorted(line[1])}")
def test_a_keyword_of_an_operation_that_changes_is_told(
    tmp_path: Path, line: tuple[tuple[str | int, ...], Json, str]
) -> None:
    """Also those that the package is not made of, and those that nobody has a rule for."""
    where, laid, bump = line
    changed = json.loads(json.dumps(OPERATION))
    part = changed
    for step in where:
        part = part[step]
    part.update(laid)
    report = between(tmp_path, document(OPERATION), document({k: v for k, v in changed.items() if v is not None}))
    assert len(report) > 0
    assert report.bump == bump, report.text()


@pytest.mark.parametrize(
    ("parts", "bump"),
    [
        ({"info": {"title": "t", "version": "2"}}, "patch"),
        ({"openapi": "3.0.3"}, "patch"),
        ({"servers": [{"url": "https://b.test/multi"}]}, "patch"),
        ({"servers": [{"url": "https://a.test/v2/multi"}]}, "major"),
        ({"paths": {"/things": {"post": OPERATION, "x-anything": 1}}}, "patch"),
        ({"paths": {"/things": {"post": OPERATION, "get": operation()}}}, "minor"),
        ({"paths": {}}, "major"),
        ({"components": {"schemas": {}, "securitySchemes": CREDENTIALS}}, "patch"),
    ],
)
def test_what_a_document_says_of_itself_is_compared(tmp_path: Path, parts: Json, bump: str) -> None:
    """Its version, its servers, and what stands beside the operations of a path."""
    old = document(OPERATION, servers=[{"url": "https://a.test/multi"}])
    assert between(tmp_path, old, {**old, **parts}).bump == bump
    assert len(between(tmp_path, old, {**old, **parts})) > 0


def test_a_keyword_without_a_rule_is_named_with_its_place(tmp_path: Path) -> None:
    """The report says what it was and what it is."""
    new = holding({**TEXT, "x-anything": {"a": 1}}, given=True)
    found = list(between(tmp_path, holding(TEXT, given=True), new))
    assert [(one.subject, one.where, one.detail) for one in found] == [
        ("keyword", "ThingCreateRequest.f", 'x-anything absent is now {"a": 1}')
    ]


def test_a_field_that_may_be_absent_may_become_null(tmp_path: Path) -> None:
    """It reads None as before."""

    def holding(field: Json) -> Json:
        return document(operation(responses=answer({"type": "object", "properties": {"f": field}})))

    report = between(tmp_path, holding(TEXT), holding({"type": ["string", "null"]}))
    assert [(one.detail, one.bump) for one in report] == [("may be null now", "minor")]


def test_what_changes_everywhere_is_one_line(tmp_path: Path) -> None:
    """A vendor's tool adds its mark to all operations: a person reads it once, a program gets every place."""

    def many(**parts: Any) -> Json:
        return document(OPERATION, paths={f"/things{n}": {"get": operation(f"get{n}", **parts)} for n in range(9)})

    report = between(tmp_path, many(), many(**{"x-anything": 1}))
    assert len(report) == len(report.json()["changes"]) == 9
    assert "GET /things0 and 8 more places: x-anything absent is now 1\n9 changes" in report.text()
    assert report.notes().count("x-anything") == 1
