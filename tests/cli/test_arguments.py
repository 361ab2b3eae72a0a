"""No secret is an argument of any command: `ps` shows arguments to every user of the machine."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.cli.running import Command
from weavr_multi.cli.application import application
from weavr_multi.cli.catalogue import catalogue
from weavr_multi.cli.click_import import click
from weavr_multi.cli.exit_status import ExitStatus
from weavr_multi.cli.operation_arguments import JsonValue
from weavr_multi.cli.secrets import Secret

# What a secret is called, and the codes that everybody knows.
SECRET = re.compile(r"key|password|passcode|token|secret|\bcode\b|\bpin\b|cvv|nonce", re.IGNORECASE)
KNOWN_TO_ALL = re.compile(r"(country|post|postal|sort|bank-identifier|merchant-category)-code$")


def commands(group: click.Group, context: click.Context, prefix: str) -> Iterator[tuple[str, click.Command]]:
    """Every command below a group, with what is typed for it."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield f"{prefix} {name}", command
        if isinstance(command, click.Group):
            yield from commands(command, click.Context(command, parent=context), f"{prefix} {name}")


@pytest.fixture(scope="module")
def every() -> dict[str, click.Command]:
    """All commands, with the operations."""
    return dict(commands(application, click.Context(application), "weavr-multi"))


def test_every_operation_is_among_the_commands(every: dict[str, click.Command]) -> None:
    """The walk leaves none out."""
    assert sum(name.startswith("weavr-multi call ") for name in every) == len(catalogue().operations)


def test_no_option_with_the_name_of_a_secret_takes_its_text(every: dict[str, click.Command]) -> None:
    """Such an option reads a file, the environment or a prompt; an object with a secret inside comes from a file."""
    found = [
        f"{name} {flag}"
        for name, command in every.items()
        for param in command.params
        if isinstance(param, click.Option) and not param.is_flag and not isinstance(param.type, Secret | JsonValue)
        for flag in param.opts
        if SECRET.search(flag.rpartition(".")[2]) and not KNOWN_TO_ALL.search(flag)
    ]
    assert found == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["webhooks", "gaps", "--since", "1h", "--log", "redis://:{secret}@127.0.0.1:1"],
        ["webhooks", "gaps", "--since", "1h", "--log", "postgresql+asyncpg://127.0.0.1/log?password={secret}"],
        ["listen", "--forward", "http://ada:{secret}@127.0.0.1:1"],
        ["events", "trigger", "/transfers/watch", "--to", "http://ada:{secret}@127.0.0.1:1"],
        ["sandbox", "--webhooks", "http://ada:{secret}@127.0.0.1:1"],
        ["call", "--base-url", "http://ada:{secret}@127.0.0.1:1", "managed_accounts.list"],
    ],
    ids=lambda arguments: " ".join(arguments[:2]),
)
def test_a_url_with_a_password_is_refused_and_not_repeated(run: Command, arguments: list[str]) -> None:
    """It comes from a file or the environment, like every other secret."""
    ran = run(*[argument.format(secret="the-secret") for argument in arguments])
    assert (ran.status, "@FILE or env:NAME" in ran.err) == (ExitStatus.USAGE, True)
    assert "the-secret" not in ran.out + ran.err


def test_a_url_is_taken_from_the_environment(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """``env:NAME`` names a variable; one that is not set is an error."""
    monkeypatch.setenv("LOG_URL", "redis://:the-secret@127.0.0.1:1")
    unset = run("webhooks", "gaps", "--since", "1h", "--log", "env:NO_SUCH")
    assert (unset.status, "NO_SUCH is not set" in unset.err) == (ExitStatus.USAGE, True)
    ran = run("webhooks", "--token", "env:LOG_URL", "gaps", "--since", "1h", "--log", "env:LOG_URL")
    assert "@FILE or env:NAME" not in ran.err
    assert "the-secret" not in ran.out + ran.err
