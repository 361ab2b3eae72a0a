"""What editors show of each operation: its arguments, its errors, its permission, and whether to use it at all."""

from __future__ import annotations

import asyncio
import inspect
import re

import pytest

from tests.operations.calling import TOKEN, keywords, method_of, names_of
from tests.operations.documented_codes import codes_of
from tests.operations.expectation import Builder, Expected, arguments, expected, operations
from tests.support.recording import Recorder, client, reply

EVERY = pytest.mark.parametrize("one", expected(), ids=repr)
DEPRECATED = [one for one in expected() if one.deprecated]
# Codes that have an exception of their own are listed by its name.
OWN = {"STEP_UP_REQUIRED": "StepUpRequired", "ACCESS_TOKEN_REQUIRED": "AccessTokenRequired"}


def docstring(one: Expected) -> str:
    """What `help` shows."""
    return inspect.getdoc(method_of(client(Recorder()), one)) or ""


@EVERY
def test_every_argument_is_described(one: Expected) -> None:
    described = set(re.findall(r"^ {4}(\w+): \S", docstring(one), re.MULTILINE))
    names = {parameter.name for parameter in names_of(method_of(client(Recorder()), one)).values()}
    assert names - described == set()


@EVERY
def test_every_documented_code_is_listed(one: Expected) -> None:
    text = docstring(one)
    codes = {code for status in one.failures for code in codes_of(one, status)}
    assert [code for code in codes if not re.search(rf"\b{OWN.get(code, code)}\b", text)] == []


@EVERY
def test_the_permission_is_named(one: Expected) -> None:
    assert [name for name in one.known.get("permissions", ()) if f"``{name}``" not in docstring(one)] == []


def test_113_operations_name_a_permission() -> None:
    assert sum("permissions" in one.known for one in operations()) == 113


@EVERY
def test_the_summary_is_one_line_of_its_own(one: Expected) -> None:
    summary, blank, *_ = docstring(one).splitlines()
    assert (summary.endswith("."), blank) == (True, "")


@pytest.mark.parametrize("one", DEPRECATED, ids=repr)
def test_a_deprecated_operation_warns_and_says_what_to_use(one: Expected) -> None:
    weavr = client(Recorder(reply(one.success[0], {})))
    method = method_of(weavr.with_options(auth_token=TOKEN), one)

    async def run() -> None:
        await method(**keywords(method, arguments(one, Builder())))

    with pytest.warns(DeprecationWarning, match=re.escape(f"{one.resource}.{one.method} is deprecated: ")) as caught:
        asyncio.run(run())
    (warning,) = caught
    assert (warning.filename, bool(re.search(r"use [a-z_.]+$|no successor", str(warning.message)))) == (__file__, True)


@EVERY
def test_the_docstring_says_so_exactly_where_an_operation_is_deprecated(one: Expected) -> None:
    assert (".. deprecated::" in docstring(one)) is one.deprecated


def test_twelve_operations_are_deprecated() -> None:
    assert sum(one.deprecated for one in operations()) == 12
