"""Mistakes of the user: one clear message, a documented exit status, nothing sent, no secret in an argument."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tests.cli.running import Command, ExitStatus
from tests.support.ports import free_port
from weavr_multi import __version__
from weavr_multi.cli.application import application
from weavr_multi.cli.catalogue import catalogue
from weavr_multi.sandbox import Sandbox, Seeded


def test_version_prints_the_version_of_the_package(run: Command) -> None:
    """``--version`` is one line with the number that the package has."""
    assert run("--version").out == f"weavr-multi {__version__}\n"


def test_the_package_runs_as_the_command() -> None:
    """``python -m weavr_multi`` is ``weavr-multi``."""
    command = [sys.executable, "-m", "weavr_multi", "--version"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == f"weavr-multi {__version__}\n"


def test_help_lists_every_command_with_what_it_does(run: Command) -> None:
    """``--help`` names the commands and the exit statuses."""
    ran = run("--help")
    assert ran.status == 0
    for name in ("sandbox", "onboard", "call", "listen", "events", "bulk", "doctor", "Exit status"):
        assert name in ran.out


def helps(command: click.Command, *names: str) -> Iterator[str]:
    """The help texts of a command and of all below it; those of `call` are the API's operations."""
    with click.Context(command, info_name=" ".join(names)) as ctx:
        yield command.get_help(ctx)
        if isinstance(command, click.Group) and names != ("call",):
            for name in command.list_commands(ctx):
                inner = command.get_command(ctx, name)
                assert inner is not None
                yield from helps(inner, *names, name)


def test_every_path_of_an_event_that_a_help_text_names_exists() -> None:
    """Whoever copies one gets what it says."""
    named = {path for text in helps(application) for path in re.findall(r"(/[a-z_/]+/watch)\b", text)}
    assert named
    assert named <= set(catalogue().events)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothing"], "No command is called 'nothing'"),
        (["cal"], "Did you mean call?"),
        (["bulk", "sumbit"], "Did you mean submit or"),
        (["call", "managed_accounts.list", "--all", "--raw"], "leave out one of them"),
        (["webhooks", "gaps", "--log", "{file}", "--since", "99999999999d"], "neither 3d, 12h or 30m"),
        (["sandbox", "--port", "99999"], "not in the range"),
        (["call", "transfers.create", "--destination-amount.amount", "1_000"], "'1_000' is not a valid integer"),
        (["call", "managed_accounts.lst"], "Did you mean managed_accounts.list"),
        (["call", "managed_accounts.get"], "managed_accounts.get needs --id"),
        (["call", "managed_accounts.list", "--limit", "ten"], "'ten' is not a valid integer"),
        (["call", "transfers.create", "--source", "{"], "JSON, or @FILE with JSON in it, is needed"),
        (["call", "managed_cards.list", "--state", "ACTIV"], "'ACTIV' is not one of"),
        (["call", "--identity", "ada", "--token", "env:PATH", "managed_accounts.list"], "CORPORATE:ID or CONSUMER:ID"),
        (["bulk", "submit", "transfer", "{file}", "--run-id", "x", "--yes"], "cannot be done in bulk"),
        (["events", "trigger", "/nothing"], "no event has the path"),
        (["events", "list", "--path", "/transfer/watch"], "did you mean /transfers/watch"),
        (["events", "list", "--state", "sent"], "'sent' is not one of"),
        (["call", "managed_accounts.list", "--email", "x"], "weavr-multi call --email … managed_accounts.list"),
        (["call", "transfers.create", "--destination-amount.amount", "12.50"], "such as 1250 for 12.50 EUR"),
        (["call", "--environment", "lokal", "managed_accounts.list"], "'lokal' is not one of"),
    ],
)
def test_a_wrong_command_line_is_named_and_ends_with_status_2(
    run: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    """What is wrong stands in the message; nothing is sent."""
    monkeypatch.setenv("WEAVR_ENVIRONMENT", "sandbox")
    monkeypatch.setenv("WEAVR_API_KEY", "key")
    monkeypatch.setenv("WEAVR_EMAIL", "ada@example.com")
    monkeypatch.setenv("WEAVR_PASSWORD", "secret")
    file = tmp_path / "file.csv"
    file.write_text("id\n1\n")
    ran = run(*[argument.format(file=file) if argument == "{file}" else argument for argument in arguments])
    if "--identity" in arguments:  # refused where it is used: at a sign-in
        monkeypatch.setenv("WEAVR_TOKEN", "")
        ran = run(*[a for a in arguments if a not in ("--token", "env:PATH")])
    assert (ran.status, said in ran.err) == (ExitStatus.USAGE, True), ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["call", "--api-key", "the-secret", "managed_accounts.list"],
        ["call", "--password", "the-secret", "managed_accounts.list"],
        ["call", "passwords.validate", "--password", "the-secret"],
        ["call", "passwords.validate", "--password", '{{"value": "the-secret"}}'],
        ["sandbox", "--api-key", "the-secret"],
        ["listen", "--webhooks-key", "the-secret"],
    ],
)
def test_a_secret_as_an_argument_is_refused_and_not_repeated(run: Command, arguments: list[str]) -> None:
    """Other users of a machine can read arguments; the message says which ways there are."""
    ran = run(*arguments)
    assert ran.status == ExitStatus.USAGE
    assert "@FILE, env:NAME" in ran.err
    assert "the-secret" not in ran.err + ran.out


def test_json_with_a_secret_in_it_is_taken_from_a_file_only(run: Command) -> None:
    """A card's PIN inside an object is a secret as much as one that is an argument of its own."""
    ran = run("call", "managed_cards.upgrade_to_physical", "--id", "1", "--delivery-address", '{"pin": "1234"}')
    assert ran.status == ExitStatus.USAGE
    assert "pin is a secret" in ran.err
    assert "1234" not in ran.err


@pytest.mark.parametrize(
    ("content", "said"), [(None, "cannot be read"), ("one\ntwo\n", "on one line"), ("", "on one line")]
)
def test_a_secret_file_that_cannot_be_one_is_refused(
    run: Command, tmp_path: Path, content: str | None, said: str
) -> None:
    """A missing file, or one with more than the secret, is named."""
    file = tmp_path / "secret"
    if content is not None:
        file.write_text(content)
    ran = run("call", "passwords.validate", "--password", f"@{file}")
    assert (ran.status, said in ran.err) == (ExitStatus.USAGE, True)


def test_credentials_that_others_can_read_are_refused(run: Command, tmp_path: Path) -> None:
    """The message says which command makes the file one's own."""
    file = tmp_path / "ada.env"
    file.write_text("WEAVR_API_KEY=key\n")
    file.chmod(0o644)
    ran = run("call", "--credentials", str(file), "managed_accounts.list")
    assert (ran.status, f"chmod 600 {file}" in ran.err) == (ExitStatus.USAGE, True)


def test_credentials_of_ones_own_go_before_the_environment(
    run: Command, tmp_path: Path, local: Seeded, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file made with ``onboard --save`` is enough to call with."""
    file = tmp_path / "ada.env"
    file.touch(0o600)
    file.write_text(f"# Ada\nexport WEAVR_EMAIL={local.email}\nWEAVR_PASSWORD='{local.password}'\n")
    monkeypatch.setenv("WEAVR_EMAIL", "nobody@example.com")
    assert run("call", "--credentials", str(file), "managed_accounts.list").json()["count"] == 2


def test_a_password_that_is_wrong_ends_with_status_3(
    run: Command, local: Seeded, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sign-in is refused in one line."""
    monkeypatch.setenv("WEAVR_PASSWORD", "Wrong-12345")
    ran = run("call", "managed_accounts.list")
    assert (ran.status, "Wrong-12345" in ran.err) == (ExitStatus.SIGN_IN, False)


def test_a_key_that_is_wrong_ends_with_status_3(run: Command, local: Seeded, monkeypatch: pytest.MonkeyPatch) -> None:
    """The service answers 401 to it."""
    monkeypatch.setenv("WEAVR_API_KEY", "wrong")
    assert run("call", "passwords.validate", "--password", "env:WEAVR_PASSWORD").status == ExitStatus.SIGN_IN


def test_a_service_that_does_not_answer_ends_with_status_4(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """The connection is refused; the message names it."""
    monkeypatch.setenv("WEAVR_BASE_URL", f"http://127.0.0.1:{free_port()}")
    monkeypatch.setenv("WEAVR_API_KEY", "key")
    monkeypatch.setenv("WEAVR_PASSWORD", "Secret-12345")
    ran = run("call", "passwords.validate", "--password", "env:WEAVR_PASSWORD")
    assert (ran.status, "never sent" in ran.err) == (ExitStatus.UNREACHABLE, True)


def test_a_refusal_of_the_service_ends_with_status_1_and_names_its_code(
    run: Command, local: Seeded, served: Sandbox
) -> None:
    """Code and request-ref are what support asks for."""
    ran = run("call", "managed_accounts.unblock", "--id", local.accounts[0])
    assert ran.status == ExitStatus.REFUSED
    assert "INSTRUMENT_NOT_BLOCKED" in ran.err
    assert served.requests[-2].request_ref in ran.err


def test_a_prompt_needs_a_terminal(run: Command, local: Seeded, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a pipeline a missing password is an error that says how to give it."""
    monkeypatch.delenv("WEAVR_PASSWORD")
    ran = run("call", "managed_accounts.list")
    assert (ran.status, "WEAVR_PASSWORD" in ran.err) == (ExitStatus.USAGE, True)


@pytest.mark.parametrize("form", ["export WEAVR_API_KEY={}\n", "WEAVR_API_KEY={}\r\n"])
def test_credentials_may_begin_with_a_byte_order_mark(
    run: Command, local: Seeded, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    """Editors of Windows write one."""
    file = tmp_path / "a.env"
    file.write_bytes(b"\xef\xbb\xbf" + form.format(os.environ["WEAVR_API_KEY"]).encode())
    file.chmod(0o600)
    monkeypatch.delenv("WEAVR_API_KEY")
    assert run("call", "--credentials", str(file), "managed_accounts.list").status == 0


def test_a_value_that_is_given_whole_and_in_part_is_refused(run: Command, local: Seeded) -> None:
    """The part won without a word: the money was taken from another account than the object says."""
    source = '{"type": "managed_accounts", "id": "1"}'
    ran = run("call", "transfers.create", "--source", source, "--source.id", "2")
    assert (ran.status, "source.id was given twice" in ran.err) == (ExitStatus.USAGE, True)
