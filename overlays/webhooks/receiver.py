"""`WebhookReceiver`: takes one delivery, returns one response, and has each event handled once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any, Final, TypeVar

import anyio

from weavr_multi.core.calls.secrets_in_errors import hides_arguments
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.hooks.activity import Activity, Observer, observed, observer_from
from weavr_multi.core.serialization.event_base import Event
from weavr_multi.webhooks import responses
from weavr_multi.webhooks.authorisation import DEADLINE, DENIED, Decide, Decider, Decision, OnDefault
from weavr_multi.webhooks.deliveries.base import DeliveryLog
from weavr_multi.webhooks.deliveries.memory import MemoryDeliveryLog
from weavr_multi.webhooks.deliveries.once import CLAIM_SECONDS, STATUS, Handling, checked_seconds
from weavr_multi.webhooks.deliveries.renewal import RENEWALS
from weavr_multi.webhooks.deliveries.transaction import TransactionalLog
from weavr_multi.webhooks.delivery import UnknownEvent
from weavr_multi.webhooks.errors import InvalidSignature, MalformedDelivery, WebhookError
from weavr_multi.webhooks.handlers import EventSink, Handlers, Register, check_async
from weavr_multi.webhooks.key_bytes import Keys, KeysSource
from weavr_multi.webhooks.keys_from_callable import KeysUnavailable
from weavr_multi.webhooks.request import (
    SIGNATURE,
    WEBHOOKS_KEY,
    Body,
    BodyCutShort,
    BodyReader,
    BodyRefused,
    Headers,
    announced_length,
    claimed_credential,
    count_of_bytes,
    delivery_headers,
)
from weavr_multi.webhooks.responses import OnInvalid, Refusals, WebhookResponse
from weavr_multi.webhooks.routes import route_of_type
from weavr_multi.webhooks.verifier import WebhookVerifier, verifier_of

E = TypeVar("E", bound=Event)
_log: Final = logging.getLogger("weavr_multi.webhooks")

MAX_BODY: Final = 2 * 1024 * 1024
BODY_SECONDS: Final = 10.0
_JSON: Final = (("content-type", "application/json"),)


class WebhookReceiver:
    """Verifies deliveries, drops duplicates, calls handlers and returns the response. It works without a web framework:
    `weavr_multi.webhooks.fastapi`, `.aiohttp` and `.asgi` connect it to one.

    Status of the response: 204 for an event that was handled, now or before, and for one without a handler; 425 while
    another worker holds the claim, so that Weavr sends again; 500 when a handler raises and 503 when the delivery
    log fails, so that Weavr sends again; 503 for a delivery that is stale or cut short; 401 for one that is unproven,
    **but 503 until the first delivery since start was accepted** (by the same key), because a wrong key looks like a
    forgery and a final 4xx would lose every event; 400 for a proven one that is not JSON; 413 for too long a body; 408,
    after which Weavr sends again, for one that does not come in time.

    A handler is called at least once for each event, and more than once only if it failed or its process died: make
    its effect idempotent, or put it into the transaction. With ``log=SqlDeliveryLog(engine)`` a handler may take a
    second argument, annotated ``AsyncSession`` or ``AsyncConnection``: the transaction in which its delivery is
    completed. What it writes there and the completion are committed together or not at all: **exactly once**. The
    handler must not commit. With several handlers for one event, all are called again if one fails, and those
    that take the transaction share it.

    Args:
        keys: The API key(s) or a callable that returns them, see `WebhookVerifier`; or a `WebhookVerifier`, which has
            the arguments up to `clock` itself.
        webhooks_keys: The webhooks key(s), for `bulk_process_end` and the forwarded requests; or a callable.
        key_seconds: How many seconds the keys that a callable returned are used (300). Until it may be asked
            again, a delivery that no key proves gets a 503, so that one signed with a new key comes again.
        tolerance: How old a delivery may be (seconds or timedelta), six hours by default.
        future_tolerance: How far in the future its timestamp may lie (seconds or timedelta), five minutes by default.
        clock: Seconds since the epoch; by default the system's.
        log: The delivery log. By default one in memory, which a restart empties: on one machine give a
            `SqliteDeliveryLog`, for several a `RedisDeliveryLog` or a `SqlDeliveryLog`.
        hand_over: Objects that wait for events: clients whose sessions wait for a push or whose bulks wait for their
            end. Each is given every event before the handlers are.
        claim_seconds: How long the claim of a worker that died keeps others away. A living worker renews its claim.
        max_body: How many bytes a body may have. Bodies longer than 64 KB share 16 MB while they are being read; what
            does not fit gets a 503.
        body_seconds: How many seconds a body may take to come.
        telemetry: Observes deliveries and handlers, such as `weavr_multi.telemetry.OpenTelemetry`.
        recoverable: Whether the log also remembers what each event is about, so that `webhooks.recovery` can tell what
            never came, and a late original of a recovered event is recognised. It costs a second claim an event.
        on_invalid_signature: The response to such a delivery: a status, or a function of the error (None: as above).

    Raises:
        ConfigurationError: An argument is not what it should be.
    """

    @hides_arguments
    def __init__(
        self,
        keys: Keys | KeysSource | WebhookVerifier,
        *,
        webhooks_keys: Keys | KeysSource | None = None,
        key_seconds: float | None = None,
        tolerance: float | timedelta | None = None,
        future_tolerance: float | timedelta | None = None,
        clock: Callable[[], float] | None = None,
        log: DeliveryLog | None = None,
        hand_over: Iterable[EventSink] = (),
        claim_seconds: float = CLAIM_SECONDS,
        max_body: int = MAX_BODY,
        body_seconds: float = BODY_SECONDS,
        on_invalid_signature: OnInvalid | None = None,
        telemetry: Observer | None = None,
        recoverable: bool = False,
    ) -> None:
        options: dict[str, Any] = {"webhooks_keys": webhooks_keys, "key_seconds": key_seconds, "clock": clock}
        options |= {"tolerance": tolerance, "future_tolerance": future_tolerance}
        self.verifier = verifier_of(keys, {name: value for name, value in options.items() if value is not None})
        self.log: DeliveryLog = MemoryDeliveryLog() if log is None else log
        self._bodies = BodyReader(count_of_bytes(max_body, "max_body"), checked_seconds(body_seconds, "body_seconds"))
        self._refusals = Refusals(on_invalid_signature)
        self._observer = observer_from(telemetry)
        self._handlers = Handlers(transactions=isinstance(self.log, TransactionalLog))
        claim_seconds = checked_seconds(claim_seconds, "claim_seconds")
        self._handling = Handling(self.log, self._handlers, claim_seconds, telemetry, recoverable=recoverable)
        self._deciders: dict[type[Event], Decider[Any]] = {}
        if not isinstance(hand_over, Iterable):
            raise ConfigurationError(f"hand_over is a list of clients and the like, got {hand_over!r}")
        for sink in hand_over:
            self.hand_over_to(sink)

    def __repr__(self) -> str:
        return f"<WebhookReceiver with {self.log!r}>"

    def on(self, *event_types: type[E]) -> Register[E]:
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

        def register(handler: Any) -> Any:
            for event_type in event_types:
                self._handlers.add(event_type, handler)
            return handler

        return register

    @property
    def on_any(self) -> Register[Event]:
        """Let an async function handle every event, after the handlers of its class; use as a decorator."""
        return self.on(Event)

    @property
    def on_unknown(self) -> Register[UnknownEvent]:
        """Let an async function handle events whose path this version does not know; use as a decorator."""
        return self.on(UnknownEvent)

    def hand_over_to(self, sink: EventSink) -> None:
        """Give every event to an object that waits for events, before the handlers are called.

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
        that is sent again to the same process gets the response it had.

        Args:
            event_type: `ManagedCardAuthorisationRequest` or `IncomingWireTransferAuthorisationRequest`.
            deadline: Seconds from receipt to answer. Weavr waits 1.5 s. The handler is cancelled then; one that blocks
                the event loop, or shields itself from cancellation, delays the response all the same.
            otherwise: The decision that is sent when the handler is late, raises, or returns something else.
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

    async def receive(self, path: str, headers: Headers, body: Body) -> WebhookResponse:
        """Take one delivery and return the response. It raises nothing but cancellation, whatever came.

        Args:
            path: The path of the request; it may carry the integrator's prefix.
            headers: Its headers: any mapping or pairs, any case, text or bytes.
            body: Its raw body, or a stream of it.

        Raises:
            ConfigurationError: The body is a str or decoded JSON, not the raw bytes.
        """
        with observed(self._observer, "delivery", "webhook") as activity:
            response = await self._received(path, headers, body, activity)
            activity.note(status=response.status)
            return response

    async def _received(self, path: str, headers: Headers, body: Body, activity: Activity) -> WebhookResponse:
        received = anyio.current_time()
        found = await self.accept(path, headers, body)
        if isinstance(found, WebhookResponse):
            activity.note(result="refused")
            return found
        activity.name, stamp = type(found).__name__, found.delivery.timestamp
        lag = None if stamp is None else max(0.0, self.verifier._now() - stamp / 1000)  # clocks may differ
        activity.note(delivery=found.delivery.key, lag=lag)
        for base in type(found).__mro__:
            if base in self._deciders:
                decision = await self._deciders[base].decide(found, received)
                activity.note(result=decision)
                return WebhookResponse(responses.OK, _JSON, b'{"result":"%b"}' % decision.encode())
        result = await self._handling.handle(found)
        activity.note(result=result)
        return WebhookResponse(STATUS[result])

    @property
    def recoverable(self) -> bool:
        """Whether the log also remembers what each event is about, see `webhooks.recovery`."""
        return self._handling.recoverable

    async def handle(self, event: Event) -> str:
        """Handle an event that was verified already: once, by its delivery's key.

        Args:
            event: An event from `WebhookVerifier.parse` or from `webhooks.recovery`.

        Returns:
            ``handled``; ``duplicate``; ``busy`` (another worker has it); ``failed`` (a handler raised);
            ``unavailable`` (the delivery log failed); ``ignored`` (no handler takes it).
        """
        with observed(self._observer, "delivery", type(event).__name__, delivery=event.delivery.key) as activity:
            result = await self._handling.handle(event)
            activity.note(result=result)
            return result

    async def accept(self, path: str, headers: Headers, body: Body) -> Event | WebhookResponse:
        """Read and verify one delivery, and do nothing else: its event, or the response if it is not acceptable.

        Arguments and errors are those of `receive`.
        """
        found: dict[str, str] = {}
        try:
            found = delivery_headers(headers, path)
            event = await self.verifier._aparse(path, found, await self._bodies.read(body, announced_length(found)))
        except BodyRefused as refusal:
            _log.warning("%r: %s", path[:200], refusal)
            return WebhookResponse(refusal.status, close=refusal.status != responses.TOO_LARGE)
        except BodyCutShort:
            short = InvalidSignature("the body is shorter than announced", path=path)
            short.send_again = True
            return self._refusals.answer(short, claimed_credential(found))
        except KeysUnavailable as error:
            _log.error("a delivery cannot be verified: %s", error)
            return WebhookResponse(responses.UNAVAILABLE)
        except MalformedDelivery as error:
            self._refusals.proven.add(claimed_credential(found))
            _log.error("a proven delivery was refused: %s", error)
            return WebhookResponse(responses.MALFORMED)
        except WebhookError as error:
            return self._refusals.answer(error, claimed_credential(found))
        self._refusals.proven.add(WEBHOOKS_KEY if event.delivery.proof == WEBHOOKS_KEY else SIGNATURE)
        return event

    async def aclose(self) -> None:
        """Close the delivery log's files and connections; call it when the service stops.

        Handlers that the server has cancelled get two seconds to give their claims back. A claim that is still held
        then ends five seconds after the process, so that the delivery is handled soon after the restart.
        """
        await RENEWALS.settle(self.log)
        await self.log.aclose()
