"""The request path below sessions: credentials, attempts, waits, and one answer or one error."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from typing import Any

from weavr_multi.core import logs, retry
from weavr_multi.core.clock import Budget, Clock, SystemClock
from weavr_multi.core.config import Config
from weavr_multi.core.exceptions import ConfigurationError, DecodeError, TransportError, WeavrError
from weavr_multi.core.failures import failure
from weavr_multi.core.flight import Flights
from weavr_multi.core.handover import HandOver
from weavr_multi.core.operation import API_KEY, BEARER, PROGRAMME_KEY, Operation
from weavr_multi.core.options import Options
from weavr_multi.core.request import Request, build
from weavr_multi.core.response import Answer
from weavr_multi.core.secrets import Sensitive, conceal
from weavr_multi.core.transports.protocol import Transport
from weavr_multi.core.unset import Unset


class Engine:
    """What the clients, copies and sessions of one configuration share.

    Args:
        config: The settings.
        transport: What sends.
        clock: What tells the time and waits.
    """

    def __init__(self, config: Config, transport: Transport, clock: Clock | None = None) -> None:
        self.config = config
        self.transport = transport
        self.clock: Clock = clock or SystemClock()
        self.closed = False
        self.flights = Flights()  # sign-ins and step-ups that several tasks wait for
        self.handover = HandOver(self.clock)  # webhook events for those who wait for them
        self._uniform = random.Random().uniform  # noqa: S311 - jitter, not cryptography

    def prepare(self, operation: Operation[Any], values: Sequence[Any], options: Options) -> Request:
        """Encode and check a call; see `weavr_multi.core.request.build`."""
        if self.closed:
            raise _closed(operation)
        return build(operation, values, options, constraints=self.config.validate_requests)

    def budget(self, options: Options) -> Budget:
        """Begin the time of a call."""
        seconds = self.config.timeout if isinstance(options.timeout, Unset) else options.timeout
        return Budget(self.clock, seconds)

    async def exchange(self, request: Request, token: Sensitive | None, budget: Budget, options: Options) -> Answer:
        """Send a request until it is answered with a success, within its attempts and its time.

        What an attempt leaves open stays open, whatever the later ones end with: see `retry.keep_doubt`.

        Raises:
            ApiError: The last answer, if it was not a success.
            TransportError: What happened last, if there was no answer.
        """
        most = self.config.max_retries if isinstance(options.max_retries, Unset) else options.max_retries
        attempt = 0
        while True:
            attempt += 1
            try:
                return await self._attempt(request, token, budget, attempt)
            except WeavrError as error:
                retry.keep_doubt(error, request, budget)
                if attempt > most or not retry.may_repeat(error, request):
                    raise
                wait = retry.delay(error, attempt, self._uniform)
                if not budget.allows(wait):
                    raise
                logs.retrying(request, _outcome(error), wait, attempt)
                last = error
            await self.clock.sleep(wait)
            if self.closed and budget.in_doubt:  # that the client is closed would sound as if nothing had been sent
                raise last

    async def _attempt(self, request: Request, token: Sensitive | None, budget: Budget, attempt: int) -> Answer:
        if self.closed:
            raise _closed(request.operation)
        begun = self.clock.monotonic()
        try:
            answer = await self.transport.send(
                request.operation.method,
                self.config.base_url + request.url,
                self.headers(request, token),
                request.content,
                self.config.connect_timeout,
                budget.remaining(),
            )
        except TransportError as error:
            _mask(error, (*request.secrets, *self._credentials(token)))
            error.operation, error.idempotency_ref = request.operation.key, request.idempotency_ref
            raise
        except DecodeError as error:  # the answer is larger than the limit
            error.operation, error.idempotency_ref = request.operation.key, request.idempotency_ref
            error.args = (f"{error.operation}: {error.args[0]}",)
            raise
        ref = answer.headers.get("request-ref")
        logs.answered(request, answer.status, self.clock.monotonic() - begun, attempt, ref)
        if 200 <= answer.status < 300:
            return answer
        raise failure(request, answer, self._credentials(token))

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

    def _credentials(self, token: Sensitive | None) -> list[str]:
        return [self.config.api_key.reveal()] + ([token.reveal()] if token is not None else [])

    async def aclose(self) -> None:
        """Close the connections; every later call is refused."""
        if not self.closed:
            self.closed = True
            await self.transport.aclose()


def _closed(operation: Operation[Any]) -> ConfigurationError:
    return ConfigurationError(f"{operation.key}: this client is closed; make a new one, or close it later")


def _mask(error: TransportError, secrets: Iterable[str]) -> None:
    """Mask what an HTTP library quotes: of an answer that it cannot read, which may repeat what was sent."""
    text = str(error.args[0])
    shown = conceal(text, secrets)
    if shown != text:
        error.args = (shown,)
        error.__cause__ = error.__context__ = None  # the library's own errors, which say it in clear


def _outcome(error: WeavrError) -> str:
    status = getattr(error, "status", None)
    code = getattr(error, "error_code", None)
    return f"{status}{f' {code}' if code else ''}" if status else type(error).__name__
