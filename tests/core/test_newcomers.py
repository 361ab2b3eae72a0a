"""Mistakes that people make on the first day with settings, calls and rows: what is said names what would be right."""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from typing import Any

import pytest

from weavr_multi import ConfigurationError, InvalidRequest, Weavr
from weavr_multi.bulks import InvalidItems
from weavr_multi.models import CurrencyAmount, InstrumentId, Transfer, TransferCreateRequest
from weavr_multi.sessions import RedisSessionStore, Session, new_key
from weavr_multi.telemetry import OutgoingCall
from weavr_multi.testing import Recorder, payload

pytestmark = pytest.mark.anyio
HOST = "http://weavr.test"
ROW: dict[str, Any] = {
    "profileId": "1",
    "source": {"type": "managed_accounts", "id": "2"},
    "destination": {"type": "managed_accounts", "id": "3"},
    "destinationAmount": {"currency": "EUR", "amount": 100},
}


@pytest.fixture
def recorder() -> Recorder:
    """What was sent; there is no answer to it."""
    return Recorder()


@pytest.fixture
async def session(recorder: Recorder) -> AsyncIterator[Session]:
    """A session whose calls are recorded."""
    async with Weavr(api_key="key", base_url=HOST, transport=recorder) as weavr:
        yield weavr.session("token")


async def test_a_row_with_the_python_name_of_a_field_is_not_paid_without_that_field(
    session: Session, recorder: Recorder
) -> None:
    item = TransferCreateRequest.from_dict({**ROW, "scheduled_timestamp": 4_102_444_800_000})
    with pytest.raises(InvalidItems) as caught:
        await session.bulks.submit_transfers([item])
    assert [(problem.field, problem.message) for problem in caught.value.items] == [
        ("scheduled_timestamp", "is called 'scheduledTimestamp' in what from_dict takes")
    ]
    assert not recorder.calls


async def test_a_row_with_the_python_name_of_a_required_field_is_told_its_name_on_the_wire(session: Session) -> None:
    row = {("profile_id" if name == "profileId" else name): value for name, value in ROW.items()}
    with pytest.raises(InvalidItems) as caught:
        await session.bulks.submit_transfers([TransferCreateRequest.from_dict(row)])
    assert [problem.message for problem in caught.value.items] == ["is called 'profileId' in what from_dict takes"]


async def test_a_model_inside_an_argument_is_looked_at_for_python_names_too(session: Session) -> None:
    amount = CurrencyAmount.from_dict({"currency": "EUR", "amount": 100})
    source = InstrumentId(type="managed_accounts", id="2")
    item = TransferCreateRequest(
        profile_id="1",
        source=source,
        destination=source,
        destination_amount=amount,
        extra={"scheduled_timestamp": 4_102_444_800_000},
    )
    with pytest.raises(InvalidItems, match="is called 'scheduledTimestamp'"):
        await session.bulks.submit_transfers([item])


async def test_a_field_that_this_version_does_not_know_is_still_sent(recorder: Recorder) -> None:
    recorder = Recorder([(200, {"bulkId": "9"})])
    session = Weavr(api_key="key", base_url=HOST, transport=recorder).session("token")
    await session.bulks.submit_transfers([TransferCreateRequest.from_dict({**ROW, "newerField": 1})])
    assert recorder.calls[0].json[0]["requestBody"]["newerField"] == 1


def test_a_response_with_such_a_name_is_written_back_as_it_came() -> None:
    body = {**payload(Transfer), "profile_id": "5"}
    assert Transfer.from_dict(body).to_dict()["profile_id"] == "5"


@pytest.mark.parametrize("source", ['{"profileId": "1"}', None, [1]])
def test_a_model_of_something_else_than_a_mapping_says_what_it_takes(source: Any) -> None:
    with pytest.raises(TypeError, match=r"TransferCreateRequest\.from_dict takes a mapping of names on the wire"):
        TransferCreateRequest.from_dict(source)


async def test_a_call_that_is_never_awaited_is_warned_of_by_its_name(session: Session) -> None:
    with pytest.warns(RuntimeWarning, match=r"coroutine 'managed_accounts\.get' was never awaited"):
        forgotten(session)


def forgotten(session: Session) -> None:
    """Make a call and forget it."""
    session.managed_accounts.get("1")  # type: ignore[unused-coroutine]
    gc.collect()


async def test_middleware_in_the_style_of_other_frameworks_is_told_that_proceed_takes_nothing(
    recorder: Recorder,
) -> None:
    async def passes_the_call_on(call: OutgoingCall, proceed: Any) -> None:
        await proceed(call)

    weavr = Weavr(api_key="key", base_url=HOST, transport=recorder, middleware=[passes_the_call_on])
    with pytest.raises(TypeError, match=r"^proceed\(\) takes 1 positional argument but 2 were given"):
        await weavr.session("token").managed_accounts.get("1")


@pytest.mark.parametrize("key", ['"key"', "'key'", 'key"'])
def test_an_api_key_in_quotes_is_refused_before_the_service_refuses_it(key: str) -> None:
    with pytest.raises(ConfigurationError, match="the api key is in quotes: give it without them"):
        Weavr(api_key=key, base_url=HOST)


def test_an_api_key_of_the_environment_in_quotes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEAVR_API_KEY", '"key"')
    with pytest.raises(ConfigurationError, match="in quotes"):
        Weavr(base_url=HOST)


@pytest.mark.parametrize("url", ["https://sandbox.weavr.io/multi", "https://SANDBOX.weavr.io/multi/"])
def test_a_base_url_of_weavrs_with_the_beginning_of_every_path_is_refused(url: str) -> None:
    with pytest.raises(ConfigurationError, match="ends with /multi"):
        Weavr(api_key="key", base_url=url)


async def test_a_gateway_may_have_a_prefix_that_is_called_multi() -> None:
    recorder = Recorder([(200, {"id": "1"})])
    weavr = Weavr(api_key="key", base_url="https://gateway.test/multi", transport=recorder)
    await weavr.managed_accounts.get("1", auth_token="token")
    assert recorder.calls[0].url == "https://gateway.test/multi/multi/managed_accounts/1"


def test_a_token_with_the_scheme_before_it_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="is the token alone, without 'Bearer' before it"):
        Weavr(api_key="key", base_url=HOST).session("Bearer token")


async def test_the_token_of_a_call_with_the_scheme_before_it_is_refused(recorder: Recorder) -> None:
    weavr = Weavr(api_key="key", base_url=HOST, transport=recorder)
    with pytest.raises((ConfigurationError, InvalidRequest), match="without 'Bearer' before it"):
        await weavr.managed_accounts.get("1", auth_token="Bearer token")


def test_a_host_and_port_in_place_of_a_url_of_a_redis_is_shown_as_it_was_given() -> None:
    with pytest.raises(ConfigurationError, match="'localhost:6379' is not the URL of a Redis"):
        RedisSessionStore("localhost:6379", keys=[new_key()])


def test_a_row_of_sqlite_is_taken_by_from_dict() -> None:
    with closing(sqlite3.connect(":memory:")) as database:
        database.row_factory = sqlite3.Row  # has `keys` and is no Mapping, as a record of asyncpg
        row = database.execute("SELECT '5' AS profileId").fetchone()
    assert TransferCreateRequest.from_dict(row).profile_id == "5"
