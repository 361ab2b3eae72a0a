"""What type checkers must see of webhooks. It is checked and never run."""

from __future__ import annotations

from typing import assert_type

from weavr_multi.models import InstrumentId
from weavr_multi.webhooks import (
    APPROVED,
    BulkProgress,
    Decision,
    Delivery,
    Event,
    ManagedCardAuthorisationRequest,
    ManagedCardSettlement,
    Money,
    RedisDeliveryLog,
    SqliteDeliveryLog,
    UnknownEvent,
    WebhookReceiver,
    WebhookResponse,
    WebhookVerifier,
    signature,
)

receiver = WebhookReceiver(["one key", "another"], webhooks_keys="w", log=SqliteDeliveryLog("log.db"))
WebhookReceiver(WebhookVerifier("key", tolerance=60), log=RedisDeliveryLog("redis://localhost"))


@receiver.on(ManagedCardSettlement)
async def settled(event: ManagedCardSettlement) -> None:
    """See the fields of the class."""
    assert_type(event.id, InstrumentId)
    assert_type(event.amount, Money | None)
    assert_type(event.delivery, Delivery)
    assert_type(event.delivery.key, str)


@receiver.on(ManagedCardSettlement, BulkProgress)
async def both(event: Event) -> None:
    """Take events of two classes."""


@receiver.on_unknown
async def unknown(event: UnknownEvent) -> None:
    """Take unknown events."""


@receiver.on(ManagedCardSettlement)  # type: ignore[arg-type]
async def wrong(event: BulkProgress) -> None:
    """A handler of another class is an error."""


@receiver.decide(ManagedCardAuthorisationRequest, otherwise=APPROVED)
async def decide(event: ManagedCardAuthorisationRequest) -> Decision:
    """Decide."""
    return APPROVED


async def headers_may_have_any_form(verifier: WebhookVerifier) -> None:
    """Headers as frameworks give them."""
    assert_type(verifier.parse("/x", {"a": "b"}, b""), Event)
    verifier.parse("/x", {b"a": b"b"}, b"")
    verifier.parse("/x", [("a", "b")], b"")
    verifier.parse("/x", [(b"a", b"b")], b"")
    verifier.parse("/x", {"a": ["b"]}, b"")
    assert_type(verifier.verify("/x", {}, b""), Delivery)
    assert_type(await receiver.receive("/x", {}, b""), WebhookResponse)
    assert_type(signature.verify(["k"], b"", 1, "s"), bool)
