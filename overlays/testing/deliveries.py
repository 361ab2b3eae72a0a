"""Signed deliveries for tests: what Weavr would send, for any event."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import NamedTuple
from uuid import uuid4

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.serialization.event_base import Event
from weavr_multi.core.serialization.json_backend import dumps
from weavr_multi.webhooks.key_bytes import Key, KeyForm, key_bytes
from weavr_multi.webhooks.routes import LONGEST, EventRoute, route_of, route_of_type
from weavr_multi.webhooks.signature import sign, sign_v1


class SignedDelivery(NamedTuple):
    """One delivery, ready to be posted to an endpoint or given to a verifier or receiver.

    Attributes:
        path: The path of the request.
        headers: Its headers, names in lower case.
        body: Its raw body.
    """

    path: str
    headers: dict[str, str]
    body: bytes


def signed_delivery(
    event: Event | Mapping[str, object] | bytes,
    key: Key,
    *,
    path: str | None = None,
    event_type: type[Event] | None = None,
    prefix: str = "",
    call_ref: str | None = None,
    request_ref: str | None = None,
    timestamp: int | None = None,
    webhooks_key: str | None = None,
    key_form: KeyForm = "text",
) -> SignedDelivery:
    """Build a delivery as Weavr makes them.

    Args:
        event: A typed event; or the JSON object of its body, or the raw body, and then `path` or `event_type` says
            what it is.
        key: The API key that signs.
        path: The event's path, described or called, known or unknown.
        event_type: The event's class, in place of its path.
        prefix: What your endpoint's paths begin with.
        call_ref: The ``call-ref``; a new one if not given, none if empty. Events that are declared with a
            ``request-ref`` have no ``call-ref`` unless you give one.
        request_ref: The ``request-ref``; a new one for events that are declared with it.
        timestamp: The ``published-timestamp``, epoch milliseconds; now by default.
        webhooks_key: The webhooks key; sent with the events that carry it.
        key_form: How the key's text is meant, see `weavr_multi.webhooks.key_bytes.key_bytes`.

    Raises:
        ConfigurationError: Nothing says what kind of event it is.
    """
    route = _route(event, path, event_type)
    where = path if path is not None else _called(route)
    body = event if isinstance(event, bytes) else dumps(event.to_dict() if isinstance(event, Event) else dict(event))
    call_ref, request_ref = _refs(route, call_ref, request_ref)
    moment = str(time.time_ns() // 1_000_000 if timestamp is None else timestamp)
    secret = key_bytes(key, key_form)
    headers = {
        "content-type": "application/json",
        "published-timestamp": moment,
        "signature": sign_v1(secret, moment),
        "signature-v2": sign(secret, body, moment, call_ref or request_ref),
        "call-ref": call_ref,
        "request-ref": request_ref,
        "webhooks-key": webhooks_key or "" if route is None or route.by_key else "",
    }
    return SignedDelivery(prefix + where, {name: value for name, value in headers.items() if value}, body)


def _refs(route: EventRoute | None, call_ref: str | None, request_ref: str | None) -> tuple[str, str]:
    by_request_ref = route is not None and route.by_request_ref
    if call_ref is None:
        call_ref = "" if by_request_ref else uuid4().hex
    if request_ref is None:
        request_ref = uuid4().hex if by_request_ref else ""
    return call_ref, request_ref


def _route(event: object, path: str | None, event_type: type[Event] | None) -> EventRoute | None:
    if path is not None:
        return route_of(path[-LONGEST:])
    cls = event_type or (type(event) if isinstance(event, Event) else None)
    route = None if cls is None else route_of_type(cls)
    if route is None:
        raise ConfigurationError("say what kind of event it is: give a typed event, event_type= or path=")
    return route


def _called(route: EventRoute | None) -> str:
    assert route is not None
    return route.called_as or route.path
