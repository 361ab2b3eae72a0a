"""``weavr-multi sandbox``."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import httpx
import pytest

from tests.sandbox.processes import running
from weavr_multi.cli.main import main
from weavr_multi.sandbox import Sandbox


def test_it_says_where_it_listens_and_with_which_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MY_KEY", "my-key")
    with running(None, "--api-key", "env:MY_KEY") as process:
        assert process.url.startswith("http://127.0.0.1:")
        assert process.api_key == "my-key"


def test_it_can_begin_with_someone_to_sign_in_as() -> None:
    with running(None, "--seed") as process:
        assert process.popen.stdout is not None
        lines = [process.popen.stdout.readline() for _ in range(20)]
        line = next(line for line in lines if "sign in:" in line)
        email, _, password = line.split(": ", 1)[1].strip().partition(" / ")
        body = {"email": email.strip(), "password": {"value": password}}
        answer = httpx.post(f"{process.url}/multi/login_with_password", json=body, headers={"api-key": process.api_key})
        assert answer.status_code == 200


def test_it_ends_cleanly_when_told_to(tmp_path: Path) -> None:
    with running(tmp_path / "weavr.db") as process:
        process.popen.terminate()
        assert process.popen.wait(60) == 0


def test_a_port_that_is_taken_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with Sandbox() as sandbox:
        port = sandbox.url.rpartition(":")[2]
        assert main(["sandbox", "--port", port]) == 1
    assert f"cannot listen on 127.0.0.1:{port}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--data", "{path}/nowhere/weavr.db"], "cannot keep its state in"),
        (["--data", "{path}/letter.txt"], "is not a database"),
        (["--webhooks", "ftp://example.com"], "cannot deliver there"),
    ],
)
def test_what_keeps_it_from_starting_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    (tmp_path / "letter.txt").write_text("Not a database, but a letter that is long enough to be taken for one." * 20)
    given = [argument.format(path=tmp_path) for argument in arguments]
    assert main(["sandbox", "--port", "0", *given]) == 1
    error = capsys.readouterr().err
    assert (said in error, error.count("\n")) == (True, 1)


def test_a_missing_extra_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in [name for name in sys.modules if name.startswith("weavr_multi.sandbox")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert main(["sandbox"]) == 2
    assert "pip install 'weavr-multi[sandbox]'" in capsys.readouterr().err


def test_keys_can_be_given_to_commands() -> None:
    """None begins with a hyphen, as one in 64 of another alphabet does."""
    with Sandbox(serve=False) as sandbox:
        for key in (sandbox.api_key, sandbox.programme.webhooks_key):
            assert re.fullmatch("[0-9a-f]{48}", key)
