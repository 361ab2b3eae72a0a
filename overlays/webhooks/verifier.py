"""The verifier: any bytes in, a typed event or one `WebhookError` out. It keeps no state."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Literal, NoReturn, Protocol

from weavr_multi.core.exceptions import (
    ConfigurationError,
    InvalidSignature,
    MalformedDelivery,
    StaleDelivery,
    WebhookError,
)
from weavr_multi.webhooks.delivery import Delivery, Proof, digest_ref
from weavr_multi.webhooks.headers import (
    CALL_REF,
    REQUEST_REF,
    SIGNATURE,
    SIGNATURE_V1,
    TIMESTAMP,
    WEBHOOKS_KEY,
    Headers,
    proof_headers,
)
from weavr_multi.webhooks.registry import EventRoute, route_of
from weavr_multi.webhooks.signature import KeyForm, KeyRing, Keys, all_key_bytes, octets, same_secret

if TYPE_CHECKING:
    from weavr_multi.core.event import Event

# Weavr sends again 10 s, 60 s, 6 min, 36 min and 3.6 h after a failure: the last attempt is 4 h 19 min old if it
# keeps its timestamp, which is not documented. Six hours leave room for slow attempts between them.
TOLERANCE: Final = timedelta(hours=6)
FUTURE_TOLERANCE: Final = timedelta(minutes=5)


class _HasTime(Protocol):
    def time(self) -> float: ...


class WebhookVerifier:
    """Proves deliveries and turns them into typed events.

    The order of proof: ``signature-v2`` over the ``call-ref`` (empty if absent), else over the ``request-ref``;
    else, on paths where the description lets it prove (`bulk_process_end`, the two forwarded requests) and on
    unknown ones, the ``webhooks-key``.

    Args:
        keys: The API key, or several: the oldest API client's key signs, and a key being rotated stands beside its
            successor.
        webhooks_keys: The webhooks key, or several; none by default, and then that header proves nothing.
        tolerance: How old a delivery may be (seconds or a timedelta). The default, six hours, fits Weavr's own
            re-sends; ``0`` means that, not "unset". What is told apart within it is the delivery log's work, see
            `WebhookReceiver`.
        future_tolerance: How far in the future its timestamp may lie, for clocks that differ; five minutes by default.
        key_form: ``"text"``: the keys' texts are the keys, as Weavr signs; ``"base64"``: they are to be decoded.
        accept_v1: Accept the deprecated ``signature`` where ``signature-v2`` proves nothing. That gives away what the
            signature is for: v1 covers the timestamp alone, so whoever has seen one delivery can send *any body*.
        clock: Seconds since the epoch: a function, or an object with `time()`.

    Raises:
        ConfigurationError: No key, an empty key, a tolerance below zero.
    """

    def __init__(
        self,
        keys: Keys,
        *,
        webhooks_keys: Keys = (),
        tolerance: float | timedelta = TOLERANCE,
        future_tolerance: float | timedelta = FUTURE_TOLERANCE,
        key_form: KeyForm = "text",
        accept_v1: bool = False,
        clock: Callable[[], float] | _HasTime = time.time,
    ) -> None:
        self._keys = KeyRing(all_key_bytes(keys, key_form))
        self._webhooks_keys = () if webhooks_keys in ((), []) else all_key_bytes(webhooks_keys)
        self._oldest = _milliseconds(tolerance, "tolerance")
        self._newest = _milliseconds(future_tolerance, "future_tolerance")
        self._accept_v1 = accept_v1
        self._now = clock if callable(clock) else clock.time

    def parse(self, path: str, headers: Headers, body: bytes) -> Event:
        """Verify a delivery and return its event.

        Args:
            path: The path of the request; it may carry the integrator's prefix.
            headers: Its headers: any mapping or pairs, any case, text or bytes.
            body: Its raw body, exactly as received.

        Returns:
            An instance of the path's event class, or `UnknownEvent`. A body that lacks fields is an event all the same.

        Raises:
            InvalidSignature: Nothing proves that Weavr sent it.
            StaleDelivery: It is proven, but older or newer than the tolerances allow.
            MalformedDelivery: It is proven, but not JSON, or its timestamp is not a number.
        """
        route = route_of(path)
        delivery = self._verify(route, path, proof_headers(headers, path), body)
        from weavr_multi.webhooks.events import build_event

        return build_event(route, delivery, body)

    def verify(self, path: str, headers: Headers, body: bytes) -> Delivery:
        """Verify a delivery without decoding its body. Arguments and errors are those of `parse`."""
        return self._verify(route_of(path), path, proof_headers(headers, path), body)

    def parse_unverified(self, path: str, headers: Headers, body: bytes) -> Event:
        """Decode a delivery **without any proof of who sent it**: for logs that were verified before, never for an
        endpoint.

        Raises:
            MalformedDelivery: The body is not JSON.
        """
        from weavr_multi.webhooks.events import build_event

        route, found = route_of(path), proof_headers(headers, path)
        text = found.get(TIMESTAMP)
        moment = int(text) if text is not None and _is_moment(text) else None
        return build_event(route, _delivery(route, path, found, body, moment, "none", ""), body)

    def _verify(self, route: EventRoute | None, path: str, found: Mapping[str, str], body: bytes) -> Delivery:
        proof, proven_ref = self._prove(route, path, found, body)
        moment = self._check_age(path, found, proof)
        return _delivery(route, path, found, body, moment, proof, proven_ref)

    def _prove(self, route: EventRoute | None, path: str, found: Mapping[str, str], body: bytes) -> tuple[Proof, str]:
        """Return what proves the delivery, and the ref that the proof covers, empty if none."""
        signature, timestamp = found.get(SIGNATURE), found.get(TIMESTAMP)
        if signature is not None and timestamp is not None:
            given, end = octets(signature), octets(timestamp)
            call_ref = found.get(CALL_REF) or ""
            if self._keys.made(b"".join((octets(call_ref), body, end)), given):
                return "signature-v2", call_ref
            for ref, start in _further_refs(call_ref, found.get(REQUEST_REF) or ""):
                if self._keys.made(b"".join((start, body, end)), given):
                    return "signature-v2", ref
        v1 = found.get(SIGNATURE_V1) if self._accept_v1 else None
        if v1 is not None and timestamp is not None and self._keys.made(octets(timestamp), octets(v1)):
            return "signature", ""
        if (
            (route is None or route.by_key)
            and WEBHOOKS_KEY in found
            and same_secret(self._webhooks_keys, octets(found[WEBHOOKS_KEY]))
        ):
            return "webhooks-key", ""
        self._refuse(route, path, found)

    def _refuse(self, route: EventRoute | None, path: str, found: Mapping[str, str]) -> NoReturn:
        if SIGNATURE in found and TIMESTAMP in found:
            reason = "no key makes its signature-v2"
        elif SIGNATURE in found:
            reason = "it has no published-timestamp"
        elif SIGNATURE_V1 in found:
            reason = "it has no signature-v2, and its v1 signature proves nothing about the body"
        else:
            reason = "it has no signature-v2"
        if route is not None and route.by_key:
            reason += (
                ", nor the right webhooks-key"
                if self._webhooks_keys
                else "; a webhooks-key could prove it, but no webhooks_keys were given"
            )
        raise _error(InvalidSignature, reason, path, found)

    def _check_age(self, path: str, found: Mapping[str, str], proof: Proof) -> int | None:
        text = found.get(TIMESTAMP)
        if text is None and proof == "webhooks-key":
            return None  # whoever holds that key could write any timestamp: asking for one would prove nothing
        if text is None or not _is_moment(text):
            raise _error(MalformedDelivery, "its published-timestamp is not in epoch milliseconds", path, found)
        moment = int(text)
        age = self._now() * 1000 - moment
        if age > self._oldest:
            raise _error(
                StaleDelivery, f"it is {age / 1000:.0f} s old, {self._oldest / 1000:g} s are allowed", path, found
            )
        if -age > self._newest:
            raise _error(
                StaleDelivery,
                f"it lies {-age / 1000:.0f} s in the future, {self._newest / 1000:g} s are allowed",
                path,
                found,
            )
        return moment

    def __repr__(self) -> str:
        return f"WebhookVerifier({len(self._keys)} keys, {len(self._webhooks_keys)} webhooks keys)"


def _further_refs(call_ref: str, request_ref: str) -> list[tuple[str, bytes]]:
    """Return what may have been signed instead of the call-ref's own text, in the order of proof, as (ref, bytes)."""
    candidates = [(request_ref, octets(request_ref))] if request_ref else []
    for ref in (call_ref, request_ref):
        if not ref.isascii():
            # Servers decode header bytes as UTF-8 or as Latin-1: the bytes that were signed are one or the other.
            with suppress(UnicodeEncodeError):
                candidates.append((ref, ref.encode("latin-1")))
    return candidates


def _delivery(
    route: EventRoute | None,
    path: str,
    found: Mapping[str, str],
    body: bytes,
    moment: int | None,
    proof: Proof,
    proven_ref: str,
) -> Delivery:
    call_ref, request_ref = found.get(CALL_REF) or None, found.get(REQUEST_REF) or None
    # The ref that was signed comes first: an unsigned header beside it must not make a replay look new.
    ref = proven_ref or call_ref or request_ref or digest_ref(body, found.get(TIMESTAMP) or "")
    return Delivery(path.partition("?")[0] if route is None else route.path, call_ref, request_ref, moment, proof, ref)


def _is_moment(text: str) -> bool:
    return len(text) <= 17 and text.isascii() and text.isdigit()


def _milliseconds(value: float | timedelta, name: Literal["tolerance", "future_tolerance"]) -> float:
    seconds = value.total_seconds() if isinstance(value, timedelta) else value
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)) or not seconds >= 0:
        raise ConfigurationError(f"{name} is a number of seconds from 0 or a timedelta, got {value!r}")
    return seconds * 1000


def _error(kind: type[WebhookError], reason: str, path: str, found: Mapping[str, str]) -> WebhookError:
    return kind(
        reason,
        path=path.partition("?")[0],
        call_ref=found.get(CALL_REF),
        request_ref=found.get(REQUEST_REF),
        timestamp=found.get(TIMESTAMP),
    )
