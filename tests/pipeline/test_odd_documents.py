"""Documents as vendors write them: the right request, or an error or note that names document and place."""

from __future__ import annotations

import http.server
import json
import re
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pipeline.emit.package import package
from pipeline.read.problems import PipelineError

from tests.pipeline.documents import Folder, generate, run
from tests.pipeline.odd import NOTED, REFUSED, called


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_expressed_is_an_error_with_its_place(folder: Folder, name: str) -> None:
    """No traceback, no silence: document, JSON pointer, and what is wrong there."""
    says, paths, schemas, parts, surface = REFUSED[name]
    folder.put(surface, paths, schemas, **parts)
    with pytest.raises(PipelineError, match=says):
        package(folder.path)


@pytest.mark.parametrize("name", NOTED)
def test_what_is_decided_by_rule_is_a_note_with_its_place(folder: Folder, name: str) -> None:
    """What a person should look at is listed."""
    says, paths, schemas, parts, surface = NOTED[name]
    (folder.path / "names.yaml").write_text("webhooks: {/managed_cards/watch: CardsEvent}", encoding="utf-8")
    folder.put(surface, paths, schemas, **parts)
    notes = "\n".join(package(folder.path).bundle.notes)
    assert re.search(says, notes), notes


CALLS = """
import asyncio, copy, json, pickle, sys
from weavr_multi import NULL, Weavr, models
from weavr_multi import ConfigurationError

async def strictly(weavr):
    async with Weavr(api_key="k", base_url=weavr.base_url, strict=True) as strict:
        return (await strict.maybe.create(a=NULL)).a

async def main():
    async with Weavr(api_key="k", base_url=sys.stdin.readline().strip()) as weavr:
        await weavr.deep.list(f={"a": "x y", "b": 2})
        await weavr.csv.list(f=["a", "b"])
        await weavr.list_.list(f=["a", "b"])
        any, hal = await weavr.any_.list(), await weavr.hal.list()
        opened = await weavr.open_.create(body={"a": "x", "more": 3})
        await weavr.numbers.create(a=2)
        await weavr.fractions.create(a=1.5, b="x")
        await weavr.said.create(a="x")
        await weavr.widened.create(a="x", z="z")
        await weavr.escaped.create(o="x")
        await weavr.ours.list()
        await weavr.letters.list(f="Ärger und Çınar")
        await weavr.referred.create(a="x")
        state = await weavr.composed.list(f="ON")
        await weavr.untyped.create(pin="1234", password="secret")
        null = await weavr.null.list()
        maybe = await weavr.maybe.create(a=NULL, b=NULL, state=NULL, named=NULL, open=NULL, inline=NULL,
                                         list=["x", NULL], word=NULL)
        await weavr.options.list(query_options="x")
        await weavr.body.create(query_body="x", body=["y"])
        counted = await weavr.counted.with_raw_response.list()
        two, file = await weavr.two.list(), await weavr.files.list()
        refused = []
        for wrong in (
            weavr.letters.list(f="1"), weavr.open_.create(body={"more": "text"}), weavr.maybe.create(a="x", plain=NULL),
            weavr.null.list(f=NULL), weavr.maybe.create(a=None), weavr.maybe.create(a="long"),
            weavr.demanded.create(a=None), weavr.narrowed.create(a=None),
        ):
            try:
                await wrong
            except ConfigurationError as error:
                refused.append(str(error))
        model = models.Nullable(a=NULL, more={"a": "x"})
        print(json.dumps({
            "counted": [counted.headers["x-total"], counted.parse().a],
            "maybe": maybe.a, "strict": await strictly(weavr), "model": model.to_dict(),
            "copied": [pickle.loads(pickle.dumps(NULL)) is NULL, copy.deepcopy(NULL) is NULL],
            "any": any.a, "hal": hal.a, "opened": dict(opened.extra), "state": [str(state.state), state.state.is_known],
            "null": [not null.a, not null.b], "two": two.b, "file": file.decode(), "refused": refused,
        }))

asyncio.run(main())
"""
ANSWERS = {
    "/any": {"a": "1"}, "/hal": {"a": "2"}, "/open": {"a": "x", "more": 3}, "/composed": {"state": "ON"},
    "/null": {"a": None, "b": None}, "/maybe": {"a": None}, "/two": {"b": "3"}, "/files": "%PDF",
    "/counted": {"a": "4"},
}  # fmt: skip


class Service(http.server.BaseHTTPRequestHandler):
    """Answers with what a path gives, and keeps what came."""

    seen: list[tuple[str, str, str, Any]]

    def do_GET(self) -> None:
        path = self.path.removeprefix("/v9/multi").partition("?")[0]
        size = int(self.headers.get("content-length") or 0)
        sent = json.loads(self.rfile.read(size)) if size else None
        type(self).seen.append((self.command, self.path, self.headers.get("accept", ""), sent))
        found = ANSWERS.get(path)
        content = b"" if found is None else found.encode() if isinstance(found, str) else json.dumps(found).encode()
        self.send_response(202 if path == "/two" else 204 if found is None else 200)
        kind = "application/pdf" if isinstance(found, str) else "application/hal+json"
        if content:
            self.send_header("content-type", kind)
        self.send_header("X-Total", "12")
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_POST = do_GET

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def outcome(make_folder: Callable[[str], Folder]) -> tuple[Any, dict[str, tuple[str, str, str, Any]]]:
    """What the calls gave, and what the service saw of each, by path."""
    folder = make_folder("odd")
    folder.write("multi", called())
    output = folder.path.parent / "weavr_multi"
    generate(folder.path, output)
    Service.seen = []
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Service)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        url = f"http://127.0.0.1:{server.server_address[1]}"
        said = run(Path(output), CALLS.replace("sys.stdin.readline().strip()", repr(url)))
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    firsts: dict[str, tuple[str, str, str, Any]] = {}
    for one in Service.seen:
        firsts.setdefault(one[1].removeprefix("/v9/multi").partition("?")[0], one)
    return said, firsts


REQUESTS = {
    "/deep": "?f%5Ba%5D=x%20y&f%5Bb%5D=2",
    "/csv": "?f=a,b",
    "/list": "?f=a&f=b",
    "/composed": "?f=ON",
    "/options": "?options=x",
    "/ours": "",
    "/letters": "?f=%C3%84rger%20und%20%C3%87%C4%B1nar",
}


@pytest.mark.parametrize("path", REQUESTS)
def test_a_query_is_written_as_the_document_says(outcome: Any, path: str) -> None:
    """Objects in brackets, lists with commas or repeated, and below the path that the server has."""
    assert outcome[1][path][1] == f"/v9/multi{path}{REQUESTS[path]}"


BODIES = {
    "/fractions": {"a": 1.5, "b": "x"},
    "/said": {"a": "x"},
    "/widened": {"a": "x", "z": "z"},
    "/escaped": {"o": "x"},
    "/open": {"a": "x", "more": 3},
    "/numbers": {"a": 2},
    "/referred": {"a": "x"},
    "/untyped": {"pin": {"value": "1234"}, "password": {"value": "secret"}},
    "/body": ["y"],
    "/maybe": {
        "a": None,
        "b": None,
        "state": None,
        "named": None,
        "open": None,
        "inline": None,
        "list": ["x", None],
        "word": None,
    },
}


@pytest.mark.parametrize("path", BODIES)
def test_a_body_is_written_as_the_document_says(outcome: Any, path: str) -> None:
    """Also one that is referred to, one with fields of any name, and secrets without a type."""
    assert outcome[1][path][3] == BODIES[path]


def test_json_by_another_name_is_json(outcome: Any) -> None:
    """It is asked for by that name, and read as JSON."""
    said, seen = outcome
    assert (said["any"], said["hal"]) == ("1", "2")
    assert seen["/hal"][2] == "application/hal+json"
    assert seen["/any"][2] == "application/json"


def test_answers_are_read_as_the_document_says(outcome: Any) -> None:
    """Fields of any name, composed enumerations, nulls, a second success, files."""
    said = outcome[0]
    assert said["opened"] == {"more": 3}
    assert said["state"] == ["ON", True]
    assert said["null"] == [True, True]
    assert (said["two"], said["file"]) == ("3", "%PDF")
    assert said["counted"] == ["12", "4"]


def test_what_a_document_forbids_is_refused_before_it_is_sent(outcome: Any) -> None:
    """A pattern of another language, the type of fields of any name, null where there is none, what is required."""
    letters, more, plain, query, required, long, *beside = outcome[0]["refused"]
    assert all("a: is required" in one for one in beside)
    assert len(beside) == 2
    assert "f: must match" in letters
    assert "more: must be" in more
    assert "plain: cannot be null: pass None to leave it out" in plain
    assert "f: cannot be null" in query
    assert "a: is required" in required
    assert "a: must have at most 3 characters" in long


def test_null_is_sent_where_a_field_may_be_null_and_read_as_none(outcome: Any) -> None:
    """`NULL` is sent as null, None leaves a field out, null in a response is None and no flaw under strict."""
    said = outcome[0]
    assert said["maybe"] is None
    assert said["strict"] is None
    assert said["model"] == {"a": None, "more": {"a": "x"}}
    assert said["copied"] == [True, True]
