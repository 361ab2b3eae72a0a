"""Documents as generators and people write them: the right request, the right result, and no word lost."""

from __future__ import annotations

import http.server
import json
import re
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from generate import differences
from pipeline.emit.package import package
from pipeline.read.problems import PipelineError

from tests.pipeline.documents import SCHEMES, Folder, Json, answer, generate, operation, ref, run
from tests.pipeline.habits import HABITS, document
from tests.pipeline.odd import LIST, NUMBER, TEXT, objects

CALLS = """
import asyncio, json
from weavr_multi import NULL, Weavr

def plain(value):
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, bytes):
        return value.decode()
    return value.to_dict() if hasattr(value, "to_dict") else value

async def main():
    found = {}
    async with Weavr(api_key="k", base_url=URL) as weavr:
        for number, call in enumerate(THESE):
            try:
                found[call] = plain(await eval(f"weavr.r{number}.{call}"))
            except Exception as error:
                found[call] = f"{type(error).__name__}: {error}"
            found[number] = found.pop(call)
    print(json.dumps(found))

asyncio.run(main())
"""


class Service(http.server.BaseHTTPRequestHandler):
    """Answers with what a habit has, and keeps what came."""

    seen: dict[int, tuple[str, dict[str, str], Any]]

    def do_GET(self) -> None:
        path = self.path.removeprefix("/multi/r")
        number = int("".join(ch for i, ch in enumerate(path) if path[: i + 1].isdigit()))
        size = int(self.headers.get("content-length") or 0)
        body = json.loads(self.rfile.read(size)) if size else None
        type(self).seen[number] = (path.removeprefix(str(number)), dict(self.headers.items()), body)
        found = list(HABITS.values())[number].answer
        content = b"" if found is None else json.dumps(found).encode()
        self.send_response(204 if found is None else 200)
        if content:
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_POST = do_PUT = do_DELETE = do_GET

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def outcome(make_folder: Callable[[str], Folder]) -> tuple[dict[str, Any], dict[int, Any]]:
    """What the calls gave, and what the service saw of each, by number."""
    folder = make_folder("habits")
    folder.write("multi", document())
    output = folder.path.parent / "weavr_multi"
    generate(folder.path, output)
    Service.seen = {}
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Service)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        url = f"http://127.0.0.1:{server.server_address[1]}"
        calls = [habit.call for habit in HABITS.values()]
        said = run(output, CALLS.replace("URL", repr(url)).replace("THESE", repr(calls)))
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    return said, Service.seen


@pytest.mark.parametrize("name", HABITS)
def test_a_habit_is_called_as_it_is_meant(outcome: tuple[dict[str, Any], dict[int, Any]], name: str) -> None:
    """The URL or the body or the headers that the document describes, and the result that was answered."""
    number, habit = list(HABITS).index(name), HABITS[name]
    if habit.sent is None:
        assert habit.gives in outcome[0][str(number)]
        assert number not in outcome[1]
        return
    assert outcome[0][str(number)] == habit.gives
    path, headers, body = outcome[1][number]
    if isinstance(habit.sent, dict) and body is None:
        told = {key.lower(): value for key, value in headers.items()}
        for key, value in habit.sent.items():
            assert value is None or told[key.lower()] == value
    elif body is None:
        assert path == habit.sent
    else:
        assert body == habit.sent


NOTES = {
    "several media types": r"requestBody/content: is sent as JSON, never as application/\*\+json, text/json",
    "either credential": "get/security: bearer or api-key: api-key is sent",
    "slashes": r"/pattern: '/\^abc\$/i' is read as '\(\?i:\^abc\$\)'",
    "names of groups": r"/pattern: '\^\(\?<year>.* is read as '\^\(\?P<year>",
    "names with a meaning": "schemas/CountryName: named CountryNameObject",
    "a header twice": "get/parameters/1: the second x-a was dropped",
}


@pytest.mark.parametrize("name", NOTES)
def test_what_a_habit_leaves_open_is_a_note_with_its_place(make_folder: Callable[[str], Folder], name: str) -> None:
    """Document and JSON pointer, and what was decided."""
    folder = make_folder("noted")
    folder.write("multi", document())
    notes = "\n".join(package(folder.path).bundle.notes)
    assert re.search(NOTES[name], notes), notes


def get(schema: Json) -> Json:
    """What answers with a schema."""
    return {"responses": answer(schema)}


def query(schema: Json, place: str = "query") -> Json:
    """What takes a parameter."""
    return {"parameters": [{"name": "f", "in": place, "schema": schema}]}


PATTERN = {"type": "string", "pattern": "/abc/"}
CASES: dict[str, tuple[Json, str]] = {
    "slashes that may be meant": (get(objects(a=PATTERN)), "/pattern: '/abc/' is read with its slashes"),
    "one field of two types": (
        get({"allOf": [objects(a=TEXT), objects(a=NUMBER)]}),
        "allOf/1/properties/a: is integer here",
    ),
    "another kind of credential beside ours": (
        {"security": [{"mtls": []}, {"auth_token": []}]},
        "get/security: an alternative is left out: cannot send credentials of the scheme mtls",
    ),
    "tokens of OAuth": ({"security": [{"oauth": ["read"]}]}, "securitySchemes/oauth: oauth2: the token of a session"),
}
WRONG: dict[str, tuple[Json, str]] = {
    "a list of objects in the query": (
        query({"type": "array", "items": objects(a=TEXT)}),
        "parameters/f: cannot send lists or objects inside",
    ),
    "an object with an object inside in the query": (
        query(objects(a=objects(b=TEXT))),
        "parameters/f: cannot send an object with lists or objects inside",
    ),
    "a map of lists in the query": (
        query({"type": "object", "additionalProperties": LIST}),
        "parameters/f: cannot send an object with lists or objects inside",
    ),
    "a list of lists in the query": (
        query({"type": "array", "items": LIST}),
        "parameters/f: cannot send lists or objects inside",
    ),
    "a text or a list in the query": (
        query({"oneOf": [TEXT, LIST]}),
        "parameters/f: cannot send a value that may be a list",
    ),
    "a text or an object in a header": (
        query({"oneOf": [TEXT, objects(a=TEXT)]}, "header"),
        "cannot send a value that may be",
    ),
    "a text that is a number": (
        get(objects(a={"allOf": [TEXT, NUMBER]})),
        "properties/a/allOf: no value is integer and string",
    ),
    "two patterns": (
        get(objects(a={"allOf": [{**TEXT, "pattern": "a"}, {**TEXT, "pattern": "b"}]})),
        "properties/a/allOf: cannot express two of pattern",
    ),
    "enumerations without a common value": (
        get(objects(a={"allOf": [{"enum": ["a"]}, {"enum": ["b"]}]})),
        "properties/a/allOf: no value is in all enumerations",
    ),
    "credentials that are all of another kind": (
        {"security": [{"mtls": []}, {"basic": []}]},
        "get/security: cannot send",
    ),
}


def put(folder: Folder, parts: Json) -> Folder:
    """A document with one GET, and schemes of many kinds."""
    oauth = {"oauth": {"type": "oauth2", "flows": {}}, "mtls": {"type": "mutualTLS"}}
    schemes = {**SCHEMES["multi"], **oauth, "basic": {"type": "http", "scheme": "basic"}}
    folder.put("multi", {"/t": {"get": operation(**parts)}}, components={"schemas": {}, "securitySchemes": schemes})
    return folder


@pytest.mark.parametrize("name", CASES)
def test_what_is_decided_by_rule_is_noted(folder: Folder, name: str) -> None:
    """What a person should look at is listed with its place."""
    parts, says = CASES[name]
    notes = list(package(put(folder, parts).path).bundle.notes)
    assert any(note.startswith("multi #/") and says in note for note in notes), notes


@pytest.mark.parametrize("name", WRONG)
def test_what_no_client_could_send_or_read_is_refused(folder: Folder, name: str) -> None:
    """An error that names the document and the place in it."""
    parts, says = WRONG[name]
    with pytest.raises(PipelineError, match=f"multi #/.*{re.escape(says)}"):
        package(put(folder, parts).path)


def test_a_resource_gives_way_to_the_type_of_its_name(folder: Folder) -> None:
    """Both would be one name in the resource's module, and its methods would be annotated with the resource."""
    folder.get("/status", ref("Status"), {"Status": objects(a=TEXT)})
    resource = package(folder.path).meta["RESOURCES"]["status"]
    assert (resource["class"], resource["methods"][0]["returns"]) == ("StatusResource", "Status")


def test_the_types_of_many_come_in_parts(folder: Folder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The generator takes time with the square of their number: several runs of it make one package."""
    types: Json = {f"T{n}": objects(next=ref(f"T{n + 1}")) for n in range(5)} | {
        "T5": {"type": "string", "enum": ["A"]}
    }
    folder.put(
        "multi", {f"/p{n}": {"get": operation(f"p{n}", responses=answer(ref(f"T{n}")))} for n in range(3)}, types
    )
    generate(folder.path, tmp_path / "whole" / "weavr_multi")
    monkeypatch.setattr("pipeline.emit.generator_input._AT_ONCE", 2)
    assert len(package(folder.path).generator) == 3
    generate(folder.path, tmp_path / "parts" / "weavr_multi")
    assert differences(tmp_path / "whole" / "weavr_multi", tmp_path / "parts" / "weavr_multi") == []
