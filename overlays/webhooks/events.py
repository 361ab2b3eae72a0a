"""From a verified body to a typed event."""

from __future__ import annotations

from typing import Any

from attrs import define, setters

from weavr_multi.core.codec import decoder
from weavr_multi.core.event import Event
from weavr_multi.core.exceptions import MalformedDelivery
from weavr_multi.core.jsons import loads
from weavr_multi.webhooks.delivery import Delivery
from weavr_multi.webhooks.registry import EventRoute


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class UnknownEvent(Event):
    """An event that arrived at a path which this version does not know.

    Attributes:
        payload: The decoded JSON body, whatever it is.
    """

    payload: Any = None

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
    payload = _json(delivery, body)
    if route is None:
        return UnknownEvent(payload=payload, delivery=delivery)
    if type(payload) is not dict:
        raise _malformed(f"the body of a {route.name} is a JSON object, not {_JSON_NAMES[type(payload)]}", delivery)
    event: Event = decoder(route.event_type)(payload)
    event._delivery = delivery
    return event


_JSON_NAMES = {
    list: "a list",
    str: "a string",
    int: "a number",
    float: "a number",
    bool: "a boolean",
    type(None): "null",
}


def _json(delivery: Delivery, body: bytes) -> Any:
    try:
        return loads(body)
    except (ValueError, RecursionError) as error:  # the text of the error may quote the body, which may hold a token
        place = getattr(error, "pos", None)
        where = "" if place is None else f" at position {place}"
        raise _malformed(f"the body ({len(body)} bytes) is not JSON{where}", delivery) from None


def _malformed(reason: str, delivery: Delivery) -> MalformedDelivery:
    return MalformedDelivery(
        reason,
        path=delivery.path,
        call_ref=delivery.call_ref,
        request_ref=delivery.request_ref,
        timestamp=None if delivery.timestamp is None else str(delivery.timestamp),
    )
