"""Which deliveries are one delivery, and what does not prove one."""

from __future__ import annotations

from typing import Any

import pytest

from weavr_multi.testing import SignedDelivery, signed_delivery
from weavr_multi.webhooks import Event, InvalidSignature, MemoryDeliveryLog, WebhookReceiver, WebhookVerifier

pytestmark = [pytest.mark.anyio, pytest.mark.seen]
KEY = "the api key"
TRANSFERS = "/transfers/watch"
BULKS = "/bulk_process_end/watch"


def captured(**options: Any) -> SignedDelivery:
    return signed_delivery(b'{"transfer":{}}', KEY, path=TRANSFERS, **options)


async def test_a_captured_delivery_is_handled_once_whatever_path_it_is_posted_to() -> None:
    """One signature is one delivery: its path is not signed, and so does not make it new."""
    receiver, one = WebhookReceiver(KEY), captured()
    events: list[Event] = []

    @receiver.on_any
    async def handle(event: Event) -> None:
        events.append(event)

    for path in (TRANSFERS, *(f"/x{number}/watch" for number in range(50)), "/send/watch"):
        assert (await receiver.receive(path, one.headers, one.body)).status == 204
    assert [event.delivery.path for event in events] == [TRANSFERS]


async def test_a_captured_delivery_that_is_posted_everywhere_does_not_evict_others_from_the_log() -> None:
    """What was handled stays known, however often somebody else's delivery is posted to invented paths."""
    receiver, one, flood = WebhookReceiver(KEY, log=MemoryDeliveryLog(capacity=10)), captured(), captured()
    refs: list[str | None] = []

    @receiver.on_any
    async def handle(event: Event) -> None:
        refs.append(event.delivery.call_ref)

    await receiver.receive(*one)
    for number in range(50):
        await receiver.receive(f"/x{number}", flood.headers, flood.body)
    await receiver.receive(*one)
    assert refs.count(one.headers["call-ref"]) == 1


def test_a_call_ref_has_one_key_however_a_server_decodes_it() -> None:
    """`é` that one server decodes as UTF-8 and another as Latin-1 is one call-ref."""
    one = captured(call_ref="é")
    as_latin_1 = one.headers | {"call-ref": "é".encode().decode("latin-1")}
    verifier = WebhookVerifier(KEY)
    assert verifier.verify(TRANSFERS, as_latin_1, one.body).key == verifier.verify(*one).key


def test_a_ref_that_only_came_has_one_key_however_a_server_decodes_it() -> None:
    """Where the webhooks-key proves a delivery, its ref is not signed, and told apart by its bytes all the same."""
    verifier = WebhookVerifier(KEY, webhooks_keys="the webhooks key")
    keys = {
        verifier.verify(BULKS, {"webhooks-key": "the webhooks key", "request-ref": ref}, b"{}").key
        for ref in ("é", "é".encode().decode("latin-1"))
    }
    assert len(keys) == 1


def test_an_unsigned_request_ref_does_not_make_a_replay_look_new() -> None:
    """A delivery that is signed without a ref has one key whatever request-ref somebody puts beside it."""
    one, verifier = captured(call_ref=""), WebhookVerifier(KEY)
    keys = {verifier.verify(TRANSFERS, one.headers | extra, one.body).key for extra in ({}, {"request-ref": "x"})}
    assert len(keys) == 1


def test_a_wrong_signature_is_refused_beside_the_right_webhooks_key() -> None:
    """A signature that came has to be right: the webhooks-key proves only what came without one."""
    forged = signed_delivery(b"{}", "another key", path=TRANSFERS, timestamp=1_718_870_400_000).headers
    verifier = WebhookVerifier(KEY, webhooks_keys="the webhooks key", clock=lambda: 1_718_870_400.0)
    with pytest.raises(InvalidSignature, match="no key makes its signature-v2"):
        verifier.verify(BULKS, forged | {"webhooks-key": "the webhooks key"}, b"{}")


def test_a_wrong_signature_is_refused_beside_a_right_v1_signature() -> None:
    """v1 is accepted, where it is accepted at all, in place of a signature-v2 and not against one."""
    right = captured(timestamp=1_718_870_400_000).headers
    verifier = WebhookVerifier(KEY, accept_v1=True, clock=lambda: 1_718_870_400.0)
    with pytest.raises(InvalidSignature, match="no key makes its signature-v2"):
        verifier.verify(TRANSFERS, right, b'{"another":"body"}')
