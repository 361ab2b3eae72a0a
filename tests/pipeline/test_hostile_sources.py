"""Documents that attack whoever reads them: nothing is fetched, nothing runs, and nothing stands still."""

from __future__ import annotations

import http.server
import json
import math
import os
import resource
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import vendor
from pipeline.emit.publish import MADE, publish
from pipeline.read.problems import PipelineError
from pipeline.read.text import parse

from tests.pipeline.documents import REPOSITORY, Folder, Json, answer, operation
from tests.support.patience import PATIENCE

HEAD = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n"


@pytest.fixture
def visited() -> Iterator[tuple[str, list[str]]]:
    """A server that must not be asked, and what it was asked for."""
    seen: list[str] = []

    class Server(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'{"type": "string"}')

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}", seen
    server.shutdown()
    thread.join()
    server.server_close()


def referring(target: str, word: str = "$ref") -> Json:
    """A document that refers to another place."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {"/things": {"get": operation(responses=answer({word: target}))}},
    }


@pytest.mark.parametrize("word", ["$ref", "$dynamicRef"])
@pytest.mark.parametrize("form", ["{url}/x.json", "{url}/x.json#/a", "HTTP://{host}/x", "//{host}/x"])
def test_a_reference_to_the_network_is_refused_unread(
    folder: Folder, visited: tuple[str, list[str]], word: str, form: str
) -> None:
    """Also while the document is validated: the server is never asked."""
    url, seen = visited
    document = referring(form.format(url=url, host=url.removeprefix("http://")), word)
    source = folder.path.parent / "new.json"
    source.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(PipelineError, match=r"#/paths/~1things/get/.*nothing outside of the folder is read"):
        vendor.install(REPOSITORY, folder.path, folder.path.parent / "weavr_multi", "multi", str(source))
    assert seen == []


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "/etc/passwd", "../secret.yaml#/a", "a/../../b.yaml", "\\\\host\\x", "C:\\x.yaml"]
)
def test_a_reference_to_a_file_elsewhere_is_refused_unread(target: str) -> None:
    """Only the documents of the folder are read."""
    with pytest.raises(PipelineError, match="nothing outside of the folder is read"):
        parse(json.dumps(referring(target)), "new.json")


def bomb(levels: int, width: int = 9) -> str:
    """YAML whose aliases stand for width to the power of levels values."""
    lines = ["x-a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"x-a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * width)}]" for n in range(1, levels)]
    return HEAD + "\n".join(lines) + "\npaths: {}\n"


def test_aliases_that_stand_for_too_many_values_are_refused_at_once() -> None:
    """Nine levels of nine aliases would be 400 million values."""
    begun = time.process_time()
    with pytest.raises(PipelineError, match=r"aliases stand for [0-9,]+ values: refused"):
        parse(bomb(9), "new.yaml")
    assert time.process_time() - begun < 2


def test_aliases_that_follow_a_quoted_key_at_once_are_counted() -> None:
    """`"a":*x` is an alias too."""
    levels = [f"x{i}: &x{i} {{" + ",".join(f'"{key}":*x{i - 1}' for key in "abcdefgh") + "}" for i in range(1, 9)]
    with pytest.raises(PipelineError, match=r"aliases stand for [\d,]+ values: refused"):
        parse("\n".join(["openapi: 3.1.0", "x0: &x0 [1]", *levels]), "multi")


def test_aliases_that_are_merged_are_counted() -> None:
    """One large object merged a thousand times would be looked through a thousand times."""
    keys, names = ", ".join(f"k{n}: 1" for n in range(1_000)), ", ".join(["*a"] * 1_000)
    with pytest.raises(PipelineError, match=r"aliases stand for [\d,]+ values: refused"):
        parse(HEAD + f"x-a: &a {{{keys}}}\nx-b: {{<<: [{names}]}}\n", "multi")


def test_a_member_that_is_merged_twice_differently_is_refused() -> None:
    """An object that has a key twice is one where it is merged into another, too."""
    with pytest.raises(PipelineError, match="b is there twice, with different contents"):
        parse(HEAD + "x-a: {<<: {b: 1, b: 2}}\n", "multi")


def test_merged_objects_have_precedence_in_their_order() -> None:
    """What an object says itself comes first, then the first that it names."""
    text = "x-a: &a {b: 1}\nx-c: &c {b: 2, d: 2, e: 2}\nx-f: {<<: [*a, *c], e: 3}\nx-g: {<<: *a, <<: *c, e: 3}\n"
    found = parse(HEAD + text, "multi")
    assert found["x-f"] == found["x-g"] == {"b": 1, "d": 2, "e": 3}


@pytest.mark.parametrize("word", ["NO", "2024-01-01", "12:30", "007", "1_000", "0x1F", "0o17", ".inf", "="])
def test_a_word_that_only_older_yaml_reads_as_another_value_is_a_text(word: str) -> None:
    """An enumeration of times of the day or of codes is what is written."""
    assert parse(f"openapi: 3.1.0\nx-words: [{word}]", "multi")["x-words"] == [word]


@pytest.mark.parametrize("word", ["200", "null", "~", "1.10", "True", "'007'"])
@pytest.mark.parametrize("text", ["x-words: {{{}: 1}}", "x-word: &a {}\nx-words: {{*a : 1}}"])
def test_a_key_is_the_text_that_is_written(word: str, text: str) -> None:
    """A status, a version or a word, there or where its anchor is: names in JSON are texts."""
    found = parse(f"openapi: 3.1.0\n{text.format(word)}", "multi")
    assert list(found["x-words"]) == [word.strip("'")]


@pytest.mark.parametrize(("word", "value"), [("0", 0), ("-12", -12), ("1.50", 1.5), (".5", 0.5), ("1e3", 1000.0)])
def test_a_number_is_a_number(word: str, value: float) -> None:
    """As JSON writes it, and nearly so."""
    assert parse(f"openapi: 3.1.0\nx-words: [{word}]", "multi")["x-words"] == [value]


@pytest.mark.parametrize("tag", ["!!binary aGk=", "!!timestamp 2024-01-01", "!!set {a}"])
def test_a_value_that_json_does_not_have_is_refused(tag: str) -> None:
    """It would be written as Python shows it."""
    with pytest.raises(PipelineError, match="neither YAML nor JSON"):
        parse(f"openapi: 3.1.0\nx-words: {tag}", "multi")


def test_aliases_that_share_a_part_are_read() -> None:
    """An anchor is how YAML writes something once."""
    found = parse(HEAD + "paths:\n  /a: &a {get: {operationId: a, responses: {'204': {}}}}\nx-b: *a\n", "new.yaml")
    assert found["x-b"]["get"]["operationId"] == "a"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (HEAD + "x-a: &a\n  b: *a\npaths: {}\n", "contains itself"),
        (HEAD + "x-a: &a [*a]\npaths: {}\n", "contains itself"),
        ('{"openapi": "3.1.0", "x": ' + "[" * 100_000 + "]" * 100_000 + "}", "nested too deeply"),
        (HEAD + "x: " + "[" * 5_000 + "]" * 5_000, "nested too deeply|neither YAML nor JSON"),
        (HEAD + "x: !!python/object/apply:os.system ['touch pwned']\n", "neither YAML nor JSON"),
        (HEAD + "x: !!python/name:os.system\n", "neither YAML nor JSON"),
        (HEAD + "x: !!bool perhaps\n", "'perhaps' is no"),
        (HEAD + "x: !!map [1]\n", "cannot construct the tag"),
        (HEAD + "x: !!map a\n", "'a' is no"),
        (HEAD + "x: !!seq ''\n", "'' is no"),
        (HEAD + "x: !!int ''\n", "'' is no"),
        (HEAD + "x: !!float ''\n", "'' is no"),
        ('{"openapi": "3.1.0", "paths": {', "neither YAML nor JSON"),
        ("openapi: [", "neither YAML nor JSON"),
        ("\x00\x01", "neither YAML nor JSON"),
        ("", "not an OpenAPI 3 document"),
        ("--- \nopenapi: 3.1.0\n--- \nopenapi: 3.1.0\n", "neither YAML nor JSON"),
        ('{"openapi": "3.1.0", "info": NaN, "paths": {"/a": 1e999}}', "must be an object"),
    ],
    ids=lambda value: value[:24].encode("unicode_escape").decode(),
)  # fmt: skip
def test_a_text_that_is_no_document_is_one_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, says: str
) -> None:
    """Circles, depth, tags that would run code, and what is cut off."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PipelineError, match=says):
        parse(text, "new.yaml")
    assert not (tmp_path / "pwned").exists()


@pytest.mark.parametrize(
    "value", ['x";touch pwned;"', "$(shell touch pwned)", "`touch pwned`", "$$(touch pwned)", "'; touch pwned #"]
)
@pytest.mark.parametrize("variable", ["SURFACE", "FROM", "REPORT"])
@pytest.mark.parametrize("by", ["argument", "environment"])
def test_make_runs_nothing_of_its_variables(tmp_path: Path, value: str, variable: str, by: str) -> None:
    """Neither make nor a shell reads what comes from outside, whether it is an argument or in the environment."""
    shutil.copyfile(REPOSITORY / "Makefile", tmp_path / "Makefile")
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / ".ready").touch()
    (tmp_path / ".venv" / "bin").mkdir()
    shown = tmp_path / ".venv" / "bin" / "python"
    shown.write_text(f'#!/bin/sh\nprintf %s "${variable}" > shown\n', encoding="utf-8")
    shown.chmod(0o755)
    given = [f"{variable}={value}"] if by == "argument" else []
    env = {"PATH": os.environ["PATH"], **({} if given else {variable: value})}
    for target in ("vendor", "regenerate"):
        subprocess.run(["make", target, *given], cwd=tmp_path, env=env, capture_output=True, check=False)
        assert not list(tmp_path.rglob("pwned"))
    if variable != "REPORT":
        assert (tmp_path / "shown").read_text(encoding="utf-8") == value


def test_a_package_is_replaced_as_a_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever fails half-way, what was there is there."""
    made, output = tmp_path / "made", tmp_path / "weavr_multi"

    def fill(folder: Path, text: str) -> None:
        for name in MADE:
            path = folder / name / "x.py" if "." not in name else folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    fill(made, "new")
    fill(output, "old")
    (output / "mine.py").write_text("mine", encoding="utf-8")
    replace, count = os.replace, 0

    def fails(source: Path, target: Path) -> None:
        nonlocal count
        count += 1
        if count == 7:
            raise OSError("the disk is full")
        replace(source, target)

    monkeypatch.setattr(os, "replace", fails)
    with pytest.raises(OSError, match="full"):
        publish(made, output)
    monkeypatch.undo()
    files = {str(path.relative_to(output)): path.read_text() for path in output.rglob("*") if path.is_file()}
    assert set(files.values()) == {"old", "mine"}
    assert len(files) == len(MADE) + 1
    fill(made, "new")
    publish(made, output)
    files = {str(path.relative_to(output)): path.read_text() for path in output.rglob("*") if path.is_file()}
    assert set(files.values()) == {"new", "mine"}


# Runs a script and says the most memory that it and the processes of its own took together at one time, each page of
# memory counted once, and the processor time of all of them. It is asked in there: what the system counts for the
# children of the tests holds every child so far, and what the tests had at the fork.
MEASURED = """
import json, os, resource, runpy, sys, threading
def family(pid):
    for task in os.listdir(f"/proc/{pid}/task"):
        for child in open(f"/proc/{pid}/task/{task}/children").read().split():
            yield from family(child)
    yield pid
def kilobytes():
    found = 0
    try:
        for pid in family(os.getpid()):
            lines = open(f"/proc/{pid}/smaps_rollup")
            found += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    except OSError:  # a process has ended meanwhile
        pass
    return found
most, ended = 0, threading.Event()
def watch():
    global most
    while not ended.wait(0.25):
        most = max(most, kilobytes())
watcher = threading.Thread(target=watch)
sys.argv = sys.argv[1:]
sys.path.insert(0, sys.argv[0].rpartition("/")[0])
watcher.start()
try:
    runpy.run_path(sys.argv[0], run_name="__main__")
finally:
    ended.set()
    watcher.join()
    all = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    taken = {"kilobytes": most, "seconds": sum(one.ru_utime + one.ru_stime for one in all)}
    print("TAKEN", json.dumps(taken), file=sys.stderr)
"""


def large(size: float, used: float) -> Json:
    """A document of a size in MB; each operation leads to eight of the types that are used."""
    types: Json = {
        f"T{n}": {
            "type": "object",
            "description": "word " * 60,
            "properties": {f"p{i}": {"type": "string"} for i in range(20)},
        }
        for n in range(math.ceil(size * 100) * 8)
    }
    starts = range(0, max(1, int(len(types) * used)), 8)
    for first in starts:
        for n in range(first, first + 7):
            types[f"T{n}"]["properties"]["next"] = {"$ref": f"#/components/schemas/T{n + 1}"}
    paths = {
        f"/things{n}": {"get": operation(f"thing{n}", responses=answer({"$ref": f"#/components/schemas/T{n}"}))}
        for n in starts
    }
    schemes = {"api-key": {"type": "apiKey", "name": "api-key", "in": "header"}}
    head = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}}
    return {**head, "paths": paths, "components": {"schemas": types, "securitySchemes": schemes}}


@pytest.mark.parametrize("kind", ["json", "yaml"])
@pytest.mark.parametrize("used", [0, 0.1, 1])
def test_a_large_document_takes_bounded_time_and_memory(tmp_path: Path, used: float, kind: str) -> None:
    """60 s and 1 GB of all processes together, for 45 MB in `make regenerate-drill`, for a small document here.

    Eight types are used, a tenth of all, or all 36,000. The seconds are those of a machine with nothing else to do.
    """
    size, limit = float(os.environ.get("DOCUMENT_MB", "0.2")), int(60 * PATIENCE)
    document = large(size, used)
    text = json.dumps(document, indent=1)
    text = f"# YAML takes JSON, too.\n{text}" if kind == "yaml" else text
    assert len(text) > size * 1_000_000
    folder = Folder(tmp_path / "openapi")
    source = tmp_path / "large.json"
    source.write_text(text, encoding="utf-8")
    command = [sys.executable, "-c", MEASURED, str(REPOSITORY / "openapi" / "vendor.py"), "multi", str(source)]
    command += ["--descriptions", str(folder.path), "--output", str(tmp_path / "weavr_multi")]

    def bounded() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))  # of each process, so that none runs for ever

    done = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=bounded)
    assert done.returncode == 0, done.stderr[-2000:]
    assert "flaw: " not in done.stdout
    taken = json.loads(done.stderr.rpartition("TAKEN ")[2])
    assert taken["seconds"] < limit
    assert taken["kilobytes"] < 1_000_000
