"""The receiver: one delivery in, one answer out, each event handled once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable
from datetime import timedelta
from functools import partial
from typing import Any, Final, TypeVar

import anyio

from weavr_multi.core.event import Event
from weavr_multi.core.exceptions import (
    ConfigurationError,
    DuplicateDelivery,
    InvalidSignature,
    MalformedDelivery,
    WebhookError,
)
from weavr_multi.core.unset import UNSET, Unset
from weavr_multi.webhooks import answers
from weavr_multi.webhooks.answers import Answer, json_answer
from weavr_multi.webhooks.bodies import Body, BodyCutShort, BodyTooLarge, announced_length, read_body
from weavr_multi.webhooks.deliveries.log import DeliveryLog
from weavr_multi.webhooks.deliveries.memory import MemoryDeliveryLog
from weavr_multi.webhooks.deliveries.once import CLAIM_SECONDS, claim_delivery, run_claimed
from weavr_multi.webhooks.events import UnknownEvent
from weavr_multi.webhooks.forwarding import (
    DEADLINE,
    DENIED,
    Decide,
    Decider,
    Decision,
    OnDefault,
    decision_body,
)
from weavr_multi.webhooks.handlers import EventSink, Handler, Handlers, check_async
from weavr_multi.webhooks.headers import SIGNATURE, WEBHOOKS_KEY, Headers, pairs_of
from weavr_multi.webhooks.refusals import OnInvalid, Refusals, credential_of
from weavr_multi.webhooks.registry import route_of_type
from weavr_multi.webhooks.signature import Keys
from weavr_multi.webhooks.verifier import WebhookVerifier

E = TypeVar("E", bound=Event)
_log: Final = logging.getLogger("weavr_multi.webhooks")

MAX_BODY: Final = 2 * 1024 * 1024


class WebhookReceiver:
    """Verifies deliveries, drops duplicates, runs handlers and decides what to answer. It belongs to no web framework:
    `weavr_multi.webhooks.fastapi`, `.aiohttp` and `.asgi` connect it to one.

    What it answers: 204 for an event that was handled, now or before, and for one that nobody handles; 425 while
    another worker holds the claim, so that Weavr sends again; 500 when a handler raises and 503 when the delivery
    log fails, so that Weavr sends again; 401 for a delivery that is unproven, stale or cut short, **but 503 until
    the first delivery since start was accepted** (by the same key), because a wrong key looks like a forgery and a
    final 4xx would lose every event; 400 for a proven one that is not JSON; 413 for too long a body.

    A handler is called at least once for each event, and more than once only if it failed or its process died: make
    the effect of a handler idempotent, or put it into the transaction that its own database has. With several
    handlers for one event, all are called again if one fails.

    Args:
        keys: The API key(s), see `WebhookVerifier`; or a `WebhookVerifier`, which has the arguments up to `clock`
            itself.
        webhooks_keys: The webhooks key(s), for `bulk_process_end` and the forwarded requests.
        tolerance: How old a delivery may be (seconds or timedelta), six hours by default.
        future_tolerance: How far in the future its timestamp may lie (seconds or timedelta), five minutes by default.
        clock: Seconds since the epoch.
        log: The delivery log. By default one in memory, which a restart empties: on one machine give a
            `SqliteDeliveryLog`, for several a `RedisDeliveryLog`.
        hand_over: Who waits for events: clients whose sessions wait for a push or whose bulks wait for their end. Each
            is given every event before the handlers are.
        claim_seconds: How long the claim of a worker that died keeps others away. A living worker renews its claim.
        max_body: How many bytes a body may have.
        on_invalid_signature: Decides what an unproven, stale or cut-short delivery is answered: a status, or a
            function of the error that returns one (None: as described above).

    Raises:
        ConfigurationError: An argument is not what it should be.
    """

    def __init__(
        self,
        keys: Keys | WebhookVerifier,
        *,
        webhooks_keys: Keys | Unset = UNSET,
        tolerance: float | timedelta | Unset = UNSET,
        future_tolerance: float | timedelta | Unset = UNSET,
        clock: Callable[[], float] | Unset = UNSET,
        log: DeliveryLog | None = None,
        hand_over: Iterable[EventSink] = (),
        claim_seconds: float = CLAIM_SECONDS,
        max_body: int = MAX_BODY,
        on_invalid_signature: OnInvalid | None = None,
    ) -> None:
        options: dict[str, Any] = {
            "webhooks_keys": webhooks_keys,
            "tolerance": tolerance,
            "future_tolerance": future_tolerance,
            "clock": clock,
        }
        self.verifier = _verifier(keys, {name: value for name, value in options.items() if value is not UNSET})
        self.log: DeliveryLog = MemoryDeliveryLog() if log is None else log
        self._claim_seconds = _positive(claim_seconds, "claim_seconds")
        self._max_body = int(_positive(max_body, "max_body"))
        self._refusals = Refusals(on_invalid_signature)
        self._handlers = Handlers()
        self._deciders: dict[type[Event], Decider[Any]] = {}
        for sink in hand_over:
            self.hand_over_to(sink)

    def on(self, *event_types: type[E]) -> Callable[[Handler[E]], Handler[E]]:
        """Let an async function handle the events of a class, or of several; use as a decorator.

        Args:
            event_types: Event classes of `weavr_multi.webhooks`. A class may have several handlers, called in their
                order.
        """
        for event_type in event_types:
            if not isinstance(event_type, type) or not issubclass(event_type, Event):
                raise ConfigurationError(f"on() takes event classes of weavr_multi.webhooks, got {event_type!r}")
        if not event_types:
            raise ConfigurationError("on() takes at least one event class; for every event there is on_any")

        def register(handler: Handler[E]) -> Handler[E]:
            for event_type in event_types:
                self._handlers.add(event_type, handler)
            return handler

        return register

    def on_any(self, handler: Handler[Event]) -> Handler[Event]:
        """Let an async function handle every event, unknown ones too, after the handlers of its class.

        Use as a decorator.
        """
        self._handlers.add(Event, handler)
        return handler

    def on_unknown(self, handler: Handler[UnknownEvent]) -> Handler[UnknownEvent]:
        """Let an async function handle events whose path this version does not know; use as a decorator."""
        self._handlers.add(UnknownEvent, handler)
        return handler

    def hand_over_to(self, sink: EventSink) -> None:
        """Give every event to someone who waits for one, before the handlers are called.

        Args:
            sink: Has a method ``hand_over(event)``, which may be async. If it raises, Weavr sends the event again.
        """
        self._handlers.add_sink(sink)

    def decide(
        self,
        event_type: type[E],
        *,
        deadline: float = DEADLINE,
        otherwise: Decision = DENIED,
        on_default: OnDefault | None = None,
    ) -> Callable[[Decide[E]], Decide[E]]:
        """Let an async function decide forwarded requests: it returns `APPROVED` or `DENIED`; use as a decorator.

        Such a request is answered, not handled: the delivery log and the other handlers have no part in it. One
        that is sent again to the same process gets the answer it had.

        Args:
            event_type: `ManagedCardAuthorisationRequest` or `IncomingWireTransferAuthorisationRequest`.
            deadline: Seconds from receipt to answer. Weavr waits 1.5 s. The handler is cancelled then; one that blocks
                the event loop, or shields itself from cancellation, delays the answer all the same.
            otherwise: The decision that is answered when the handler is late, raises, or returns something else.
            on_default: A plain function that is told of each of those, as a `DefaultedDecision`.
        """
        route = route_of_type(event_type) if isinstance(event_type, type) else None
        if route is None or not route.answered:
            raise ConfigurationError(f"decide() takes the class of a forwarded request, got {event_type!r}")
        if event_type in self._deciders:
            raise ConfigurationError(f"{event_type.__name__} has a handler that decides it already; there can be one")

        def register(handler: Decide[E]) -> Decide[E]:
            check_async(handler, "a handler that decides")
            self._deciders[event_type] = Decider(handler, deadline=deadline, otherwise=otherwise, on_default=on_default)
            return handler

        return register

    async def receive(self, path: str, headers: Headers, body: Body) -> Answer:
        """Take one delivery and return what to answer. It raises nothing but cancellation.

        Args:
            path: The path of the request; it may carry the integrator's prefix.
            headers: Its headers: any mapping or pairs, any case, text or bytes.
            body: Its raw body, or a stream of it.
        """
        received = anyio.current_time()
        found = await self.accept(path, headers, body)
        if isinstance(found, Answer):
            return found
        decider = self._decider(found)
        if decider is not None:
            return json_answer(answers.OK, decision_body(await decider.decide(found, received)))
        return await self._handle(found)

    async def accept(self, path: str, headers: Headers, body: Body) -> Event | Answer:
        """Read and verify one delivery, and do nothing else: its event, or what to answer if it is not acceptable.

        Args:
            path: The path of the request; it may carry the integrator's prefix.
            headers: Its headers: any mapping or pairs, any case, text or bytes.
            body: Its raw body, or a stream of it.
        """
        if not isinstance(headers, Collection):
            headers = list(pairs_of(headers))  # it will be read twice
        try:
            raw = await read_body(body, announced_length(headers), self._max_body)
            event = self.verifier.parse(path, headers, raw)
        except BodyTooLarge:
            _log.warning("%r: a body of more than %d bytes was refused", path[:200], self._max_body)
            return Answer(answers.TOO_LARGE)
        except BodyCutShort:
            return self._refusals.answer(InvalidSignature("the body is shorter than announced", path=path), headers)
        except MalformedDelivery as error:
            self._refusals.accepted(credential_of(headers))
            _log.error("a proven delivery was refused: %s", error)
            return Answer(answers.MALFORMED)
        except WebhookError as error:
            return self._refusals.answer(error, headers)
        self._refusals.accepted(WEBHOOKS_KEY if event.delivery.proof == WEBHOOKS_KEY else SIGNATURE)
        return event

    async def _handle(self, event: Event) -> Answer:
        work = self._handlers.work_of(event)
        if work is None:
            return Answer(answers.DONE)
        delivery = event.delivery
        try:
            claim = await claim_delivery(self.log, delivery, self._claim_seconds)
        except DuplicateDelivery as error:
            return Answer(answers.DONE if error.completed else answers.BUSY)
        except Exception as error:
            _log.error("delivery %s: the delivery log failed: %s: %s", delivery.key, type(error).__name__, error)
            return Answer(answers.UNAVAILABLE)
        try:
            await run_claimed(self.log, claim, partial(work, event), self._claim_seconds)
        except Exception:
            _log.exception("delivery %s: a handler of %s failed", delivery.key, type(event).__name__)
            return Answer(answers.FAILED)
        return Answer(answers.DONE)

    def _decider(self, event: Event) -> Decider[Any] | None:
        if not self._deciders:
            return None
        return next((self._deciders[base] for base in type(event).__mro__ if base in self._deciders), None)

    async def aclose(self) -> None:
        """Let go of the delivery log's files and connections."""
        await self.log.aclose()


def _positive(value: float, name: str) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not value > 0:
        raise ConfigurationError(f"{name} is a positive number, got {value!r}")
    return value


def _verifier(keys: Keys | WebhookVerifier, options: dict[str, Any]) -> WebhookVerifier:
    if not isinstance(keys, WebhookVerifier):
        return WebhookVerifier(keys, **options)
    if options:
        raise ConfigurationError(f"give {' and '.join(options)} to the WebhookVerifier, not to the receiver beside it")
    return keys
