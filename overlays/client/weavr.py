"""`Weavr`: the client."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self, TypeVar
from weakref import WeakMethod

from weavr_multi.api import BackofficeResources, MultiResources, SimulatorResources
from weavr_multi.client.free_request import FreeRequests
from weavr_multi.client.session_methods import BackofficeFront, SessionFront
from weavr_multi.core.calls.operation import Operation
from weavr_multi.core.calls.options import Options
from weavr_multi.core.calls.request import Arguments
from weavr_multi.core.calls.requestor import Requestor
from weavr_multi.core.calls.resource import Caller, NestedResources
from weavr_multi.core.calls.response import RawResponse
from weavr_multi.core.calls.secrets_in_errors import hides_arguments
from weavr_multi.core.config import CONNECT, KEY_SECONDS, RETRIES, UNASKED, Config, KeySource, positive
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.hooks.activity import observer_from, watch_pool
from weavr_multi.core.sensitive import Sensitive, sensitive
from weavr_multi.core.sentinels import NOT_GIVEN, NotGiven
from weavr_multi.core.serialization.model import LazyAnnotations
from weavr_multi.core.transports import choose
from weavr_multi.core.version import VERSION

if TYPE_CHECKING:
    import aiohttp
    import httpx
    import httpx2

    from weavr_multi.client.app_info import AppInfo
    from weavr_multi.core.clock import Clock
    from weavr_multi.core.hooks.activity import Observer
    from weavr_multi.core.hooks.diagnostics import Diagnostics
    from weavr_multi.core.hooks.middleware import Middleware
    from weavr_multi.core.transports.base import Transport
    from weavr_multi.core.transports.limits import Limits

    T = TypeVar("T")


class ClientCaller:
    """Makes calls with the api-key, and with a token only where the call brings one."""

    def __init__(self, requestor: Requestor, defaults: Options) -> None:
        self.requestor = requestor
        self.defaults = defaults

    async def call(self, operation: Operation[T], arguments: Arguments, options: Options) -> RawResponse[T]:
        options = options.over(self.defaults)
        if options.middleware or self.requestor.observer is not None:
            from weavr_multi.core.hooks.run_with_hooks import call_around

            return await call_around(self.requestor, self.make, operation, arguments, options)
        return await self.make(operation, arguments, options)

    async def make(self, operation: Operation[T], arguments: Arguments, options: Options) -> RawResponse[T]:
        """Make one logical call without what stands around it; the options are complete."""
        request = self.requestor.prepare(operation, arguments, options)
        token = None if isinstance(options.auth_token, NotGiven) else sensitive(options.auth_token)
        if token is None and operation.needs_token:
            raise ConfigurationError(
                f"{operation.key} needs a user's token: call it on a session "
                "(session = await weavr.sign_in(...)), or pass auth_token="
            )
        response = await self.requestor.exchange(self.requestor.begin(request, options), token)
        strict, counters = self.requestor.config.strict, self.requestor.counters
        return RawResponse(operation, request, response, strict=strict, counters=counters)

    def __repr__(self) -> str:
        return f"<Weavr {self.requestor.config.base_url}>"


class Backoffice(FreeRequests, BackofficeFront, BackofficeResources):
    """The back-office surface, called with the api-key alone or with `auth_token=`."""

    _surface = "backoffice"

    def __init__(self, weavr: Weavr) -> None:
        self._weavr = weavr

    @property
    def _caller(self) -> Caller:
        return self._weavr._caller


class Simulator(NestedResources, FreeRequests, SimulatorResources):
    """The simulator of Weavr's sandbox: acts of banks, merchants and users outside of the API."""

    _surface = "simulator"


class Weavr(FreeRequests, SessionFront, MultiResources):
    """A client of the Weavr Multi API.

    Safe to share between tasks, and usable under several event loops one after the other (asyncio and trio). Close it
    with ``async with`` or `aclose`.

    Args:
        api_key: The api-key, or a callable that returns it (async or not) and is asked again after `api_key_seconds`
            and after a 401; else ``WEAVR_API_KEY``. The sandbox of the environment ``local`` gives its own.
        api_key_seconds: How many seconds a key that the callable returned is used (300).
        environment: ``sandbox`` (Weavr's) or ``local`` (`weavr-multi sandbox`); else ``WEAVR_ENVIRONMENT``.
        base_url: The prefix of ``/multi``, ``/multi/backoffice`` and ``/simulate/api``, in place of an environment;
            else ``WEAVR_BASE_URL``. Production has no default: Weavr gives its URL on request.
        timeout: Seconds for a whole call, all attempts and waits together (60); None is no limit.
        connect_timeout: Seconds for opening a connection.
        max_retries: Further attempts after the first, where repeating is safe.
        strict: Raise `DecodeError` for a response that lacks a required field, in place of leaving it None.
        validate_requests: Check lengths, patterns and ranges before anything is sent.
        app_info: The application's name (or `AppInfo`) for the user-agent.
        http_client: A client of your own: `httpx.AsyncClient`, `httpx2.AsyncClient` with the extra ``[httpx2]``, or
            `aiohttp.ClientSession` with the extra ``[aiohttp]``. It is used as it is, and not closed.
        transport: ``httpx`` (default), ``httpx2``, ``aiohttp``, or an object that follows the `Transport` protocol;
            else ``WEAVR_TRANSPORT``.
        limits: How many calls are in flight, how long idle connections live, how large a response may be.
        clock: Time, for tests.
        middleware: Async callables ``(call, proceed)`` around each logical call, the first one outermost; see
            docs/middleware.md. It applies to sessions and copies too.
        telemetry: Observes calls, attempts and sign-ins, such as `weavr_multi.telemetry.OpenTelemetry`.

    Raises:
        ConfigurationError: A setting is wrong; the message names it and says what would be right.
    """

    @hides_arguments
    def __init__(
        self,
        *,
        api_key: str | Sensitive | KeySource | None = None,
        api_key_seconds: float = KEY_SECONDS,
        environment: Literal["sandbox", "local"] | None = None,
        base_url: str | None = None,
        timeout: float | None = NOT_GIVEN,
        connect_timeout: float = CONNECT,
        max_retries: int = RETRIES,
        strict: bool = False,
        validate_requests: bool = True,
        app_info: str | AppInfo | None = None,
        http_client: httpx.AsyncClient | httpx2.AsyncClient | aiohttp.ClientSession | None = None,
        transport: Literal["httpx", "httpx2", "aiohttp"] | Transport | None = None,
        limits: Limits | None = None,
        clock: Clock | None = None,
        middleware: Iterable[Middleware] = (),
        telemetry: Observer | None = None,
    ) -> None:
        positive(api_key_seconds, "api_key_seconds")
        config = Config(
            api_key=UNASKED if callable(api_key) else api_key,
            base_url=base_url,
            environment=environment,
            timeout=timeout,
            connect_timeout=connect_timeout,
            max_retries=max_retries,
            strict=strict,
            validate_requests=validate_requests,
            user_agent=_user_agent(app_info),
        )
        requestor = Requestor(config, choose(transport, http_client, limits), clock, observer_from(telemetry))
        if config.api_key.reveal() == UNASKED:
            from weavr_multi.client.rotated_key import RotatedKeyTransport

            requestor.transport = RotatedKeyTransport(requestor, api_key, api_key_seconds)
        watch_pool(telemetry, config.base_url, WeakMethod(requestor.pool))
        self._set(requestor, Options(middleware=_middleware(middleware)))

    def _set(self, requestor: Requestor, defaults: Options) -> None:
        self._requestor = requestor
        self._defaults = defaults
        self.__caller = ClientCaller(requestor, defaults)

    @property
    def _caller(self) -> Caller:
        return self.__caller

    @property
    def _front(self) -> Weavr:
        return self

    @property
    def base_url(self) -> str:
        """The prefix of every URL."""
        return self._requestor.config.base_url

    @property
    def is_closed(self) -> bool:
        """Whether `aclose` was called, here or on a copy."""
        return self._requestor.closed

    @cached_property
    def backoffice(self) -> Backoffice:
        """The back-office surface."""
        return Backoffice(self)

    @cached_property
    def simulator(self) -> Simulator:
        """The simulator surface; it exists in sandboxes only."""
        return Simulator(self._caller)

    @hides_arguments
    def with_options(
        self,
        *,
        timeout: float | None = NOT_GIVEN,
        auth_token: str | Sensitive = NOT_GIVEN,
        extra_headers: Mapping[str, str] | None = None,
        max_retries: int = NOT_GIVEN,
        middleware: Iterable[Middleware] = (),
    ) -> Self:
        """Return a copy with other defaults for its calls. It shares the connections; this client is not changed.

        Args:
            timeout: Seconds for a whole call, or None.
            auth_token: A bearer token for every call that needs one.
            extra_headers: Headers to add to every call.
            max_retries: Further attempts after the first.
            middleware: More of it, inside this client's.
        """
        options = Options(timeout, auth_token, NOT_GIVEN, extra_headers, max_retries, _middleware(middleware))
        options.check("with_options")
        copy = type(self).__new__(type(self))
        copy._set(self._requestor, options.over(self._defaults))
        return copy

    def warm_up(self) -> None:
        """Load now what the first calls would load, for a service that prefers to pay at its start.

        That is the HTTP library, certificates, operations and models: half a second, 25 MB. It blocks: call it early.
        """
        from weavr_multi.client.warm_up import warm_up

        warm_up(self._requestor.transport)

    def diagnostics(self) -> Diagnostics:
        """Return what this client, its copies and its sessions have counted: names and numbers, no values."""
        return self._requestor.counters.snapshot(self._requestor.pool())

    async def aclose(self) -> None:
        """Close the connections, also those of the copies. Closing twice is harmless."""
        await self._requestor.aclose()

    async def __aenter__(self) -> Self:
        begin = getattr(self._requestor.transport, "begin", None)
        if begin is not None:
            begin(secure=self.base_url.startswith("https:"))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"<Weavr {self.base_url}{' (closed)' if self.is_closed else ''}>"

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a Weavr client holds a key and connections and is not pickled; make one in each process")


# `typing.get_type_hints(Weavr.__init__)` finds what only type checkers import above; dependency injectors use it.
Weavr.__init__.__annotations__ = LazyAnnotations(
    __name__,
    Weavr.__init__.__annotations__,
    {
        "aiohttp": "aiohttp",
        "httpx": "httpx",
        "httpx2": "httpx2",
        "AppInfo": "weavr_multi.client.app_info",
        "Clock": "weavr_multi.core.clock",
        "Limits": "weavr_multi.core.transports.limits",
        "Middleware": "weavr_multi.core.hooks.middleware",
        "Observer": "weavr_multi.core.hooks.activity",
        "Transport": "weavr_multi.core.transports.base",
    },
)


def _user_agent(app: str | AppInfo | None) -> str:
    own = f"weavr-multi/{VERSION} python/{sys.version.split()[0]}"
    if app is None:
        return own
    from weavr_multi.client.app_info import named  # most programs do not name themselves

    return f"{named(app)} {own}"


def _middleware(given: Iterable[Middleware]) -> tuple[Middleware, ...]:
    if given == () or given is None:
        return ()
    from weavr_multi.core.hooks.middleware import checked

    return checked(given)
