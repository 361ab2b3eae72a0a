"""``weavr-multi call`` makes each of the 203 calls."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from tests.cli.running import Command
from tests.support.every_operation import Case, Scenario, operations, world
from weavr_multi.cli.catalogue import catalogue, squeezed
from weavr_multi.cli.operation_arguments import Argument, OperationArguments
from weavr_multi.sandbox import Sandbox


@pytest.fixture(scope="module")
def scene() -> Iterator[tuple[Sandbox, Scenario]]:
    """A sandbox in which every call can succeed."""
    with world() as made:
        yield made


def options(case: Case, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The arguments of a call as options; secrets go by the environment."""
    given: list[str] = []
    for argument in OperationArguments(catalogue().operations[case.name]).arguments:
        value = value_of(case, argument)
        if value is None:
            continue
        flag = "--" + argument.name.rstrip("_").replace("_", "-")
        if catalogue().is_secret(argument.schema):
            secret = value["value"] if isinstance(value, Mapping) else value
            monkeypatch.setenv(f"SECRET_{argument.name}", secret)
            given += [flag, f"env:SECRET_{argument.name}"]
        elif isinstance(value, list) and not isinstance(value[0], Mapping):
            given += [part for item in value for part in (flag, text(item))]
        else:
            given += [flag, text(value)]
    return given


def value_of(case: Case, argument: Argument) -> Any:
    """The value of an argument, wherever it goes."""
    if argument.wire == "body":
        return case.body
    body = case.body if isinstance(case.body, Mapping) else {}
    everything = {squeezed(name): value for name, value in (*body.items(), *case.query.items(), *case.path.items())}
    return everything.get(squeezed(argument.wire))


def text(value: Any) -> str:
    """A value as an option's text."""
    return value if isinstance(value, str) else json.dumps(value)


def test_there_are_203_operations_and_all_are_commands() -> None:
    """The scenario knows every operation, and the command line has at least these."""
    assert len(operations()) == 203
    assert set(operations()) <= set(catalogue().operations)


@pytest.mark.parametrize("name", operations())
def test_an_operation_is_called_from_the_command_line(
    name: str, scene: tuple[Sandbox, Scenario], run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sandbox answers the operation with a success, and the exit status says so."""
    sandbox, scenario = scene
    case = scenario.case(name)
    monkeypatch.setenv("WEAVR_BASE_URL", sandbox.url)
    monkeypatch.setenv("WEAVR_API_KEY", sandbox.api_key)
    monkeypatch.setenv("WEAVR_TOKEN", case.token or "none")
    monkeypatch.setenv("WEAVR_IDENTITY", f"{case.identity['type']}:{case.identity['id']}")
    sandbox.requests.clear()
    ran = run("call", name, *options(case, monkeypatch))
    statuses = [request.status for request in sandbox.requests.of(name)]
    assert (ran.status, ran.err if ran.status else "") == (0, "")
    assert [status // 100 for status in statuses] == [2]
