"""Sends one call: attempts, retries, credentials and pauses, until there is a response or one error."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from logging import DEBUG
from typing import TYPE_CHECKING, Any, TypeVar

from weavr_multi.core.api_errors import ApiError
from weavr_multi.core.calls import logs, retry
from weavr_multi.core.calls.operation import API_KEY, BEARER, PROGRAMME_KEY, Operation
from weavr_multi.core.calls.options import Options
from weavr_multi.core.calls.request import Arguments, Request, build
from weavr_multi.core.calls.response import Response, misfit
from weavr_multi.core.calls.secrets_in_errors import mask_arguments, mask_quoted, refuse_secret_ref, without_frames
from weavr_multi.core.clock import Budget, Clock, clock_of
from weavr_multi.core.concurrency.event_bus import EventBus
from weavr_multi.core.concurrency.single_flight import Flights
from weavr_multi.core.config import Config, shown_url
from weavr_multi.core.exceptions import ConfigurationError, ConnectionFailed, DecodeError, TransportError, WeavrError
from weavr_multi.core.hooks.counters import Counters
from weavr_multi.core.sensitive import Sensitive
from weavr_multi.core.sentinels import NOT_GIVEN, NotGiven
from weavr_multi.core.transports.border import translated, was_never_sent
from weavr_multi.core.transports.lazy import LazyTransport

if TYPE_CHECKING:
    from weavr_multi.core.hooks.activity import Observer
    from weavr_multi.core.hooks.diagnostics import PoolUse
    from weavr_multi.core.hooks.middleware import Middleware
    from weavr_multi.core.transports.base import Transport

    E = TypeVar("E", bound=TransportError | DecodeError)


class Call:
    """A call that is under way.

    Args:
        request: The request that every attempt sends.
        budget: The time that it may take.
        max_retries: Further attempts after the first, for each sign-in or step-up in between.
        middleware: The middleware around the call.

    Attributes:
        attempts: How many attempts were watched.
        ended_by: What middleware raised in an attempt: it ends the call, whatever its class is.
        retries: How many attempts were sent again after a wait.
        left_open: Whether an attempt, perhaps one before a step-up, left open if the service has executed it.
    """

    __slots__ = ("attempts", "budget", "ended_by", "left_open", "max_retries", "middleware", "request", "retries")

    def __init__(
        self, request: Request, budget: Budget, max_retries: int, middleware: tuple[Middleware, ...] = ()
    ) -> None:
        self.request, self.budget, self.max_retries, self.middleware = request, budget, max_retries, middleware
        self.attempts = self.retries = 0
        self.left_open = False
        self.ended_by: BaseException | None = None

    @property
    def in_doubt(self) -> bool:
        """Whether the call is a write, and an attempt left open if the service has executed it."""
        return self.left_open and not self.request.operation.safe

    def note_outcome(self, error: WeavrError) -> None:
        """Let the outcome of an attempt say what is open after all attempts of the call, not after this one alone.

        The response to a payment may be lost, and its repetitions be refused, or find no connection. A caller who sees
        only the last error would assume that nothing was paid, and pay again under another ref.
        """
        before = self.left_open
        self.left_open = before or retry.leaves_open(error)
        if isinstance(error, TransportError):
            error.never_sent = error.never_sent and not before
        elif isinstance(error, (ApiError, DecodeError)):
            error.in_doubt = self.in_doubt

    def note_cancellation(self, error: BaseException, *, sent: bool) -> None:
        """Say what a cancellation leaves open: on the exception, and once in the log, since scopes swallow exceptions.

        Args:
            error: The cancellation.
            sent: Whether the attempt that it ends may have reached the service.
        """
        if self.request.operation.safe or not (sent or self.in_doubt):
            return
        operation, ref, self.left_open = self.request.operation, self.request.idempotency_ref, True
        note = f"{operation.key}: cancelled while in flight, the service may have executed it; {retry.advice(ref)}"
        retry.note_open(error, operation.key, note)
        logs.cancelled(operation, ref, note)

    def note_interruption(self, error: BaseException) -> None:
        """Say on whatever ends the call between two attempts (a sign-in that failed) what an earlier one left open."""
        if not isinstance(error, Exception):
            self.note_cancellation(error, sent=False)
        elif self.in_doubt and getattr(error, "operation", "") != (key := self.request.operation.key):
            retry.leave_open(error, self.request.idempotency_ref)
            advice = retry.advice(self.request.idempotency_ref)
            retry.note_open(error, key, f"{key}: the service may have executed an earlier attempt; {advice}")


class Requestor:
    """The state that the clients, copies and sessions of one configuration share, and the code that sends.

    Args:
        config: The settings.
        transport: Sends the requests.
        clock: Tells the time and sleeps.
        observer: Observes calls, attempts, sign-ins, step-ups and bulks; or None.
    """

    def __init__(
        self, config: Config, transport: Transport, clock: Clock | None = None, observer: Observer | None = None
    ) -> None:
        logs.switch_on()
        self.config, self.transport, self.observer = config, transport, observer
        if isinstance(transport, LazyTransport):
            transport.made_for(self)
        self.clock: Clock = clock_of(clock)
        self.closed, self.counters = False, Counters()
        self.keepers: set[Any] = set()  # what runs beside all calls, and is stopped with the client
        self.flights = Flights()  # sign-ins and step-ups that several tasks wait for
        self.event_bus = EventBus(self.clock)  # webhook events for those who wait for them
        # Transports of a user's own may have sent a request before the one whose error they raise.
        self._proves = "PROVES_NEVER_SENT" in vars(type(transport))

    def prepare(
        self, operation: Operation[Any], arguments: Arguments, options: Options, token: Sensitive | None = None
    ) -> Request:
        """Encode and check a call; see `weavr_multi.core.calls.request.build`. The errors do not show key and token."""
        if self.closed:
            raise _closed(operation)
        sent = options.auth_token if isinstance(options.auth_token, Sensitive) else token
        try:
            if options.idempotency_ref is not NOT_GIVEN:
                refuse_secret_ref(operation.key, options.idempotency_ref, self.credentials(sent))
            return build(operation, arguments.values, options, constraints=self.config.validate_requests)
        except Exception as error:
            raise without_frames(mask_arguments(error, self.credentials(sent)))  # noqa: B904 - it is the error itself

    def begin(self, request: Request, options: Options) -> Call:
        """Begin the time of a call."""
        most = self.config.max_retries if isinstance(options.max_retries, NotGiven) else options.max_retries
        seconds = self.config.timeout if isinstance(options.timeout, NotGiven) else options.timeout
        return Call(request, Budget(self.clock, seconds), most, options.middleware)

    async def exchange(self, call: Call, token: Sensitive | None) -> Response:
        """Send a request until the declared success comes, within its attempts and its time.

        What an attempt leaves open stays open, whatever the later ones end with: see `Call.note_outcome`.

        Raises:
            ApiError: The last response was not a success.
            DecodeError: The last response was a success that does not match the description.
            TransportError: The last attempt got no response.
        """
        attempt = 0
        last: WeavrError | None = None
        watched = self.observer is not None or bool(call.middleware)
        while True:
            attempt += 1
            if watched:
                from weavr_multi.core.hooks.run_with_hooks import attempt_around

                outcome = await attempt_around(self, partial(self._step, call, token, attempt, last), call)
            else:
                outcome = await self._step(call, token, attempt, last)
            if not isinstance(outcome, retry.Retry):
                return outcome
            last = outcome.error
            try:
                await self.clock.sleep(outcome.wait)
            except BaseException as error:
                call.note_cancellation(error, sent=False)
                raise

    async def _step(
        self, call: Call, token: Sensitive | None, attempt: int, last: WeavrError | None
    ) -> Response | retry.Retry:
        """Make one attempt, and decide whether there is another."""
        try:
            return await self._attempt(call, token, attempt)
        except ConfigurationError:
            if last is not None and call.in_doubt:  # it would sound as if nothing had been sent
                raise last from None
            raise
        except WeavrError as error:
            call.note_outcome(error)
            if attempt > call.max_retries or not retry.may_repeat(error, call.request):
                raise
            wait = retry.delay(error, attempt, retry.uniform)
            if not retry.affordable(wait, error, call.budget.remaining()):
                raise
            self.counters.retry(call.request.operation)
            call.retries += 1
            logs.retrying(call.request, error, wait, attempt, first=call.retries == 1)
            return retry.Retry(error, wait)

    async def _attempt(self, call: Call, token: Sensitive | None, attempt: int) -> Response:
        request = call.request
        if self.closed:
            raise _closed(request.operation)
        told = logs.logger.isEnabledFor(DEBUG)
        begun = self.clock.monotonic() if told else 0.0
        try:
            response = await self.transport.send(
                request.operation.method,
                self.config.base_url + request.url,
                self.headers(request, token),
                request.content,
                self.config.connect_timeout,
                call.budget.remaining(),
            )
        except (TransportError, DecodeError) as error:
            raise without_frames(self._complete(error, request, token))  # noqa: B904 - it is the error itself
        except ConfigurationError as error:  # found before anything was sent
            raise without_frames(error)  # noqa: B904 - it is the error itself
        except Exception as error:  # of a transport of the user's own
            response, foreign = None, error
        except BaseException as error:
            call.note_cancellation(error, sent=not was_never_sent(error))
            raise
        if response is None:
            raise without_frames(self._complete(translated(foreign), request, token, foreign))
        if told:
            logs.answered(request, response, self.clock.monotonic() - begun, attempt)
        if 200 <= response.status < 300:
            wrong = misfit(request.operation, response)
            if wrong is None:
                return response
        else:
            wrong = None
        self.counters.status(request.operation, response.status)
        raise self._refusal(request, response, wrong, token)

    def _refusal(
        self, request: Request, response: Response, wrong: str | None, token: Sensitive | None
    ) -> ApiError | DecodeError:
        """Build the error for a response that is not the declared success; its code is loaded at the first one."""
        from weavr_multi.core.calls.error_response import failure, undeclared

        if wrong is not None:
            return undeclared(request, response, wrong, self.credentials(token))
        return failure(request, response, self.credentials(token), self.clock.time())

    def _complete(self, error: E, request: Request, token: Sensitive | None, cause: Exception | None = None) -> E:
        """Complete an error of a transport with what it cannot know: whose call it was, and which texts are secret."""
        error.operation, error.idempotency_ref = request.operation.key, request.idempotency_ref
        if cause is not None:
            error.__cause__ = cause
        if isinstance(error, TransportError):
            error.never_sent = error.never_sent and self._proves
            place = self.config.base_url
            if error.never_sent and isinstance(error, ConnectionFailed) and place not in error._message:
                error._message = f"{error._message} ({shown_url(place)})"
            mask_quoted(error, (*request.secrets, *self.credentials(token)))
        return error

    def headers(self, request: Request, token: Sensitive | None) -> list[tuple[str, str]]:
        """Return the headers of a request with its credentials."""
        needs = request.operation.security
        headers = [("user-agent", self.config.user_agent), *request.headers]
        if API_KEY in needs:
            headers.append((API_KEY, self.config.api_key.reveal()))
        if PROGRAMME_KEY in needs:
            headers.append((PROGRAMME_KEY, self.config.api_key.reveal()))
        if token is not None and (BEARER in needs or request.operation.session_token):
            headers.append(("authorization", f"Bearer {token.reveal()}"))
        return headers

    def pool(self) -> PoolUse | None:
        """Return the use of the connections; None with a transport of the user's own, or before the first call."""
        pool: Callable[[], PoolUse | None] | None = getattr(self.transport, "pool", None)
        return pool() if callable(pool) else None

    def credentials(self, token: Sensitive | None) -> list[str]:
        """Return the client's keys and a token in clear, to be masked."""
        return [one.reveal() for one in (self.config.api_key, *self.config.former_keys, token) if one is not None]

    async def aclose(self) -> None:
        """Close the connections; every later call is refused."""
        if not self.closed:
            self.closed = True
            for keeper in self.keepers.copy():  # the garbage collector may take one out at any other moment
                keeper.stop()
            await self.transport.aclose()


def _closed(operation: Operation[Any]) -> ConfigurationError:
    return ConfigurationError(f"{operation.key}: this client is closed; make a new one, or close it later")
