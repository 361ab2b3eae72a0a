"""One delivery: its headers, and the typed event of its verified body."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from hashlib import sha256
from typing import Any, Literal, NamedTuple, TypeAlias

from attrs import field

from weavr_multi.core.serialization.decoder import Decoder, decoder
from weavr_multi.core.serialization.event_base import Event
from weavr_multi.core.serialization.json_backend import loads
from weavr_multi.core.serialization.model import model
from weavr_multi.core.times import moment
from weavr_multi.webhooks.errors import MalformedDelivery
from weavr_multi.webhooks.routes import EventRoute

Proof: TypeAlias = Literal["signature-v2", "signature", "webhooks-key", "recovered", "none"]


class _Facts(NamedTuple):
    path: str
    call_ref: str | None
    request_ref: str | None
    timestamp: int | None
    proof: Proof


class Delivery(_Facts):
    """How an event came.

    Attributes:
        path: The event's path as the description has it, without the integrator's prefix; for an unknown
            event the path as it came.
        call_ref: The ``call-ref``, or None.
        request_ref: The ``request-ref``, or None.
        timestamp: The ``published-timestamp`` in epoch milliseconds, or None. A re-sent delivery may carry a new one.
        proof: The proof that Weavr sent it. ``webhooks-key`` proves the sender and nothing about the body,
            ``signature`` (v1) proves the timestamp alone, ``recovered`` is an event that never came and was rebuilt
            from the service's own lists, ``none`` is a delivery parsed without verification.
    """

    # The ref that counts and the content beside it, until the key is made of them; not part of the tuple.
    _told_apart_by: tuple[bytes, bytes] | str

    @property
    def key(self) -> str:
        """The key by which duplicates are recognised, as short ASCII text.

        It is made of the ref that was signed and of the body, so that it is the same for every sending of an event,
        whatever path it is posted to, and differs between events that share a ref. Where nothing is signed, the
        ``call-ref`` or ``request-ref`` that came counts. Without a ref it is made of body and timestamp: sent again
        with a new timestamp, such a delivery counts as new, since handling twice is better than never.
        """
        known = self._told_apart_by
        if isinstance(known, str):
            return known
        ref, content = known
        text = ref.decode("latin-1")
        name = text if len(text) <= 255 and text.isascii() and text.isprintable() else _digest(ref)
        self._told_apart_by = made = f"{name} {_digest(content)}".lstrip()
        return made

    @property
    def recovered(self) -> bool:
        """Whether the event never came, and was rebuilt from the service's own lists: see `webhooks.recovery`."""
        return self.proof == "recovered"

    @property
    def published_at(self) -> datetime | None:
        """When Weavr published it (UTC, aware), or None."""
        return moment(self.timestamp)

    def __getstate__(self) -> dict[str, str]:
        return {"_told_apart_by": self.key}  # a pickle does not carry the body


def _digest(content: bytes) -> str:
    return f"sha256:{sha256(content).hexdigest()}"


@model
class UnknownEvent(Event):
    """An event that arrived at a path which this version does not know.

    Attributes:
        payload: The decoded JSON body, whatever it is.
    """

    payload: Any = field(default=None)

    def __init__(self, *, payload: Any = None, **values: Any) -> None:
        """Build the event of a delivery."""
        super().__init__(**values)
        self.payload = payload

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object that came; empty if the body was other JSON."""
        return dict(self.payload) if isinstance(self.payload, dict) else {}

    def __repr__(self) -> str:  # the payload may hold a token, and nothing says where
        return f"UnknownEvent(path={self._delivery.path if self._delivery else None!r})"


def build_event(route: EventRoute | None, delivery: Delivery, body: bytes) -> Event:
    """Decode the body of a delivery.

    Fields that lack, have another form or are not known do not fail: what is there is kept.

    Raises:
        MalformedDelivery: The body is not JSON, or not a JSON object where the event's path wants one.
    """
    try:
        payload = loads(body)
    except (ValueError, RecursionError) as error:
        raise _no_json(delivery, body, error) from None
    if route is None:
        return UnknownEvent(payload=payload, delivery=delivery)
    if type(payload) is not dict:
        reason = f"the body of a {route.name} is a JSON object, not {_JSON_NAMES[type(payload)]}"
        raise MalformedDelivery.of(delivery, reason)
    event: Event = _decoder(route.name)(payload)
    event._delivery = delivery
    return event


def event_of(name: str, payload: dict[str, Any], delivery: Delivery) -> Event:
    """Make the event of a class from a JSON object."""
    event: Event = _decoder(name)(payload)
    event._delivery = delivery
    return event


@cache
def _decoder(name: str) -> Decoder:
    from weavr_multi import events

    return decoder(getattr(events, name))


_JSON_NAMES = {
    list: "a list",
    str: "a string",
    int: "a number",
    float: "a number",
    bool: "a boolean",
    type(None): "null",
}


def _no_json(delivery: Delivery, body: bytes, error: Exception) -> MalformedDelivery:
    """Build the error without the text of the decoder's, which may quote the body, which may hold a token."""
    place = getattr(error, "pos", None)
    where = "" if place is None else f" at position {place}"
    return MalformedDelivery.of(delivery, f"the body ({len(body)} bytes) is not JSON{where}")
