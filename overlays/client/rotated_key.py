"""An api-key that a callable or the local sandbox gives: asked for at the first call, after a time, after a 401."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any, Final

from weavr_multi.core.calls.logs import logger
from weavr_multi.core.calls.operation import API_KEY, PROGRAMME_KEY
from weavr_multi.core.calls.requestor import Requestor
from weavr_multi.core.calls.response import Response
from weavr_multi.core.calls.secrets_in_errors import callable_failed
from weavr_multi.core.clock import Budget
from weavr_multi.core.concurrency.running_loop import called
from weavr_multi.core.concurrency.tasks import start
from weavr_multi.core.config import KeySource, api_key_from
from weavr_multi.core.exceptions import ConfigurationError, ConnectionFailed, TimedOut, TransportError, WeavrError
from weavr_multi.core.hooks.activity import tell_current
from weavr_multi.core.sensitive import Sensitive
from weavr_multi.core.serialization import json_backend
from weavr_multi.core.transports.base import Transport
from weavr_multi.core.transports.border import mark_never_sent
from weavr_multi.core.transports.lazy import LazyTransport

# A 401 has no body and mostly means that the token has expired. The callable is not asked for each of those.
REST: Final = 10.0
# How long calls wait for a new key while there is an earlier one.
PATIENCE: Final = 5.0
FORMER: Final = 3


class RotatedKeyTransport:
    """Puts the present key into requests, and sends one that a 401 refuses once more if there is another key.

    If there is no new key when the time of the present one is over, that one stays in use, and the callable is asked
    again ten seconds later: a vault that is down for a moment must not end what waits for hours.
    """

    def __init__(self, requestor: Requestor, given: KeySource | str | Sensitive | None, seconds: float) -> None:
        self._requestor = requestor
        self._source = given if callable(given) else None  # None: the local sandbox is asked, once
        self._seconds = self._good_for = float("inf") if self._source is None else seconds
        self._asked: float | None = None
        self.transport = requestor.transport
        if isinstance(self.transport, LazyTransport):
            self.transport.made_for(self)

    def __getattr__(self, name: str) -> Any:
        """Return what the transport behind has beyond the protocol: its pool, and how it is loaded."""
        if name == "transport":
            raise AttributeError(name)
        return getattr(self.transport, name)

    async def send(
        self,
        method: str,
        url: str,
        headers: Sequence[tuple[str, str]],
        content: bytes | None,
        connect_timeout: float,
        timeout: float | None,
    ) -> Response:
        """Make one attempt. A 401 says that the service has executed nothing, so the same request may follow it."""
        budget = Budget(self._requestor.clock, timeout)
        try:
            await self.know_key(budget)
            key = self._requestor.config.api_key
            sent: Sequence[tuple[str, str]] = _with_key(headers, key)
            response = await self.transport.send(method, url, sent, content, connect_timeout, budget.remaining())
            if response.status != 401 or not await self._has_another(key, budget, _names_key(headers, response)):
                return response
            tell_current("resend", status=response.status, reason="another api-key")
            sent = _with_key(headers, self._requestor.config.api_key)
            return await self.transport.send(method, url, sent, content, connect_timeout, budget.remaining())
        finally:
            headers, content, sent = (), None, ()  # a cancellation passes here, and collectors of errors read frames

    async def know_key(self, budget: Budget | None = None) -> None:
        """Ask for the key if it is not known, or was asked for too long ago."""
        if self._asked is None or self._age() >= self._good_for:
            await self._ask(budget)

    async def _has_another(self, refused: Sensitive, budget: Budget, named: bool) -> bool:
        """Whether there is another key than the refused one, after asking for it."""
        if self._requestor.config.api_key.reveal() == refused.reveal() and (named or self._age() >= REST):
            await self._ask(budget)
        return self._requestor.config.api_key.reveal() != refused.reveal()

    def _age(self) -> float:
        return self._requestor.clock.monotonic() - (self._asked or 0.0)

    async def _ask(self, budget: Budget | None) -> None:
        """Ask for the key, once for all who wait. A call that has one already keeps half of its time for itself."""
        import anyio

        seconds, flights = None if budget is None else budget.remaining(), self._requestor.flights
        wait: Callable[[], Awaitable[None]] = partial(flights.join, "api-key", self._replace)
        # A callable that uses its own client is told so.
        if self._asked is not None and not flights.is_within("api-key"):
            wait, seconds = start(partial(self._renew_beside, self._asked)), seconds and seconds / 2
        try:
            with anyio.move_on_after(seconds) as scope:
                await wait()
        except BaseException as error:
            if not isinstance(error, Exception):
                mark_never_sent(error)
            elif isinstance(error, WeavrError) and not isinstance(error, (ConfigurationError, TransportError)):
                raise ConnectionFailed(str(error), never_sent=True) from error  # the asking was abandoned
            raise
        if scope.cancelled_caught and self._asked is None:
            raise self._late()

    async def _renew_beside(self, asked: float) -> None:
        """Replace the key, unless that has happened since. What the call has no time for is there for the next one."""
        if self._asked == asked:
            await self._requestor.flights.join("api-key", self._renew)

    async def _renew(self) -> None:
        """Replace the key, or go on with the present one."""
        import anyio

        try:
            with anyio.move_on_after(PATIENCE) as scope:
                await self._replace()
            if scope.cancelled_caught:
                raise self._late()
        except WeavrError as error:
            logger.error("the api-key cannot be renewed, the earlier one stays in use: %s", error)
            self._asked, self._good_for = self._requestor.clock.monotonic(), min(REST, self._seconds)

    def _late(self) -> TimedOut:
        who = "the local sandbox" if self._source is None else "the callable of api_key="
        return TimedOut(f"{who} did not return in time", never_sent=True)

    async def _replace(self) -> None:
        if self._source is None:
            key = await _local_key(self._requestor, self.transport)
        else:
            key = _checked(await self._called(self._source))
        config = self._requestor.config
        if key.reveal() in config.user_agent:
            raise ConfigurationError("app_info contains the api key, and every request shows it: give another name")
        if key.reveal() != config.api_key.reveal():
            # First, since the error of a call that is under way may repeat the key with which it was sent.
            config.former_keys = (config.api_key, *config.former_keys)[:FORMER]
            config.api_key = key
        self._asked, self._good_for = self._requestor.clock.monotonic(), self._seconds

    async def _called(self, source: KeySource) -> object:
        try:
            return await called(source)
        except Exception as error:
            raise callable_failed("api_key", error, self._requestor.credentials(None))  # noqa: B904 - its cause is set

    async def aclose(self) -> None:
        await self.transport.aclose()


async def _local_key(requestor: Requestor, transport: Transport) -> Sensitive:
    """Ask the sandbox for its key; raise `ConnectionFailed` if none answers there."""
    url, seconds = requestor.config.base_url, requestor.config.connect_timeout
    try:
        response = await transport.send("GET", f"{url}/_sandbox", [], None, seconds, seconds)
        return api_key_from(json_backend.loads(response.content)["apiKey"] or "")
    except TransportError as error:
        message = f"no local sandbox answers at {url}: start it with `weavr-multi sandbox`, or pass api_key="
        raise ConnectionFailed(message, never_sent=True) from error
    except (ValueError, KeyError, TypeError, ConfigurationError) as error:
        message = f"what answers at {url} is no local sandbox: pass api_key="
        raise ConnectionFailed(message, never_sent=True) from error


def _checked(given: object) -> Sensitive:
    if not isinstance(given, (str, Sensitive)):
        raise ConfigurationError(
            f"the callable of api_key= returns the key, a str or Sensitive; it returned a {type(given).__name__}"
        )
    try:
        return api_key_from(given)
    except ConfigurationError as error:
        raise ConfigurationError(f"the callable of api_key= returned no key: {error}") from None


def _with_key(headers: Sequence[tuple[str, str]], key: Sensitive) -> list[tuple[str, str]]:
    return [(name, key.reveal() if name in (API_KEY, PROGRAMME_KEY) else value) for name, value in headers]


def _names_key(headers: Sequence[tuple[str, str]], response: Response) -> bool:
    """Whether a 401 can mean the key alone: no token was sent, or its body says so."""
    return all(name != "authorization" for name, _ in headers) or API_KEY.encode() in response.content.lower()
