"""`WebhookVerifier`: turns bytes into a typed event, or raises one `WebhookError`. It keeps no state."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Final, Literal, NoReturn, Protocol, TypeAlias

from weavr_multi.core.calls.secrets_in_errors import hides_arguments
from weavr_multi.core.clock import checked_now
from weavr_multi.core.config import KEY_SECONDS
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.webhooks.delivery import Delivery, Proof, build_event
from weavr_multi.webhooks.errors import InvalidSignature, MalformedDelivery, StaleDelivery, WebhookError
from weavr_multi.webhooks.key_bytes import KeyForm, Keys, KeysSource
from weavr_multi.webhooks.keys_from_callable import rotation_of
from weavr_multi.webhooks.request import (
    CALL_REF,
    REQUEST_REF,
    SIGNATURE,
    SIGNATURE_V1,
    TIMESTAMP,
    WEBHOOKS_KEY,
    Headers,
    delivery_headers,
    further_refs,
    single_values,
    wire_bytes,
)
from weavr_multi.webhooks.routes import LONGEST, EventRoute, route_at, route_of
from weavr_multi.webhooks.signature import KeyRing, octets, raw, same_secret

if TYPE_CHECKING:
    from weavr_multi.core.serialization.event_base import Event

# Weavr sends again 10 s, 60 s, 6 min, 36 min and 3.6 h after a failure: the last attempt is 4 h 19 min old if it
# keeps its timestamp, which is not documented. Six hours leave room for slow attempts between them.
TOLERANCE: Final = timedelta(hours=6)
FUTURE_TOLERANCE: Final = timedelta(minutes=5)
_LONGEST_MOMENT: Final = 17  # digits

_new: Final = tuple.__new__  # past the function that NamedTuple writes
_Verified: TypeAlias = tuple[EventRoute | None, Delivery, bytes]


class _HasTime(Protocol):
    def time(self) -> float: ...


class WebhookVerifier:
    """Proves deliveries and turns them into typed events.

    The order of proof: ``signature-v2`` over the ``call-ref`` (empty if absent), else over the ``request-ref``.
    Without a ``signature-v2``, on paths where the description lets it prove (`bulk_process_end`, the two forwarded
    requests) and on unknown ones, the ``webhooks-key``. A wrong signature is refused whatever stands beside it.

    Args:
        keys: The API key, or several: the oldest API client's key signs, and a key being rotated stands beside its
            successor. Or a callable that returns them, async or not: see `key_seconds`.
        webhooks_keys: The webhooks key, or several; none by default, and then that header proves nothing. It may be a
            callable, too.
        key_seconds: How many seconds the keys that a callable returned are used (300). It is asked at the first
            delivery, after that time, and after a signature that no key makes, for that at most every ten seconds.
        tolerance: How old a delivery may be (seconds or a timedelta). The default, six hours, fits Weavr's own
            re-sends; ``0`` means that, not "unset". What is told apart within it is the delivery log's work, see
            `WebhookReceiver`.
        future_tolerance: How far in the future its timestamp may lie, for clocks that differ; five minutes by default.
        key_form: ``"text"``: the keys' texts are the keys, as Weavr signs; ``"base64"``: they are to be decoded.
        accept_v1: Accept the deprecated ``signature`` where there is no ``signature-v2``. That gives away what the
            signature is for: v1 covers the timestamp alone, so that a copy of one delivery lets anybody send *any
            body*.
        clock: Seconds since the epoch: a function, or an object with `time()`.

    Raises:
        ConfigurationError: No key, a key that is empty or has quotes or white space around it, a tolerance below zero.
    """

    @hides_arguments
    def __init__(
        self,
        keys: Keys | KeysSource,
        *,
        webhooks_keys: Keys | KeysSource = (),
        key_seconds: float = KEY_SECONDS,
        tolerance: float | timedelta = TOLERANCE,
        future_tolerance: float | timedelta = FUTURE_TOLERANCE,
        key_form: KeyForm = "text",
        accept_v1: bool = False,
        clock: Callable[[], float] | _HasTime = time,
    ) -> None:
        self._keys, self._webhooks_keys = KeyRing(()), tuple[bytes, ...]()
        self._oldest = _milliseconds(tolerance, "tolerance")
        self._newest = _milliseconds(future_tolerance, "future_tolerance")
        self._accept_v1 = accept_v1
        checked_now(clock if callable(clock) else getattr(clock, "time", clock))  # type: ignore[arg-type]
        self._clock: _HasTime = SimpleNamespace(time=clock) if callable(clock) else clock
        given = {"keys": (keys, key_form, self._use_keys)}
        if webhooks_keys not in ((), []):
            given["webhooks_keys"] = (webhooks_keys, "text", self._use_webhooks_keys)
        self._rotation = rotation_of(given, key_seconds, self._now)

    def _now(self) -> float:
        return self._clock.time()

    def _use_keys(self, keys: tuple[bytes, ...]) -> None:
        self._keys = KeyRing(keys)

    def _use_webhooks_keys(self, keys: tuple[bytes, ...]) -> None:
        self._webhooks_keys = keys

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
            ConfigurationError: The body is not bytes: what is signed is the raw bytes that came. The path is no text or
                the headers are none. The callable of the keys is async (then await `aparse`), or failed.
        """
        return build_event(*self._proven(path, delivery_headers(headers, path), body))

    async def aparse(self, path: str, headers: Headers, body: bytes) -> Event:
        """Do what `parse` does where the keys come from a callable that is async or blocks; one that blocks runs in a
        thread. Arguments and errors are those of `parse`.
        """
        return await self._aparse(path, delivery_headers(headers, path), body)

    async def _aparse(self, path: str, found: dict[str, str], body: bytes) -> Event:
        if self._rotation is None:
            return build_event(*self._verify(path, found, body))
        return build_event(*await self._rotation.aprove(partial(self._verify, path, found, body)))

    def verify(self, path: str, headers: Headers, body: bytes) -> Delivery:
        """Verify a delivery without decoding its body. Arguments and errors are those of `parse`."""
        found = delivery_headers(headers, path)
        return (self._verify(path, found, body) if self._rotation is None else self._proven(path, found, body))[1]

    def parse_unverified(self, path: str, headers: Headers, body: bytes) -> Event:
        """Decode a delivery **without any proof of who sent it**: for logs that were verified before, never for an
        endpoint.

        Raises:
            MalformedDelivery: The body is not JSON.
            ConfigurationError: The body is not bytes.
        """
        route, found, body = route_at(path), delivery_headers(headers, path), raw(body)
        text = found.get(TIMESTAMP)
        moment = int(text) if text is not None and _is_moment(text) else None
        return build_event(route, _delivery(route, path, found, body, moment, "none", None), body)

    def _proven(self, path: str, found: dict[str, str], body: bytes) -> _Verified:
        if self._rotation is None:
            return self._verify(path, found, body)
        return self._rotation.prove(partial(self._verify, path, found, body))

    def _verify(self, path: str, found: dict[str, str], body: bytes) -> _Verified:
        if type(body) is not bytes:
            body = raw(body)
        try:
            route = route_of(path) if len(path) <= LONGEST else route_at(path)
        except (AttributeError, TypeError):
            route = route_at(path)  # says that it is no text; asking first would cost each delivery a little
        proven = self._prove(route, found, body)
        if proven is None and (single := single_values(found)) != found:
            found, proven = single, self._prove(route, single, body)
        if proven is None:
            self._refuse(route, path, found)
        proof, signed_ref = proven
        moment: int | None = None
        text = found.get(TIMESTAMP)
        if text is not None and len(text) <= _LONGEST_MOMENT and text.isascii() and text.isdigit():
            moment = int(text)
            age = self._clock.time() * 1000 - moment
            if not -self._newest <= age <= self._oldest:
                self._refuse_age(age, path, found)
        elif text is not None or proof != WEBHOOKS_KEY:  # the holder of that key can write any: it proves nothing
            raise _error(MalformedDelivery, "its published-timestamp is not in epoch milliseconds", path, found)
        return route, _delivery(route, path, found, body, moment, proof, signed_ref), body

    def _prove(
        self, route: EventRoute | None, found: Mapping[str, str], body: bytes
    ) -> tuple[Proof, bytes | None] | None:
        """Return what proves the delivery, if anything does, and the bytes of the ref that is signed, if one is."""
        signature, timestamp = found.get(SIGNATURE), found.get(TIMESTAMP)
        if signature is None:
            return self._prove_unsigned(route, found, timestamp)
        if timestamp is None:
            return None
        call_ref = found.get(CALL_REF) or ""
        try:
            ref, given, end = call_ref.encode(), signature.encode(), timestamp.encode()
        except UnicodeEncodeError:  # lone surrogates: what a server made of bytes that are not UTF-8
            ref, given, end = octets(call_ref), octets(signature), octets(timestamp)
        if self._keys.made(b"".join((ref, body, end)), given):
            return "signature-v2", ref
        for ref in further_refs(found):
            if self._keys.made(b"".join((ref, body, end)), given):
                return "signature-v2", ref
        return None  # a wrong signature is a forgery, whatever else is right

    def _prove_unsigned(
        self, route: EventRoute | None, found: Mapping[str, str], timestamp: str | None
    ) -> tuple[Proof, None] | None:
        v1 = found.get(SIGNATURE_V1) if self._accept_v1 else None
        if v1 is not None and timestamp is not None and self._keys.made(octets(timestamp), octets(v1)):
            return "signature", None
        if (
            (route is None or route.by_key)
            and WEBHOOKS_KEY in found
            and same_secret(self._webhooks_keys, octets(found[WEBHOOKS_KEY]))
        ):
            return "webhooks-key", None
        return None

    def _refuse(self, route: EventRoute | None, path: str, found: Mapping[str, str]) -> NoReturn:
        if SIGNATURE in found and TIMESTAMP in found:
            reason = "no key makes its signature-v2"
        elif SIGNATURE in found:
            reason = "it has no published-timestamp"
        elif SIGNATURE_V1 in found:
            reason = "it has no signature-v2, and its v1 signature proves nothing about the body"
        else:
            reason = "it has no signature-v2"
        if route is not None and route.by_key and SIGNATURE not in found:
            reason += (
                ", nor the right webhooks-key"
                if self._webhooks_keys
                else "; a webhooks-key could prove it, but no webhooks_keys were given"
            )
        raise _error(InvalidSignature, reason, path, found)

    def _refuse_age(self, age: float, path: str, found: Mapping[str, str]) -> NoReturn:
        if age > self._oldest:
            reason = f"it is {age / 1000:.0f} s old, {self._oldest / 1000:g} s are allowed"
        else:
            reason = f"it lies {-age / 1000:.0f} s in the future, {self._newest / 1000:g} s are allowed"
        raise _error(StaleDelivery, reason, path, found)

    def __repr__(self) -> str:
        return f"WebhookVerifier({len(self._keys)} keys, {len(self._webhooks_keys)} webhooks keys)"


def _delivery(
    route: EventRoute | None,
    path: str,
    found: Mapping[str, str],
    body: bytes,
    moment: int | None,
    proof: Proof,
    signed_ref: bytes | None,
) -> Delivery:
    call_ref, request_ref = found.get(CALL_REF) or None, found.get(REQUEST_REF) or None
    shown = path.partition("?")[0] if route is None else route.path
    made = _new(Delivery, (shown, call_ref, request_ref, moment, proof))
    # Only what was signed counts, if anything was: an unsigned header or another path must not make a replay look new.
    ref = wire_bytes(call_ref or request_ref or "") if signed_ref is None else signed_ref
    made._told_apart_by = ref, body if ref else body + octets(found.get(TIMESTAMP) or "")
    return made


def _is_moment(text: str) -> bool:
    return len(text) <= _LONGEST_MOMENT and text.isascii() and text.isdigit()


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


def verifier_of(keys: Keys | KeysSource | WebhookVerifier, options: dict[str, Any]) -> WebhookVerifier:
    """Return the verifier that was given, or make one of keys and options."""
    if not isinstance(keys, WebhookVerifier):
        return WebhookVerifier(keys, **options)
    if options:
        raise ConfigurationError(f"give {' and '.join(options)} to the WebhookVerifier, not to the receiver beside it")
    return keys
