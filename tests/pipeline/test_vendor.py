"""The vendor's documents in the place of ours: older, newer and awkward ones, never in the repository's own tree."""

from __future__ import annotations

import http.server
import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import vendor
import yaml
from pipeline.compare.operation_comparison import compare
from pipeline.emit.package import package
from pipeline.read.documents import load_file

from tests.pipeline.awkward import awkward, newer, older, operations, published
from tests.pipeline.documents import IMPORT_EVERYTHING, REPOSITORY, Json, run
from tests.pipeline.our_descriptions import copy_descriptions

VERSIONS: dict[str, Callable[[], Json]] = {
    "older": lambda: awkward(older(published("multi"))),
    "newer": lambda: newer(published("multi")),
}


class Installed:
    """What one run of the command left and said."""

    def __init__(self, folder: Path, document: Json, surface: str = "multi", *, as_yaml: bool = False) -> None:
        self.folder = folder
        self.document = document
        self.package = folder / "weavr_multi"
        self.descriptions = folder / "openapi"
        copy_descriptions(self.descriptions)
        source = folder / "download"
        source.write_text(
            yaml.safe_dump(document, sort_keys=False) if as_yaml else json.dumps(document), encoding="utf-8"
        )
        command = [sys.executable, str(REPOSITORY / "openapi" / "vendor.py"), surface, str(source), "--format", "json"]
        command += ["--descriptions", str(self.descriptions), "--output", str(self.package)]
        self.done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert self.done.returncode == 0, self.done.stderr
        self.said: Json = json.loads(self.done.stdout)
        for overlay in (path for path in (REPOSITORY / "overlays").iterdir() if path.is_dir()):
            (self.package / overlay.name).symlink_to(overlay)

    @property
    def notes(self) -> str:
        """What was decided by rule."""
        return "\n".join(self.said["notes"])

    def described(self) -> Json:
        """The package's own description."""
        found: Json = json.loads((self.package / "description.json").read_text(encoding="utf-8"))
        return found


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Installed]:
    """Install a version once."""
    return cache(lambda name: Installed(tmp_path_factory.mktemp(name), VERSIONS[name](), as_yaml=name == "newer"))


@pytest.mark.parametrize("name", VERSIONS)
def test_every_operation_of_the_document_is_generated(installed: Callable[[str], Installed], name: str) -> None:
    """Whatever the document is like, none of its operations is lost, and every module of the package imports."""
    one = installed(name)
    wanted = {f"/multi{path}" for path, _ in operations(one.document)}
    facts = [op["x-weavr"] for path, item in one.described()["paths"].items() if path in wanted for op in item.values()]
    of_multi = [fact for fact in facts if fact["surface"] == "multi"]
    assert len(of_multi) == len(operations(one.document))
    found = run(one.package, IMPORT_EVERYTHING)
    assert {fact["name"] for fact in of_multi} <= set(found["methods"])
    assert len(found["events"]) == 34


@pytest.mark.parametrize("name", VERSIONS)
def test_the_package_type_checks(installed: Callable[[str], Installed], name: str) -> None:
    """The generated layer is clean under mypy --strict, whatever it was generated from."""
    one = installed(name)
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--follow-imports=silent"]
    command += ["--config-file", "", str(one.package / "api"), str(one.package / "models")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=one.folder)
    assert done.returncode == 0, done.stdout


def test_flaws_are_told(installed: Callable[[str], Installed]) -> None:
    """What is wrong with the document is reported, alike places together; what the pipeline decided is listed."""
    one = installed("older")
    assert any("null is not of type" in flaw for flaw in one.said["flaws"])
    assert len(one.said["flaws"]) < 50
    for text in ("stray quotes", "duplicate tags", "unheard is required but not described", "IbanDetails"):
        assert text in one.notes


@pytest.mark.parametrize(
    ("version", "schema", "flaw"),
    [
        ("3.1.0", {"type": 5}, '5 is not one of "array", "boolean"'),
        ("3.1.0", {"maxLength": -1}, "-1 is less than the minimum of 0"),
        ("3.0.3", {"type": "text"}, '"text" is not one of "array", "boolean"'),
    ],
)
def test_a_flaw_within_a_schema_is_told(version: str, schema: dict[str, object], flaw: str) -> None:
    """In documents of both versions, with its place and the alternative that was meant."""
    document = {"openapi": version, "info": {"title": "t", "version": "1"}, "paths": {}}
    found = vendor.flaws({**document, "components": {"schemas": {"Thing": schema}}})
    assert len(found) == 1
    assert found[0].startswith(flaw)
    assert "#/components/schemas/Thing" in found[0]


def test_flaws_are_no_changes(tmp_path: Path) -> None:
    """A document with all the flaws says what ours says: nothing breaks by taking it in."""
    (tmp_path / "multi.yaml").write_text(json.dumps(awkward(published("multi"))), encoding="utf-8")
    report = compare(load_file(REPOSITORY / "openapi" / "multi.yaml"), load_file(tmp_path / "multi.yaml"))
    assert report.breaking == 0, report.text()


def test_an_older_version(installed: Callable[[str], Installed]) -> None:
    """What an older version lacks is reported as breaking; everything else works."""
    one = installed("older")
    removed = [
        change for change in one.said["changes"] if (change["subject"], change["what"]) == ("operation", "removed")
    ]
    assert len(removed) > 40
    assert all(change["breaking"] for change in removed)
    assert "is not in this document" in one.notes
    assert (
        "corporateMobileVerify has no entry in names.yaml: named corporates.send_verification_mobile by rule"
        in one.notes
    )
    values = one.described()["components"]["schemas"]["SendState"]["enum"]
    assert values[:2] == ["COMPLETED", "FAILED"]
    assert "PENDING" in values  # the webhooks know more


def test_what_overlays_lack_is_named(installed: Callable[[str], Installed]) -> None:
    """Where an older version lacks what is built upon it, the rest works, and that alone says what is missing."""
    code = """
import importlib, json
from weavr_multi import ConfigurationError, Weavr
import weavr_multi.client.weavr, weavr_multi.client.session, weavr_multi.webhooks
weavr = Weavr(api_key="key", environment="sandbox")
session = weavr.session("token")
said = {}
for name in ("bulks", "challenges", "step_up", "managed_accounts"):
    try:
        said[name] = type(getattr(session, name)).__name__
    except ConfigurationError as error:
        said[name] = str(error)
print(json.dumps(said))
"""
    said = run(installed("older").package, code)
    for name in ("bulks", "challenges"):
        assert said[name].startswith(f"session.{name} needs operations that the API description of this package lacks")
    assert said["managed_accounts"] == "WaitingManagedAccounts"


def test_a_newer_version(installed: Callable[[str], Installed]) -> None:
    """New operations get a name by rule, are paged, typed and listed; new fields and values arrive."""
    one = installed("newer")
    assert one.said["breaking"] == 0
    assert one.notes.count("has no entry in names.yaml") == 3
    code = """
import inspect, json
from weavr_multi.api.vaults import Vaults
from weavr_multi.models import ManagedAccountColour, SendState, Vault
print(json.dumps({
    "methods": sorted(name for name in vars(Vaults) if not name.startswith("_") and name != "with_raw_response"),
    "list": str(inspect.signature(Vaults.list).return_annotation),
    "vault": repr(Vault.from_dict({"id": "1", "opening": 7, "contents": [{"currency": "EUR", "amount": 1}]})),
    "values": [str(ManagedAccountColour.RED), SendState.TELEPORTED.is_known],
}))
"""
    found = run(one.package, code)
    assert found["methods"] == ["create", "list", "open"]
    assert found["list"] == "Pages[Vault, VaultsGetResponse]"
    assert found["vault"] == "Vault(id='1', contents=[CurrencyAmount(currency='EUR', amount=1)], opening=7)"
    assert found["values"] == ["RED", True]


def test_the_document_is_kept_as_yaml(installed: Callable[[str], Installed]) -> None:
    """A download in JSON becomes YAML, so that the next change can be read; one in YAML stays as it came."""
    for name in VERSIONS:
        one = installed(name)
        text = (one.descriptions / "multi.yaml").read_text(encoding="utf-8")
        assert not text.startswith("{")
        assert yaml.safe_load(text)["paths"].keys() == one.document["paths"].keys()


def test_events_may_be_published_as_paths(tmp_path: Path) -> None:
    """The vendor's document of events has them among its paths, with an empty server URL."""
    document = published("webhooks")
    document["paths"] = document.pop("webhooks")
    document["servers"] = [{"url": ""}]
    copy_descriptions(tmp_path / "openapi")
    (tmp_path / "openapi" / "webhooks.yaml").write_text(json.dumps(document), encoding="utf-8")
    found = package(tmp_path / "openapi")
    assert [event.name for event in found.events] == [event.name for event in package(REPOSITORY / "openapi").events]


def test_nothing_changes_unless_all_of_it_works(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A document that cannot be generated from leaves the old one where it was."""
    descriptions = tmp_path / "openapi"
    copy_descriptions(descriptions)
    before = (descriptions / "multi.yaml").read_bytes()
    document = published("multi")
    document["paths"]["/login_with_password"]["post"]["security"] = [{"mystery": []}]
    source = tmp_path / "download.json"
    source.write_text(json.dumps(document), encoding="utf-8")
    where = ["--descriptions", str(descriptions), "--output", str(tmp_path / "weavr_multi")]
    assert vendor.main(["multi", str(source), *where]) == 2
    said = capsys.readouterr().err
    assert "#/paths/~1login_with_password/post/security: the security scheme mystery is not defined" in said
    assert "nothing was changed" in said
    assert (descriptions / "multi.yaml").read_bytes() == before
    assert not (tmp_path / "weavr_multi").exists()


@pytest.fixture
def served() -> Iterator[tuple[str, dict[str, bytes]]]:
    """A local web server, and what it serves."""
    pages: dict[str, bytes] = {}

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = pages.get(self.path)
            self.send_response(404 if found is None else 200)
            self.end_headers()
            self.wfile.write(found or b"")

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", pages
        server.shutdown()


def test_a_document_may_come_from_a_url(served: tuple[str, dict[str, bytes]]) -> None:
    """http(s) URLs are fetched; anything else is a file; what cannot be read is an error that names it."""
    url, pages = served
    pages["/multi.yaml"] = "\ufeffopenapi: 3.1.0\n".encode()
    assert vendor.fetch(f"{url}/multi.yaml") == "openapi: 3.1.0\n"
    for source in (f"{url}/none.yaml", "/nowhere/multi.yaml", "ftp://example.com/multi.yaml"):
        with pytest.raises(vendor.PipelineError, match="cannot read"):
            vendor.fetch(source)
