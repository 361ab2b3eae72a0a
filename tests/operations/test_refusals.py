"""Each operation refuses what the documents rule out, argument by argument, before anything is sent."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

from tests.operations.calling import call, method_of, names_of
from tests.operations.expectation import (
    SECRETS,
    Builder,
    Expected,
    Node,
    Parameter,
    arguments,
    expected,
    is_object,
    is_secret_object,
    squeezed,
    variants,
)
from tests.support.recording import Recorder, client
from weavr_multi import ConfigurationError

DIGITS = ("^[0-9]+$", "^[0-9]{1,}$")


class Wrong(NamedTuple):
    """A value that an argument cannot have, and why."""

    key: str
    value: Any
    why: str


def refused(one: Expected, wrong: Wrong) -> bool:
    """Whether a call that is right but for one argument is refused, by the argument's name."""
    made = arguments(one, Builder())
    recorder = Recorder()
    weavr = client(recorder)
    name = names_of(method_of(weavr, one))[squeezed(wrong.key.partition(".")[2])].name
    try:
        asyncio.run(call(weavr, one, {**made, wrong.key: wrong.value}))
    except ConfigurationError as error:
        return recorder.sent == [] and any(problem.field.startswith(name) for problem in error.problems)
    except AssertionError:
        return False
    return False


def each(one: Expected) -> Iterator[tuple[Parameter, str]]:
    """Every argument, with its key among the arguments."""
    for parameter in (*one.parameters, *one.flat):
        yield parameter, f"{parameter.place}.{parameter.name}"


def of_another_kind(one: Expected) -> Iterator[Wrong]:
    """Give each argument a value of a kind that it cannot have."""
    for parameter, key in each(one):
        node = parameter.node.follow()
        kind = node.schema.get("type")
        if is_secret_object(node) or parameter.name in SECRETS:
            yield Wrong(key, 5, "a number for a secret")
        elif variants(node) or is_object(node):
            yield Wrong(key, 5, "a number for an object")
            yield Wrong(key, "x", "a text for an object")
        elif kind in ("integer", "boolean", "number"):
            yield Wrong(key, "x", f"a text for a {kind}")
            yield Wrong(key, [1], f"a list for a {kind}")
        elif kind == "array":
            yield Wrong(key, 5, "a number for a list")
            yield Wrong(key, "x", "a text for a list")
            yield Wrong(key, [object()], "an object of Python's in a list")
        elif kind == "string":
            yield Wrong(key, ["x"], "a list for a text")
            yield Wrong(key, b"x", "bytes for a text")
            if node.schema.get("pattern") not in DIGITS:
                yield Wrong(key, 5, "a number for a text")


def beyond_limits(one: Expected) -> Iterator[Wrong]:
    """Give each argument values just outside of what its schema allows."""
    for parameter, key in each(one):
        node = parameter.node.follow()
        schema = node.schema
        if parameter.name in SECRETS or is_secret_object(node):
            continue
        good = Builder().build(node, f"${key}", parameter.name)
        if "maximum" in schema:
            yield Wrong(key, schema["maximum"] + 1, "above its maximum")
        if "minimum" in schema:
            yield Wrong(key, schema["minimum"] - 1, "below its minimum")
        if "maxLength" in schema:
            yield Wrong(key, good[0] * (schema["maxLength"] + 1), "too long")
        if schema.get("minLength"):
            yield Wrong(key, good[: schema["minLength"] - 1], "too short")
        if schema.get("pattern", "").startswith("^[") and schema["pattern"].endswith(("]+$", "}$")):
            yield Wrong(key, good + "\n", "a line break behind what fits")
            yield Wrong(key, "\t", "what does not fit the pattern")
        if schema.get("pattern") in DIGITS:
            yield Wrong(key, "x1", "no digit string")
        if "maxItems" in schema:
            yield Wrong(key, good * (schema["maxItems"] + 1), "too many items")
        if schema.get("minItems"):
            yield Wrong(key, [], "too few items")


EVERY = pytest.mark.parametrize("one", expected(), ids=repr)


@EVERY
def test_a_required_argument_cannot_be_none(one: Expected) -> None:
    wrong = [Wrong(key, None, "none") for parameter, key in each(one) if parameter.required]
    assert [item for item in wrong if not refused(one, item)] == []


@EVERY
def test_a_value_of_another_kind_is_refused_by_the_arguments_name(one: Expected) -> None:
    assert [item for item in of_another_kind(one) if not refused(one, item)] == []


@EVERY
def test_a_value_beyond_a_documented_limit_is_refused_by_the_arguments_name(one: Expected) -> None:
    assert [item for item in beyond_limits(one) if not refused(one, item)] == []


@EVERY
def test_an_unknown_part_of_an_object_is_refused_by_the_arguments_name(one: Expected) -> None:
    made = arguments(one, Builder())
    objects = [
        Wrong(key, {**made[key], "noSuchPart": 1}, "an unknown part")
        for parameter, key in each(one)
        if is_object(Node.follow(parameter.node)) and not is_secret_object(parameter.node.follow())
    ]
    assert [item for item in objects if not refused(one, item)] == []


def test_hundreds_of_limits_are_met() -> None:
    assert sum(len(list(beyond_limits(one))) for one in expected()) > 300
