"""Deliveries: signed, retried on Weavr's schedule, logged."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterator

import pytest

from tests.sandbox.conftest import Api
from tests.sandbox.receiver import Receiver, receiving
from tests.sandbox.request_bodies import transfer


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """An address that is not registered yet."""
    with receiving() as receiver:
        yield receiver


def expected(key: str, *parts: bytes) -> str:
    """The signature, worked out by other means than the sandbox's."""
    return base64.b64encode(hmac.new(key.encode(), b"".join(parts), hashlib.sha256).digest()).decode()


async def send_one(api: Api) -> None:
    """Cause one event and wait for its delivery."""
    await api.post("/transfers", transfer(api))
    await api.sandbox.settle()


@pytest.mark.asyncio
async def test_an_event_is_delivered_below_the_registered_address(api: Api, receiver: Receiver) -> None:
    api.sandbox.webhooks.register(f"{receiver.url}/weavr/")
    await send_one(api)
    assert [entry.path for entry in receiver.got] == ["/weavr/transfers/watch"]


@pytest.mark.asyncio
async def test_a_delivery_is_signed_over_reference_body_and_time(api: Api, receiver: Receiver) -> None:
    api.sandbox.webhooks.register(receiver.url)
    await send_one(api)
    [got] = receiver.got
    reference, stamp = got.headers["call-ref"].encode(), got.headers["published-timestamp"].encode()
    key = api.sandbox.api_key
    assert got.headers["signature-v2"] == expected(key, reference, got.body, stamp)
    assert got.headers["signature"] == expected(key, stamp)


@pytest.mark.asyncio
async def test_a_sandbox_signs_like_the_worked_example() -> None:
    from weavr_multi.sandbox.background.webhooks import sign

    body = (
        b'{"bulkId":"110000000000000001","status":"COMPLETED","submittedItemsCount":2,'
        b'"operationStatusCounts":[{"status":"COMPLETED","count":2}]}'
    )
    key, reference, stamp = "c2FtcGxlLWtleS0wMDAwMQ==", "112233445566778899", "1718870400123"
    assert sign(key, reference, body, stamp) == "3Kl7lCYf3DefBWEd7gfbvNz0hDdU6rM9boobS1n0LEA="
    assert sign(key, "", b"", stamp) == "9xypCzeS/8A4nTwRTgI+USKtc92kRlUg7x+4HH6uceo="


@pytest.mark.asyncio
async def test_the_end_of_a_bulk_carries_a_key_in_place_of_a_signature(api: Api, receiver: Receiver) -> None:
    api.sandbox.webhooks.register(receiver.url)
    made = (await api.post("/bulks/transfers", [{"requestBody": transfer(api)}])).json()
    await api.post(f"/bulks/{made['bulkId']}/execute", {"mode": "ON_FAILURE_CONTINUE"})
    await api.sandbox.settle()
    [got] = receiver.of("/bulk_process_end/watch")
    assert got.headers["webhooks-key"] == api.sandbox.programme.webhooks_key
    assert "request-ref" in got.headers
    assert "call-ref" not in got.headers
    assert "signature-v2" not in got.headers


@pytest.mark.asyncio
async def test_a_refused_call_delivers_nothing(api: Api, receiver: Receiver) -> None:
    api.sandbox.webhooks.register(receiver.url)
    await api.post("/transfers", transfer(api, 10**9))
    await api.sandbox.settle()
    assert receiver.got == []


@pytest.mark.asyncio
async def test_an_address_may_ask_for_some_paths_only(api: Api, receiver: Receiver) -> None:
    api.sandbox.webhooks.register(receiver.url, only=["/login/watch"])
    await send_one(api)
    assert receiver.got == []


@pytest.mark.asyncio
async def test_an_address_can_be_taken_back(api: Api, receiver: Receiver) -> None:
    api.sandbox.webhooks.register(receiver.url)
    api.sandbox.webhooks.unregister(receiver.url)
    await send_one(api)
    assert receiver.got == []


@pytest.mark.asyncio
@pytest.mark.parametrize("status", [408, 409, 425, 500, 503])
async def test_a_delivery_that_failed_is_sent_again_on_the_schedule(api: Api, receiver: Receiver, status: int) -> None:
    api.sandbox.webhooks.register(receiver.url)
    receiver.statuses = [status] * 6
    await send_one(api)
    sent = [len(receiver.got)]
    for seconds in (10, 60, 360, 2160, 12960, 100_000):
        api.sandbox.clock.advance(seconds - 1)
        await api.sandbox.settle()
        sent.append(len(receiver.got))
        api.sandbox.clock.advance(1.5)
        await api.sandbox.settle()
        sent.append(len(receiver.got))
    assert sent == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 6]
    assert api.sandbox.webhooks.deliveries()[0].state == "FAILED"


@pytest.mark.asyncio
@pytest.mark.parametrize("status", [400, 401, 404, 410])
async def test_any_other_4xx_is_final(api: Api, receiver: Receiver, status: int) -> None:
    api.sandbox.webhooks.register(receiver.url)
    receiver.statuses = [status]
    await send_one(api)
    api.sandbox.clock.advance(100_000)
    await api.sandbox.settle()
    assert len(receiver.got) == 1
    assert api.sandbox.webhooks.deliveries()[0].state == "FAILED"


@pytest.mark.asyncio
async def test_a_retry_is_recognised_by_its_reference(api: Api, receiver: Receiver) -> None:
    api.sandbox.webhooks.register(receiver.url)
    receiver.statuses = [500]
    await send_one(api)
    api.sandbox.clock.advance(11)
    await api.sandbox.settle()
    first, second = receiver.got
    assert first.headers["call-ref"] == second.headers["call-ref"]
    assert first.body == second.body
    assert first.headers["published-timestamp"] < second.headers["published-timestamp"]


@pytest.mark.asyncio
async def test_an_address_where_nobody_listens_is_tried_again(api: Api) -> None:
    with receiving() as gone:
        pass
    api.sandbox.webhooks.register(gone.url)
    await send_one(api)
    [delivery] = api.sandbox.webhooks.deliveries()
    assert (delivery.state, delivery.attempts) == ("PENDING", 1)
    assert "ConnectError" in delivery.log[0]["error"]


@pytest.mark.asyncio
async def test_a_delivery_can_be_sent_once_more(api: Api, receiver: Receiver) -> None:
    api.sandbox.webhooks.register(receiver.url)
    await send_one(api)
    api.sandbox.webhooks.resend(api.sandbox.webhooks.deliveries()[0].id)
    await api.sandbox.settle()
    assert len(receiver.got) == 2
    assert {entry.headers["call-ref"] for entry in receiver.got} == {receiver.got[0].headers["call-ref"]}


@pytest.mark.asyncio
async def test_the_log_tells_what_was_delivered_and_when(api: Api, receiver: Receiver) -> None:
    api.sandbox.webhooks.register(receiver.url)
    await send_one(api)
    [delivery] = api.sandbox.webhooks.deliveries(path="/transfers/watch", state="DELIVERED")
    assert delivery.log == [{"at": delivery.log[0]["at"], "status": 204, "error": None}]


@pytest.mark.asyncio
async def test_an_address_that_is_none_is_refused(api: Api) -> None:
    with pytest.raises(ValueError, match="starts with http"):
        api.sandbox.webhooks.register("localhost:1234")
