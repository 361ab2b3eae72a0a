"""The change report: what differs between two versions of a document, and what of it breaks."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import changes as command
import pytest
from pipeline.compare.operation_comparison import compare
from pipeline.compare.report import Report
from pipeline.read.documents import load_file

from tests.pipeline.documents import REPOSITORY, SCHEMES, Json, answer, body, operation, ref

TEXT = {"type": "string"}
BASE: Json = {
    "openapi": "3.1.0",
    "info": {"title": "m", "version": "1"},
    "paths": {
        "/things": {
            "get": operation(
                "thingsGet",
                parameters=[
                    {"name": "kind", "in": "query", "schema": {"type": "array", "items": ref("Kind")}},
                    {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 100}},
                ],
                responses=answer({"type": "array", "items": ref("Thing")}),
            ),
            "post": operation(
                "thingCreate",
                parameters=[{"name": "idempotency-ref", "in": "header", "schema": TEXT}],
                requestBody=body(ref("NewThing")),
                responses={
                    **answer(ref("Thing")),
                    "409": {
                        "description": "",
                        "content": {
                            "application/json": {
                                "schema": {
                                    "type": "object",
                                    "properties": {"errorCode": {"type": "string", "enum": ["FULL", "GONE"]}},
                                }
                            }
                        },
                    },
                },
            ),
        }
    },
    "webhooks": {
        "/things/watch": {
            "post": operation(
                "things_watch",
                security=[],
                parameters=[{"name": "call-ref", "in": "header", "required": True, "schema": TEXT}],
                requestBody=body(ref("Thing")),
            )
        }
    },
    "components": {
        "securitySchemes": SCHEMES["multi"],
        "schemas": {
            "Kind": {"type": "string", "enum": ["BIG", "SMALL"]},
            "Thing": {
                "type": "object",
                "required": ["id"],
                "properties": {
                    "id": TEXT,
                    "kind": ref("Kind"),
                    "size": {"type": "integer"},
                    "state": ref("State"),
                    "data": {"type": "object", "additionalProperties": TEXT},
                },
            },
            "State": {"type": "string", "enum": ["NEW", "OLD"]},
            "NewThing": {
                "type": "object",
                "required": ["name"],
                "properties": {
                    "name": {"type": "string", "maxLength": 20},
                    "note": TEXT,
                    "colour": {"type": "string", "enum": ["RED", "BLUE"]},
                },
            },
        },
    },
}
Change = Callable[[Json], Any]


def _things(doc: Json, method: str = "get") -> Json:
    found: Json = doc["paths"]["/things"][method]
    return found


def _watch(doc: Json) -> Json:
    found: Json = doc["webhooks"]["/things/watch"]["post"]
    return found


def _type(doc: Json, name: str) -> Json:
    found: Json = doc["components"]["schemas"][name]
    return found


# name -> what is done to the new version, the line that must come of it, whether it breaks
CASES: dict[str, tuple[Change, str, bool]] = {
    "operation removed": (
        lambda d: d["paths"]["/things"].pop("post"),
        "removed operation POST /things: thingCreate",
        True,
    ),
    "operation added": (
        lambda d: d["paths"].update({"/more": {"get": operation("moreGet")}}),
        "added operation GET /more: moreGet",
        False,
    ),
    "operation renamed": (
        lambda d: _things(d).update(operationId="listThings"),
        "changed operation GET /things: thingsGet is now listThings",
        True,
    ),
    "operation deprecated": (
        lambda d: _things(d).update(deprecated=True),
        "changed operation GET /things: is deprecated",
        False,
    ),
    "event removed": (lambda d: d["webhooks"].clear(), "removed event POST /things/watch: things_watch", True),
    "parameter removed": (
        lambda d: _things(d)["parameters"].pop(0),
        "removed parameter GET /things: kind in query",
        True,
    ),
    "optional parameter added": (
        lambda d: _things(d)["parameters"].append({"name": "x", "in": "query", "schema": TEXT}),
        "added parameter GET /things: x in query",
        False,
    ),
    "required parameter added": (
        lambda d: _things(d)["parameters"].append({"name": "x", "in": "query", "required": True, "schema": TEXT}),
        "added parameter GET /things: x in query, required",
        True,
    ),
    "parameter required": (
        lambda d: _things(d)["parameters"][1].update(required=True),
        "changed parameter GET /things: limit is now required",
        True,
    ),
    "parameter sent otherwise": (
        lambda d: _things(d)["parameters"][0].update(explode=False),
        "changed parameter GET /things: kind is sent as form, all values in one",
        True,
    ),
    "idempotency lost": (
        lambda d: _things(d, "post")["parameters"].clear(),
        "removed parameter POST /things: idempotency-ref in header",
        True,
    ),
    "limit lowered": (
        lambda d: _things(d)["parameters"][1]["schema"].update(maximum=50),
        "changed limit GET /things limit: maximum 100 is now 50",
        True,
    ),
    "limit raised": (
        lambda d: _things(d)["parameters"][1]["schema"].update(maximum=500),
        "changed limit GET /things limit: maximum 100 is now 500",
        False,
    ),
    "body limit lowered": (
        lambda d: _type(d, "NewThing")["properties"]["name"].update(maxLength=10),
        "changed limit NewThing.name: maxLength 20 is now 10",
        True,
    ),
    "answer limit changed": (
        lambda d: _type(d, "Thing")["properties"]["id"].update(maxLength=10),
        "changed limit Thing.id: maxLength unlimited is now 10",
        False,
    ),
    "optional field of a body added": (
        lambda d: _type(d, "NewThing")["properties"].update(x=TEXT),
        "added field NewThing.x: optional",
        False,
    ),
    "required field of a body added": (
        lambda d: (_type(d, "NewThing")["properties"].update(x=TEXT), _type(d, "NewThing")["required"].append("x")),
        "added field NewThing.x: required",
        True,
    ),
    "required field of an answer added": (
        lambda d: (_type(d, "Thing")["properties"].update(x=TEXT), _type(d, "Thing")["required"].append("x")),
        "added field Thing.x: required",
        False,
    ),
    "field of a body removed": (
        lambda d: _type(d, "NewThing")["properties"].pop("note"),
        "removed field NewThing.note",
        True,
    ),
    "field of an answer removed": (
        lambda d: _type(d, "Thing")["properties"].pop("size"),
        "removed field Thing.size",
        True,
    ),
    "field of a body now required": (
        lambda d: _type(d, "NewThing")["required"].append("note"),
        "changed field NewThing.note: is now required",
        True,
    ),
    "field of a body now optional": (
        lambda d: _type(d, "NewThing")["required"].clear(),
        "changed field NewThing.name: is now optional",
        False,
    ),
    "field of an answer now optional": (
        lambda d: _type(d, "Thing")["required"].clear(),
        "changed field Thing.id: is now optional",
        True,
    ),
    "type of a field changed": (
        lambda d: _type(d, "Thing")["properties"]["size"].update(type="string"),
        "changed type Thing.size: integer is now string",
        True,
    ),
    "value added": (lambda d: _type(d, "Kind")["enum"].append("HUGE"), "added enum value Kind: HUGE", False),
    "value of a body removed": (
        lambda d: _type(d, "NewThing")["properties"]["colour"]["enum"].remove("RED"),
        "removed enum value NewThingColour: RED",
        True,
    ),
    "code added": (
        lambda d: _errors(d).append("LATE"),
        "added code POST /things: LATE (409)",
        False,
    ),
    "code gone from every operation": (
        lambda d: _errors(d).remove("GONE"),
        "removed code POST /things: GONE (409)",
        True,
    ),
    "code that another operation has": (
        lambda d: (
            _things(d)["responses"].update({"409": deepcopy(_things(d, "post")["responses"]["409"])}),
            _errors(d).remove("GONE"),
        ),
        "removed code POST /things: GONE (409)",
        False,
    ),
    "value of an answer removed": (
        lambda d: _type(d, "State")["enum"].remove("OLD"),
        "removed enum value State: OLD",
        True,
    ),
    "values of a body no longer listed": (
        lambda d: _type(d, "NewThing")["properties"]["colour"].pop("enum"),
        "changed type NewThing.colour: enumeration is now string",
        True,
    ),
    "values of a body newly listed": (
        lambda d: _type(d, "NewThing")["properties"]["note"].update(enum=["A"]),
        "changed type NewThing.note: string is now enumeration",
        True,
    ),
    "values of an answer no longer listed": (
        lambda d: _type(d, "State").pop("enum"),
        "changed type Thing.state: enumeration is now string",
        True,
    ),
    "values of an answer newly listed": (
        lambda d: _type(d, "Thing")["properties"]["id"].update(enum=["A"]),
        "changed type Thing.id: string is now enumeration",
        False,
    ),
    "type renamed": (
        lambda d: (
            d["components"]["schemas"].update(Status=d["components"]["schemas"].pop("State")),
            _type(d, "Thing")["properties"].update(state=ref("Status")),
        ),
        "changed type Thing.state: State is now called Status",
        True,
    ),
    "mapping became an object": (
        lambda d: _type(d, "Thing")["properties"]["data"].update(properties={"x": TEXT}),
        "changed type Thing.data: mapping is now object",
        True,
    ),
    "values of a mapping changed": (
        lambda d: _type(d, "Thing")["properties"]["data"].update(additionalProperties={"type": "integer"}),
        "changed type Thing.data.*: string is now integer",
        True,
    ),
    "header of an event added": (
        lambda d: _watch(d)["parameters"].append({"name": "x", "in": "header", "required": True, "schema": TEXT}),
        "added parameter POST /things/watch: x in header, required",
        False,
    ),
    "header of an event now optional": (
        lambda d: _watch(d)["parameters"][0].update(required=False),
        "changed parameter POST /things/watch: call-ref is now optional",
        True,
    ),
    "parameter deprecated": (
        lambda d: _things(d)["parameters"][1].update(deprecated=True),
        "changed parameter GET /things: limit is deprecated",
        False,
    ),
    "body is now optional": (
        lambda d: _things(d, "post")["requestBody"].update(required=False),
        "changed body POST /things: is now optional",
        False,
    ),
    "body of an event is now optional": (
        lambda d: _watch(d)["requestBody"].update(required=False),
        "changed body POST /things/watch: is now optional",
        True,
    ),
    "security changed": (
        lambda d: _things(d).update(security=[{"api-key": [], "auth_token": []}]),
        "changed security GET /things: api-key is now api-key and bearer",
        True,
    ),
    "answer changed its status": (
        lambda d: _things(d)["responses"].update({"201": _things(d)["responses"].pop("200")}),
        "removed answer GET /things: 200",
        True,
    ),
    "body without content": (
        lambda d: _things(d, "post")["requestBody"].update(content={}),
        "removed body POST /things: application/json",
        True,
    ),
}


def _errors(doc: Json) -> list[str]:
    content = _things(doc, "post")["responses"]["409"]["content"]["application/json"]
    found: list[str] = content["schema"]["properties"]["errorCode"]["enum"]
    return found


@pytest.fixture
def report(tmp_path: Path) -> Callable[[Change], Report]:
    """Compare the base document with a changed one."""

    def make(change: Change) -> Report:
        changed = deepcopy(BASE)
        change(changed)
        for name, document in (("old", BASE), ("new", changed)):
            (tmp_path / f"{name}.yaml").write_text(json.dumps(document), encoding="utf-8")
        return compare(load_file(tmp_path / "old.yaml"), load_file(tmp_path / "new.yaml"))

    return make


@pytest.mark.parametrize("name", CASES)
def test_each_kind_of_change(report: Callable[[Change], Report], name: str) -> None:
    """A change is named, with its place and what it means."""
    change, line, breaking = CASES[name]
    found = {" ".join(str(one).removeprefix("BREAKING").split()): one.breaking for one in report(change)}
    assert line in found, found
    assert found[line] is breaking


def test_no_change(report: Callable[[Change], Report]) -> None:
    """A document does not differ from itself, nor by prose, by the names of schemes or by how a type is written."""

    def rewrite(doc: Json) -> None:
        doc["components"]["securitySchemes"] = {"other_name": SCHEMES["multi"]["api-key"]}
        for item in (*doc["paths"].values(), *doc["webhooks"].values()):
            for one in item.values():
                one["description"] = "Another text."
                one["security"] = [{"other_name": []}] if one["security"] else []
        _type(doc, "Thing")["properties"]["kind"] = {"allOf": [ref("Kind"), {"description": "Which."}]}

    assert len(report(lambda doc: None)) == 0
    assert report(rewrite).text() == "0 changes, 0 breaking: patch version"


@pytest.mark.parametrize("surface", ["multi", "backoffice", "simulator", "webhooks"])
def test_our_documents_do_not_differ_from_themselves(surface: str) -> None:
    """The whole description, with what it borrows, compares."""
    path = REPOSITORY / "openapi" / f"{surface}.yaml"
    assert len(compare(load_file(path), load_file(path))) == 0


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Text or JSON, and an exit status that a pipeline can stop on."""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    changed = deepcopy(BASE)
    del changed["paths"]["/things"]["post"]
    old.write_text(json.dumps(BASE), encoding="utf-8")
    new.write_text(json.dumps(changed), encoding="utf-8")
    assert command.main([str(old), str(new)]) == 0
    assert "BREAKING  removed operation   POST /things: thingCreate" in capsys.readouterr().out
    assert command.main([str(old), str(new), "--fail-on", "breaking"]) == 1
    capsys.readouterr()
    assert command.main([str(new), str(old), "--fail-on", "breaking", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["breaking"] == 0
    added = {
        "where": "POST /things",
        "subject": "operation",
        "what": "added",
        "detail": "thingCreate",
        "bump": "minor",
        "breaking": False,
    }
    assert added in found["changes"]
    assert command.main([str(old), str(tmp_path / "none.yaml")]) == 2
    assert "none.yaml" in capsys.readouterr().err


def test_unreadable_files_are_errors_that_name_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Something that is no text at all ends the command with its status and message, not with a traceback."""
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_text("\ufeff" + json.dumps(BASE), encoding="utf-8")
    bad.write_bytes(b"\xff\xfe\x00")
    assert command.main([str(good), str(good)]) == 0
    assert command.main([str(good), str(bad)]) == 2
    assert "bad.json #/: is not text in UTF-8" in capsys.readouterr().err


def test_a_change_is_listed_once(report: Callable[[Change], Report]) -> None:
    """A type that many operations use changes once, and breaks if it breaks anywhere."""
    found = list(report(lambda d: _type(d, "Kind")["enum"].remove("BIG")))
    assert [(one.where, one.detail, one.breaking) for one in found] == [("Kind", "BIG", True)]


def described(**schema: object) -> Json:
    """A document with one parameter."""
    parameters = [{"name": "f", "in": "query", "schema": {"type": "integer", **schema}}]
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/things": {"get": operation(parameters=parameters)}},
        "components": {"schemas": {}, "securitySchemes": SCHEMES["multi"]},
    }


def between(tmp_path: Path, old: Json, new: Json) -> Report:
    """The report of two documents."""
    for name, document in (("old", old), ("new", new)):
        (tmp_path / f"{name}.yaml").write_text(json.dumps(document), encoding="utf-8")
    return compare(load_file(tmp_path / "old.yaml"), load_file(tmp_path / "new.yaml"))


@pytest.mark.parametrize(
    ("old", "new", "says", "breaking"),
    [
        ({"default": 1}, {"default": 2}, "1 is now 2", False),
        ({}, {"default": 2}, "none is now 2", False),
        ({}, {"exclusiveMinimum": 0}, "exclusiveMinimum unlimited is now 0", True),
        ({"exclusiveMaximum": 9}, {"exclusiveMaximum": 8}, "exclusiveMaximum 9 is now 8", True),
        ({"minimum": 0, "exclusiveMinimum": True}, {"exclusiveMinimum": 0}, "", False),
        ({}, {"multipleOf": 5}, "multipleOf unlimited is now 5", True),
    ],
)
def test_defaults_and_limits_of_every_kind_are_compared(
    tmp_path: Path, old: Json, new: Json, says: str, breaking: bool
) -> None:
    """Another default breaks nothing and is told; a limit of the older form is the same limit."""
    found = between(tmp_path, described(**old), described(**new))
    assert [(one.detail, one.breaking) for one in found] == ([(says, breaking)] if says else [])


def test_another_path_of_the_server_is_a_breaking_change(tmp_path: Path) -> None:
    """Every URL changes with it."""
    servers = [{"servers": [{"url": f"https://a.test/{path}"}]} for path in ("multi", "v2/multi")]
    found = between(tmp_path, {**described(), **servers[0]}, {**described(), **servers[1]})
    assert [(one.subject, one.breaking) for one in found] == [("server", True)]


def test_the_report_says_which_version_it_makes_and_reads_as_release_notes(tmp_path: Path) -> None:
    """Nothing, an addition, something that breaks: patch, minor, major."""
    more, other = described(), described(maximum=5)
    more["paths"]["/more"] = {"get": operation("moreGet")}
    assert between(tmp_path, described(), described(default=1)).bump == "patch"
    assert between(tmp_path, described(), more).bump == "minor"
    found = between(tmp_path, more, other)
    assert found.bump == "major"
    assert "### Breaking\n\n- operation `GET /more` removed: moreGet" in found.notes()
