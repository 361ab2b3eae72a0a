"""Each operation turns every answer that is not a success into one exception, with the evidence in it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.operations.calling import call
from tests.operations.documented_codes import codes_of
from tests.operations.expectation import Builder, Expected, arguments, operations
from tests.support.recording import Recorder, client, reply
from weavr_multi import errors

EVERY = pytest.mark.parametrize("one", operations(), ids=repr)
CLASSES: dict[str, str] = {
    "400": "BadRequest",
    "401": "Unauthorized",
    "403": "Forbidden",
    "404": "NotFound",
    "405": "ApiError",
    "409": "Conflict",
    "410": "Gone",
    "423": "Locked",
    "429": "RateLimited",
    "500": "ServerError",
    "502": "ServerError",
    "503": "ServerError",
    "504": "ServerError",
    "default": "ApiError",
}


def documented() -> list[tuple[Expected, str]]:
    """Every operation with each status that it documents beside success."""
    return [(one, status) for one in operations() for status in one.failures]


def fail(one: Expected, answer: Any) -> errors.ApiError:
    """Make a call that goes wrong, and give what it raises."""
    weavr = client(Recorder(answer), max_retries=0)
    with pytest.raises(errors.ApiError) as caught:
        asyncio.run(call(weavr, one, arguments(one, Builder())))
    return caught.value


@pytest.mark.parametrize(("one", "status"), documented(), ids=repr)
def test_a_documented_status_raises_its_exception_with_the_evidence(one: Expected, status: str) -> None:
    node = one.failures[status]
    body = None if node is None else Builder().build(node)
    number = 418 if status == "default" else int(status)
    error = fail(one, reply(number, body, request_ref="ref-7"))
    code = body.get("errorCode", body.get("code")) if isinstance(body, dict) else None
    special = {"STEP_UP_REQUIRED": "StepUpRequired", "ACCESS_TOKEN_REQUIRED": "AccessTokenRequired"}
    name = special.get(str(code), CLASSES[status])
    got = type(error).__name__, error.status, error.error_code, error.request_ref, error.operation
    assert got == (name, number, code, "ref-7", one.label)


def documented_codes() -> list[tuple[Expected, str, str]]:
    """Every code that an operation documents."""
    return [(one, status, code) for one, status in documented() for code in codes_of(one, status)]


def test_every_documented_code_is_a_known_member_of_the_open_enumeration() -> None:
    codes = {code for _, _, code in documented_codes()}
    assert sorted(code for code in codes if not errors.ErrorCode(code).is_known) == []


def test_hundreds_of_codes_are_documented() -> None:
    assert len({code for _, _, code in documented_codes()}) > 100


@EVERY
def test_an_undocumented_418_is_an_api_error(one: Expected) -> None:
    error = fail(one, reply(418, {"errorCode": "NEVER_HEARD_OF", "message": "short and stout"}))
    got = type(error).__name__, error.status, error.error_code, error.operation
    assert got == ("ApiError", 418, "NEVER_HEARD_OF", one.label)


@EVERY
def test_a_web_page_from_a_proxy_is_a_server_error_with_its_text(one: Expected) -> None:
    error = fail(one, reply(502, content=b"<html><h1>Bad gateway</h1></html>", content_type="text/html"))
    got = type(error).__name__, error.status, error.error_code, error.body
    assert got == ("ServerError", 502, None, "<html><h1>Bad gateway</h1></html>")


@EVERY
def test_an_empty_404_is_not_found(one: Expected) -> None:
    error = fail(one, reply(404, request_ref="ref-9"))
    got = type(error).__name__, error.status, error.error_code, error.body, error.request_ref
    assert got == ("NotFound", 404, None, None, "ref-9")


@EVERY
def test_the_message_names_the_operation_the_status_and_the_ref(one: Expected) -> None:
    text = str(fail(one, reply(503, request_ref="ref-9")))
    assert text.startswith(f"{one.label}: 503 server error (request-ref ref-9")


@pytest.mark.parametrize("one", [one for one in operations() if one.idempotent], ids=repr)
def test_an_error_names_the_idempotency_ref_that_was_sent(one: Expected) -> None:
    recorder = Recorder(reply(500))
    with pytest.raises(errors.ServerError) as caught:
        asyncio.run(call(client(recorder, max_retries=0), one, arguments(one, Builder())))
    assert caught.value.idempotency_ref == recorder.only.header("idempotency-ref")


def test_twelve_operations_say_which_of_their_answers_are_inferred() -> None:
    inferred = [one.label for one in operations() if "inferred" in one.known]
    assert len(inferred) == 12
