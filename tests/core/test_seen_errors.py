"""Errors worth reading: what a log, a task queue, a debugger and a person at a prompt see of a failure."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest

from tests.support.calls import KEYED, READ, TOKEN
from tests.support.clock import FakeClock
from tests.support.recording import Recorder, client, reply
from weavr_multi import ConfigurationError, Weavr, WeavrError

pytestmark = pytest.mark.seen


async def raised(status: int, body: object, kind: Any = KEYED) -> Any:
    """Make a call that is refused, and give its error."""
    with pytest.raises(WeavrError) as caught:
        await kind.make(client(Recorder(forever=reply(status, body)), max_retries=0, clock=FakeClock()))
    return caught.value


@pytest.mark.asyncio
@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 410, 423, 429, 500, 503, 418])
async def test_the_repr_of_an_error_shows_status_code_operation_and_refs(status: int) -> None:
    """`gather` and an ExceptionGroup show nothing else."""
    error = await raised(status, {"errorCode": "SOME_CODE"})
    shown = repr(error)
    for part in (str(status), "SOME_CODE", "managed_accounts.create", "ref-1", error.idempotency_ref):
        assert part in shown


@pytest.mark.asyncio
async def test_the_arguments_of_an_error_are_its_text() -> None:
    """A task queue stores an exception as JSON: its class and its arguments."""
    error = await raised(500, {})
    assert "managed_accounts.create: 500 server error" in json.dumps(error.args)


@pytest.mark.asyncio
@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])
async def test_notes_survive_pickle_and_copy(again: Any) -> None:
    """What was added with `add_note` is part of the error."""
    error = await raised(500, {})
    error.add_note("payroll of May")
    assert again(error).__notes__ == ["payroll of May"]


@pytest.mark.parametrize("name", ["timeout", "max_retries", "strict"])
def test_no_message_contains_the_address_of_an_object(name: str) -> None:
    """`<object object at 0x7f…>` differs at each run and tells nothing."""
    with pytest.raises(ConfigurationError) as caught:
        client(Recorder(), **{name: object()})
    assert "object" in str(caught.value)
    assert " at 0x" not in str(caught.value)


FORMS: dict[str, tuple[object, list[tuple[str, str]]]] = {
    "several, embedded": (
        {
            "message": "Bad Request",
            "_embedded": {
                "errors": [
                    {"message": "request.email: must not be blank"},
                    {"message": "request.mobile.number: is too long"},
                ]
            },
        },
        [("email", "must not be blank"), ("mobile.number", "is too long")],
    ),
    "top-level": (
        {"invalidFields": [{"fieldName": "api-key", "error": "REQUIRED", "params": []}]},
        [("api-key", "REQUIRED")],
    ),
    "the message itself": (
        {"message": "request.code: size must be between 6 and 6"},
        [("code", "size must be between 6 and 6")],
    ),
    "the simulator's": (
        {"validation": {"invalid": True, "fields": [{"name": "amount", "errors": [{"type": "MIN", "params": ["1"]}]}]}},
        [("amount", "MIN (1)")],
    ),
}


@pytest.mark.asyncio
@pytest.mark.parametrize(("body", "fields"), FORMS.values(), ids=FORMS.keys())
async def test_a_bad_request_names_its_fields_whatever_form_they_have(body: object, fields: Any) -> None:
    """All bodies of a 400 fill `fields`."""
    assert [tuple(field) for field in (await raised(400, body)).fields] == fields


def test_a_list_in_a_plain_loop_says_async_for() -> None:
    """`for x in weavr.transfers.list()` names what is right."""
    pages: Any = client(Recorder()).transfers.list(auth_token=TOKEN)
    with pytest.raises(TypeError, match=r"transfers\.list\(\).*async for"):
        list(pages)


def test_an_index_on_a_list_says_that_it_is_awaited_first() -> None:
    """`weavr.transfers.list()[0]` names what is right."""
    pages: Any = client(Recorder()).transfers.list(auth_token=TOKEN)
    with pytest.raises(TypeError, match=r"transfers\.list\(\).*await it first"):
        pages[0]


def test_the_length_of_a_list_says_that_it_is_awaited_first() -> None:
    """`len(weavr.transfers.list())` too."""
    pages: Any = client(Recorder()).transfers.list(auth_token=TOKEN)
    with pytest.raises(TypeError, match=r"transfers\.list\(\).*await it first"):
        len(pages)


@pytest.mark.parametrize(
    ("module", "names"),
    [
        ("webhooks", {"WebhookReceiver", "ManagedCardSettlement"}),
        ("errors", {"Conflict"}),
        ("models", {"Transfer"}),
        ("params", {"InstrumentIdParams"}),
    ],
)
def test_import_star_gives_the_public_names(module: str, names: set[str]) -> None:
    """What a module offers, `from module import *` brings: what it makes lazily and what the events add."""
    scope: dict[str, Any] = {}
    exec(f"from weavr_multi.{module} import *", scope)
    assert names <= scope.keys()
    assert not {"annotations", "Literal", "TYPE_CHECKING", "TypedDict"} & scope.keys()


@pytest.mark.asyncio
async def test_a_body_that_names_a_field_is_told_once() -> None:
    """The message and the field that it names are one text."""
    error = await raised(400, {"message": "request.code: size must be 6"}, READ)
    assert str(error) == "managed_accounts.get: 400 bad request: code: size must be 6 (request-ref ref-1)"


@pytest.mark.asyncio
@pytest.mark.parametrize("transport", ["httpx", "aiohttp"])
async def test_a_refused_connection_names_the_base_url_and_nothing_of_ours_inside(transport: Any) -> None:
    """On both transports; aiohttp's own words name the object that holds the TLS settings."""
    async with Weavr(api_key="key", base_url="http://127.0.0.1:1", transport=transport, max_retries=0) as weavr:
        with pytest.raises(WeavrError) as caught:
            await READ.make(weavr)
    assert "(http://127.0.0.1:1)" in str(caught.value)
    assert "ssl:" not in str(caught.value)
