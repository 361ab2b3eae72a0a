"""`Weavr`: the front door."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, NamedTuple, Self, TypeVar

from weavr_multi.api import BackofficeResources, MultiResources, SimulatorResources
from weavr_multi.core.clock import Clock
from weavr_multi.core.config import CONNECT, RETRIES, settings
from weavr_multi.core.engine import Engine
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.operation import Operation
from weavr_multi.core.options import Options
from weavr_multi.core.resource import Caller
from weavr_multi.core.response import RawResponse
from weavr_multi.core.secrets import Sensitive, sensitive
from weavr_multi.core.transports import choose
from weavr_multi.core.unset import UNSET, Unset
from weavr_multi.core.version import VERSION
from weavr_multi.sessions.front import BackofficeFront, SessionFront

if TYPE_CHECKING:
    import aiohttp
    import httpx

    from weavr_multi.core.transports.limits import Limits
    from weavr_multi.core.transports.protocol import Transport

T = TypeVar("T")


class AppInfo(NamedTuple):
    """Who calls, for the user-agent.

    Attributes:
        name: The application's name.
        version: Its version.
        url: Where to read about it.
    """

    name: str
    version: str = ""
    url: str = ""


class ClientCaller:
    """Makes calls with the api-key, and with a token only where the call brings one.

    Args:
        engine: What the copies of a client share.
        defaults: Options behind those of each call.
    """

    def __init__(self, engine: Engine, defaults: Options) -> None:
        self.engine = engine
        self.defaults = defaults

    async def call(self, operation: Operation[T], values: Sequence[Any], options: Options) -> RawResponse[T]:
        """Make one logical call."""
        options = options.over(self.defaults)
        request = self.engine.prepare(operation, values, options)
        token = None if isinstance(options.auth_token, Unset) else sensitive(options.auth_token)
        if token is None and operation.needs_token:
            raise ConfigurationError(
                f"{operation.key} needs a user's token: call it on a session "
                "(session = await weavr.sign_in(...)), or pass auth_token="
            )
        answer = await self.engine.exchange(request, token, self.engine.budget(options), options)
        return RawResponse(operation, request, answer, strict=self.engine.config.strict)

    def __repr__(self) -> str:
        return f"<Weavr {self.engine.config.base_url}>"


class Backoffice(BackofficeFront, BackofficeResources):
    """The back-office surface, called with the api-key alone or with `auth_token=`."""

    def __init__(self, weavr: Weavr) -> None:
        self._weavr = weavr

    @property
    def _caller(self) -> Caller:
        return self._weavr._caller


class Simulator(SimulatorResources):
    """The simulator of Weavr's sandbox: what the outside world would do."""

    def __init__(self, caller: Caller) -> None:
        self.__caller = caller

    @property
    def _caller(self) -> Caller:
        return self.__caller


class Weavr(SessionFront, MultiResources):
    """A client of the Weavr Multi API.

    Safe to share between tasks, and usable under several event loops one after the other (asyncio and trio). Close it
    with ``async with`` or `aclose`.

    Args:
        api_key: The api-key; else ``WEAVR_API_KEY``.
        environment: ``sandbox`` (Weavr's) or ``local`` (`weavr-multi sandbox`); else ``WEAVR_ENVIRONMENT``.
        base_url: The prefix of ``/multi``, ``/multi/backoffice`` and ``/simulate/api``, in place of an environment;
            else ``WEAVR_BASE_URL``. Production has no default: Weavr gives its URL on request.
        timeout: Seconds for a whole call, all attempts and waits together (60); None is no limit.
        connect_timeout: Seconds for opening a connection.
        max_retries: Further attempts after the first, where repeating is safe.
        strict: Raise `DecodeError` for an answer that lacks a required field, in place of leaving it `UNSET`.
        validate_requests: Check lengths, patterns and ranges before anything is sent.
        app_info: The application's name (or `AppInfo`) for the user-agent.
        http_client: A client of your own: `httpx.AsyncClient`, or `aiohttp.ClientSession` with the extra ``[aiohttp]``.
            It is used as it is, and not closed.
        transport: ``httpx`` (default), ``aiohttp``, or an object that follows the `Transport` protocol; else
            ``WEAVR_TRANSPORT``.
        limits: How many calls are in flight, how long idle connections live, how large an answer may be.
        clock: Time, for tests.

    Raises:
        ConfigurationError: A setting that cannot be right; it is named, with what would be.
    """

    def __init__(
        self,
        *,
        api_key: str | Sensitive | None = None,
        environment: str | None = None,
        base_url: str | None = None,
        timeout: float | None | Unset = UNSET,
        connect_timeout: float = CONNECT,
        max_retries: int = RETRIES,
        strict: bool = False,
        validate_requests: bool = True,
        app_info: str | AppInfo | None = None,
        http_client: httpx.AsyncClient | aiohttp.ClientSession | None = None,
        transport: str | Transport | None = None,
        limits: Limits | None = None,
        clock: Clock | None = None,
    ) -> None:
        config = settings(
            api_key=api_key,
            base_url=base_url,
            environment=environment,
            timeout=timeout,
            connect_timeout=connect_timeout,
            max_retries=max_retries,
            strict=strict,
            validate_requests=validate_requests,
            user_agent=_user_agent(app_info),
        )
        self._set(Engine(config, choose(transport, http_client, limits), clock), Options())

    def _set(self, engine: Engine, defaults: Options) -> None:
        self._engine = engine
        self._defaults = defaults
        self.__caller = ClientCaller(engine, defaults)

    @property
    def _caller(self) -> Caller:
        return self.__caller

    @property
    def _front(self) -> Weavr:
        return self

    @property
    def base_url(self) -> str:
        """The prefix of every URL."""
        return self._engine.config.base_url

    @property
    def is_closed(self) -> bool:
        """Whether `aclose` was called, here or on a copy."""
        return self._engine.closed

    @cached_property
    def backoffice(self) -> Backoffice:
        """The back-office surface."""
        return Backoffice(self)

    @cached_property
    def simulator(self) -> Simulator:
        """The simulator surface; it exists in sandboxes only."""
        return Simulator(self._caller)

    def with_options(
        self,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Self:
        """Return a copy with other defaults for its calls. It shares the connections; this client is not changed.

        Args:
            timeout: Seconds for a whole call, or None.
            auth_token: A bearer token for every call that needs one.
            extra_headers: Headers to add to every call.
            max_retries: Further attempts after the first.
        """
        options = Options(timeout, auth_token, UNSET, extra_headers, max_retries)
        options.check("with_options")
        copy = type(self).__new__(type(self))
        copy._set(self._engine, options.over(self._defaults))
        return copy

    def warm_up(self) -> None:
        """Load now what the first calls would load, for a service that prefers to pay at its start.

        That is the HTTP library, the certificates, all operations and models: about half a second and 25 MB. Without
        it each call loads what it needs itself, once. It blocks: call it before the service takes requests.
        """
        from weavr_multi.core.warmup import warm_up

        warm_up(self._engine.transport)

    async def aclose(self) -> None:
        """Close the connections, also those of the copies. Closing twice is harmless."""
        await self._engine.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"<Weavr {self.base_url}{' (closed)' if self.is_closed else ''}>"

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a Weavr client holds a key and connections and is not pickled; make one in each process")


def _user_agent(app: str | AppInfo | None) -> str:
    own = f"weavr-multi/{VERSION} python/{sys.version.split()[0]}"
    if app is None:
        return own
    if isinstance(app, str):
        text = app
    elif isinstance(app, AppInfo):
        text = app.name + (f"/{app.version}" if app.version else "") + (f" ({app.url})" if app.url else "")
    else:
        raise ConfigurationError(f"app_info is a str or AppInfo, got a value of type {type(app).__name__}")
    if not text.strip() or not text.isascii() or not text.isprintable():
        raise ConfigurationError(f"app_info {text!r} is not printable ASCII text")
    return f"{text} {own}"
