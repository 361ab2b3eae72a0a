"""One tree of errors: drawn at the top of its file, with evidence in each, and able to travel in a pickle."""

from __future__ import annotations

import copy
import inspect
import pickle
import re
from typing import Any

import httpx
import pytest

import weavr_multi
from tests.support.calls import KEYED, READ, UNKEYED
from tests.support.clock import FakeClock
from tests.support.recording import Recorder, client, reply
from weavr_multi import ApiError, ConfigurationError, ErrorCode, TransportError, WeavrError, bulks, errors
from weavr_multi.bulks import errors as bulk_errors
from weavr_multi.core import api_errors, exceptions
from weavr_multi.sessions import errors as session_errors
from weavr_multi.webhooks import errors as webhook_errors

CLASSES = {
    name: cls
    for module in (exceptions, api_errors, session_errors, webhook_errors, bulk_errors)
    for name, cls in vars(module).items()
    if inspect.isclass(cls) and issubclass(cls, WeavrError)
}
BULKS_OWN = {"InvalidItems", "RunChanged", "AlreadySubmitted", "RunInUse", "JournalError"}  # from weavr_multi.bulks
EVERY = pytest.mark.parametrize("cls", CLASSES.values(), ids=CLASSES.keys())


def drawn() -> dict[str, str]:
    """Read the tree from the docstring: class -> its parent."""
    text = inspect.getdoc(exceptions) or ""
    parents: dict[str, str] = {}
    family = ""
    for line in text.splitlines():
        if not line.startswith(("├", "└", "│")):
            continue
        line = re.sub(r"\(.*?\)| {2,}.*$", "", line[:2] + re.sub(r"^ +", "", line[2:]))
        names = re.findall(r"[A-Z][A-Za-z]+", line)
        if line[0] in "├└":
            family, parents[names[0]] = names[0], "WeavrError"
            parents.update(dict.fromkeys(names[1:], family))
            continue
        for branch in re.split(r"[├└]─", line)[1:]:
            head, *children = re.findall(r"[A-Z][A-Za-z]+", branch)
            parents[head] = family
            parents.update(dict.fromkeys(children, head))
    return parents


@EVERY
def test_the_tree_is_the_one_that_is_drawn(cls: type[WeavrError]) -> None:
    parent = cls.__mro__[1].__name__
    assert drawn().get(cls.__name__, "Exception") == parent


def test_nothing_is_drawn_that_is_not_there() -> None:
    assert set(drawn()) | {"WeavrError"} == set(CLASSES)


@EVERY
def test_every_error_is_exported_at_the_top_or_from_bulks(cls: type[WeavrError]) -> None:
    assert getattr(bulks if cls.__name__ in BULKS_OWN else weavr_multi, cls.__name__) is cls


@EVERY
def test_every_error_is_exported_beside_its_codes(cls: type[WeavrError]) -> None:
    assert getattr(bulks if cls.__name__ in BULKS_OWN else errors, cls.__name__) is cls


@EVERY
def test_every_error_says_what_it_is(cls: type[WeavrError]) -> None:
    own = inspect.getdoc(cls)
    assert (bool(own), own != inspect.getdoc(cls.__mro__[1])) == (True, True)


# Evidence.


async def raised(answer: Any, kind: Any = KEYED, **settings: Any) -> Any:
    """Make a call that fails, and give its error."""
    settings.setdefault("clock", FakeClock())
    with pytest.raises(WeavrError) as caught:
        await kind.make(client(Recorder(forever=answer), max_retries=0, **settings), **settings.pop("call", {}))
    return caught.value


@pytest.mark.asyncio
async def test_an_error_carries_all_that_is_known() -> None:
    body = {"errorCode": "PROFILE_INACTIVE", "message": "inactive", "more": [1, None]}
    error = await raised(reply(409, body, request_ref="ref-3"))
    got = error.status, error.error_code, error.request_ref, error.operation, error.fields, error.body
    assert got == (409, ErrorCode.PROFILE_INACTIVE, "ref-3", "managed_accounts.create", (), body)


@pytest.mark.asyncio
async def test_an_error_reads_as_one_line_with_its_refs() -> None:
    error = await raised(reply(409, {"errorCode": "PROFILE_INACTIVE", "message": "inactive"}, request_ref="ref-3"))
    ref = error.idempotency_ref
    assert str(error) == (
        f"managed_accounts.create: 409 conflict: PROFILE_INACTIVE: inactive (request-ref ref-3, idempotency-ref {ref})"
    )


FIELDS: dict[str, tuple[Any, list[tuple[str, str]]]] = {
    "multi": (
        {"syntaxErrors": {"invalidFields": [{"fieldName": "tag", "error": "RANGE", "params": ["1", "50"]}]}},
        [("tag", "RANGE (1, 50)")],
    ),
    "back office": (
        {"validationErrors": [{"fieldName": "name", "message": "is blank", "error": "NOT_BLANK"}]},
        [("name", "NOT_BLANK")],
    ),
    "simulator": (
        {"message": "no", "validation": {"invalid": True, "fields": [{"name": "amount", "errors": ["too small"]}]}},
        [("amount", "too small")],
    ),
    "nothing of it": ({"syntaxErrors": {"invalidFields": [{}]}}, [("?", "invalid")]),
}


@pytest.mark.asyncio
@pytest.mark.parametrize(("body", "fields"), FIELDS.values(), ids=FIELDS.keys())
async def test_a_bad_request_names_its_fields_in_the_form_of_every_surface(body: Any, fields: Any) -> None:
    error = await raised(reply(400, body))
    assert [tuple(field) for field in error.fields] == fields


STRANGE: dict[str, Any] = {
    "null": b"null",
    "a number": b"5",
    "a list": b"[1, 2]",
    "a text": b'"no"',
    "an empty object": b"{}",
    "codes of other kinds": b'{"errorCode": 5, "code": null, "message": ["x"]}',
    "fields of other kinds": b'{"syntaxErrors": 5, "validation": {"fields": {"a": 1}}, "validationErrors": ["x", 1]}',
    "deeper fields of other kinds": b'{"syntaxErrors": {"invalidFields": [{"fieldName": {"a": 1}, "params": 5}]}}',
    "a broken object": b'{"errorCode": "X"',
    "no text": b"\xff\xfe\x00",
    "a mark of the byte order": b"\xef\xbb\xbf{}",
    "a deep object": b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
    "a deep object that JSON libraries take": b'{"a":' * 900 + b"1" + b"}" * 900,
    "a deep list": b"[" * 100_000,
    "a huge number": b'{"errorCode": "X", "n": ' + b"9" * 5_000 + b"}",
    "not a number": b'{"n": NaN, "m": Infinity}',
    "half a character": b'"\\ud800"',
    "a long text": b"<html>" + b"x" * 100_000,
}


@pytest.mark.asyncio
@pytest.mark.parametrize("status", [400, 403, 409, 418, 429, 500])
@pytest.mark.parametrize("content", STRANGE.values(), ids=STRANGE.keys())
async def test_reporting_a_failure_never_fails(status: int, content: bytes) -> None:
    error = await raised(reply(status, content=content), READ)
    assert (error.status, bool(str(error)), bool(repr(error))) == (status, True, True)


@pytest.mark.asyncio
async def test_a_long_text_is_cut() -> None:
    error = await raised(reply(502, content=b"x" * 1_000_000))
    assert len(error.body) == 2_000


@pytest.mark.asyncio
async def test_an_unknown_code_is_kept_and_says_that_it_is_unknown() -> None:
    error = await raised(reply(409, {"errorCode": "NEW_CODE"}))
    assert (error.error_code, error.error_code.is_known, type(error.error_code)) == ("NEW_CODE", False, ErrorCode)


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("STEP_UP_REQUIRED", "StepUpRequired"),
        ("ACCESS_TOKEN_REQUIRED", "AccessTokenRequired"),
        ("INSUFFICIENT_PERMISSIONS", "Forbidden"),
        (None, "Forbidden"),
    ],
)
async def test_a_403_is_the_error_that_its_code_says(code: str | None, name: str) -> None:
    error = await raised(reply(403, {"errorCode": code}))
    assert type(error).__name__ == name


@pytest.mark.asyncio
async def test_a_code_counts_under_its_own_status_alone() -> None:
    error = await raised(reply(409, {"errorCode": "STEP_UP_REQUIRED"}))
    assert type(error).__name__ == "Conflict"


@pytest.mark.asyncio
async def test_locked_says_how_long() -> None:
    error = await raised(reply(423))
    assert error.retry_after == 1800.0


@pytest.mark.asyncio
@pytest.mark.parametrize("status", [300, 301, 304, 402, 405, 408, 413, 415, 422, 425, 451, 499])
async def test_any_other_status_is_an_api_error(status: int) -> None:
    error = await raised(reply(status))
    assert (type(error), error.status) == (ApiError, status)


@pytest.mark.asyncio
@pytest.mark.parametrize("status", [500, 501, 502, 503, 504, 505, 520, 599])
async def test_any_status_from_500_is_a_server_error(status: int) -> None:
    error = await raised(reply(status))
    assert (type(error).__name__, error.status) == ("ServerError", status)


# Pickles and copies.


def examples() -> dict[str, WeavrError]:
    """One of every class, with all the evidence that it can have."""
    found: dict[str, WeavrError] = {}
    for name, cls in CLASSES.items():
        if issubclass(cls, ApiError):
            error: Any = cls(
                status=409,
                operation="transfers.create",
                error_code=ErrorCode("NEW"),
                request_ref="r",
                idempotency_ref="i",
                fields=[exceptions.Problem("a", "b")],
                body={"a": [1]},
                message="m",
            )
        elif issubclass(cls, TransportError):
            error = cls("m", operation="o", never_sent=True, idempotency_ref="i")
        elif issubclass(cls, webhook_errors.WebhookError):
            error = cls("m", path="/p", call_ref="c", request_ref="r", timestamp="1")
        elif issubclass(cls, session_errors.SessionError):
            error = cls.because("m", found["ApiError"])  # type: ignore[arg-type]
        elif cls is exceptions.DecodeError:
            error = cls("m", operation="o", status=200, request_ref="r", problems=[exceptions.Problem("a", "b")])
        elif cls is ConfigurationError:
            error = cls("m", problems=[exceptions.Problem("a", "b")])
        elif cls.__module__ == bulk_errors.__name__ and cls is not bulk_errors.BulkError:
            continue  # tested with the processes that they tell of
        else:
            error = cls("m")
        found[name] = error
    found["RateLimited"].reset_after = 2.5  # type: ignore[attr-defined]
    found["RateLimited"].limit = "20"  # type: ignore[attr-defined]
    return found


EXAMPLES = examples()
EACH = pytest.mark.parametrize("error", EXAMPLES.values(), ids=EXAMPLES.keys())


@EACH
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_an_error_survives_a_pickle_with_its_evidence(error: WeavrError, protocol: int) -> None:
    again = pickle.loads(pickle.dumps(error, protocol))
    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))


@EACH
@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy], ids=["copy", "deepcopy"])
def test_an_error_survives_a_copy_with_its_evidence(error: WeavrError, duplicate: Any) -> None:
    again = duplicate(error)
    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))


@pytest.mark.asyncio
@pytest.mark.parametrize(
    "answer", [reply(409, {"errorCode": "NEW"}), httpx.ReadError("reset")], ids=["answer", "network"]
)
async def test_an_error_that_was_raised_survives_a_pickle(answer: Any) -> None:
    error = await raised(answer)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


@pytest.mark.asyncio
async def test_a_secret_in_an_error_comes_back_redacted() -> None:
    error = await raised(reply(409, {"token": "secret"}))
    assert pickle.loads(pickle.dumps(error)).body["token"].is_redacted


# Foreign errors: translated at one border, and the map is complete.


def family(root: type[BaseException]) -> list[type[BaseException]]:
    """A class and everything below it."""
    return [root, *(below for child in root.__subclasses__() for below in family(child))]


# Not of the network: the abstract root, what reading a cookie raises, and what a hook makes of an answer.
OTHERS = {httpx.HTTPError, httpx.CookieConflict, httpx.HTTPStatusError}


def of_httpx() -> list[type[Exception]]:
    """Every error that httpx exports and that a request may end with."""
    exported = (getattr(httpx, name) for name in httpx.__all__)
    return [cls for cls in exported if inspect.isclass(cls) and issubclass(cls, Exception) and cls not in OTHERS]


def made(cls: type[Exception]) -> Exception:
    """Make one of httpx's errors, whatever it is made of."""
    request = httpx.Request("GET", "https://service.test")
    ways: list[dict[str, Any]] = [
        {},
        {"request": request},
        {"message": "m"},
        {"message": "m", "request": request, "response": httpx.Response(500, request=request)},
    ]
    for way in ways:
        try:
            return cls(**way) if "message" in way or not way else cls("m", **way)
        except TypeError:
            continue
    return cls("m")


@pytest.mark.asyncio
@pytest.mark.parametrize("cls", of_httpx(), ids=lambda cls: cls.__name__)
async def test_every_error_of_httpx_becomes_one_of_ours_with_the_cause_kept(cls: type[Exception]) -> None:
    foreign = made(cls)
    error = await raised(foreign, UNKEYED)
    assert (isinstance(error, TransportError), error.__cause__ is foreign, error.operation) == (
        True,
        True,
        "bulks.execute",
    )


@pytest.mark.asyncio
@pytest.mark.parametrize("cls", of_httpx(), ids=lambda cls: cls.__name__)
async def test_no_error_of_a_client_of_the_users_own_proves_that_nothing_was_sent(cls: type[Exception]) -> None:
    assert (await raised(made(cls), UNKEYED)).never_sent is False


@pytest.mark.asyncio
@pytest.mark.parametrize("cls", family(httpx.TimeoutException), ids=lambda cls: cls.__name__)
async def test_a_time_out_of_httpx_is_timed_out(cls: type[Exception]) -> None:
    assert type(await raised(made(cls), UNKEYED)) is exceptions.TimedOut


@pytest.mark.asyncio
@pytest.mark.parametrize("bug", [TypeError("bug"), ZeroDivisionError(), KeyError("x")], ids=repr)
async def test_a_bug_in_a_client_of_the_users_own_is_a_failed_connection_with_the_bug_as_its_cause(
    bug: Exception,
) -> None:
    with pytest.raises(exceptions.ConnectionFailed, match=type(bug).__name__) as caught:
        await READ.make(client(Recorder(bug), max_retries=0))
    assert caught.value.__cause__ is bug


@pytest.mark.asyncio
async def test_an_os_error_of_a_transport_of_the_users_own_does_not_break_the_report() -> None:
    with pytest.raises((TransportError, TimeoutError)):
        await READ.make(client(Recorder(TimeoutError()), timeout=None), max_retries=0)


@pytest.mark.asyncio
async def test_a_status_that_a_hook_of_the_users_raises_is_the_error_of_that_status() -> None:
    async def hook(response: httpx.Response) -> None:
        response.raise_for_status()

    http_client = httpx.AsyncClient(transport=Recorder(reply(404)), event_hooks={"response": [hook]})
    weavr = weavr_multi.Weavr(api_key="k", base_url="https://service.test", http_client=http_client)
    with pytest.raises(weavr_multi.NotFound):
        await READ.make(weavr)


@pytest.mark.asyncio
async def test_a_message_stays_short_however_much_the_service_says() -> None:
    fields = [{"fieldName": f"field {n}", "error": "e" * 1_000} for n in range(1_000)]
    body = {"errorCode": "X" * 5_000, "message": "m" * 5_000, "syntaxErrors": {"invalidFields": fields}}
    error = await raised(reply(400, body))
    assert len(str(error)) < 5_000
    assert "and 990 more" in str(error)
    assert len(error.fields) == 1_000
