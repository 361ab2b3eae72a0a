"""The key of what an event is about: the same for the delivered event and for the rebuilt one."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

import anyio

from weavr_multi.webhooks.deliveries.base import Claim, ClaimState, DeliveryLog
from weavr_multi.webhooks.deliveries.renewal import quietly
from weavr_multi.webhooks.errors import DuplicateDelivery
from weavr_multi.webhooks.recovery.table import BY_EVENT

if TYPE_CHECKING:
    from weavr_multi.core.serialization.event_base import Event

# Beside the key of an event: that recovery handled it. An original that comes later is a duplicate then.
_RECOVERED: Final = "recovered "
_LONGEST: Final = 200


def facts_key(event: Event) -> str | None:
    """Return the key of what an event is about, or None if it cannot be recovered or lacks what tells it apart."""
    for base in type(event).__mro__:
        row = BY_EVENT.get(base.__name__)
        if row is not None:
            values = [_value(event, path.split(".")) for path in row.told_apart_by]
            if not values or None in values:
                return None
            text = " ".join(map(str, values))
            if len(text) > _LONGEST or not (text.isascii() and text.isprintable()):
                text = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
            return f"fact {row.event} {text}"
    return None


def _value(thing: Any, path: Sequence[str]) -> object:
    for name in path:
        thing = (max(thing, key=_age) if thing else None) if name == "newest" else getattr(thing, name, None)
    return thing if isinstance(thing, (str, int)) and thing != "" else None


def _age(one: Any) -> tuple[int, int, str]:
    number = str(one.id or "")
    return one.timestamp or 0, len(number), number  # ids are numbers that grow


async def claim_facts(log: DeliveryLog, event: Event, claim: Claim, seconds: float) -> Claim | None:
    """Claim what an event is about, beside its delivery, whose claim is completed or released where this raises.

    Return None if it has no such key, or another event about the same was handled before it. Raise `DuplicateDelivery`
    if recovery handled it already, or somebody is handling it now.
    """
    key = facts_key(event)
    if key is None:
        return None
    recovered = event.delivery.recovered
    try:
        beside = await log.claim(_RECOVERED + key if recovered else key, seconds)
        if beside.state is ClaimState.CLAIMED:
            return beside
        completed = beside.state is ClaimState.COMPLETED
        if completed and not recovered and not await log.known([_RECOVERED + key]):
            return None
    except BaseException:
        with anyio.CancelScope(shield=True):
            await quietly(log.release(claim), "could not be released; it can be handled when its claim ends", claim)
        raise
    if completed:
        await log.complete(claim)
    else:
        await log.release(claim)
    error = DuplicateDelivery.of(
        event.delivery, "recovery handled it already" if completed else "another worker is handling the same"
    )
    error.completed = completed
    raise error
