"""A sandbox, a client that reaches it without sockets, and what the sandbox's request log says of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import anyio
import anyio.lowlevel
import httpx

from tests.support.clock import FakeClock
from weavr_multi import Weavr
from weavr_multi.sandbox import Sandbox, Seeded
from weavr_multi.sandbox.domain.people import persons
from weavr_multi.sandbox.http.recorder import Recorded
from weavr_multi.sessions import MemorySessionStore, PasswordProvider, Session

SIGN_IN = "access.login_with_password"
EXCHANGE = "access.request_token"
IDENTITIES = "identities.list"
LOGOUT = "access.logout"
LIST = "managed_accounts.list"
CREATE = "managed_accounts.create"
CODE = "123456"


class Yielding(httpx.AsyncBaseTransport):
    """Lets other tasks run before a request arrives and before its answer comes back, as a network does.

    Args:
        inner: Where requests go.
        steps: How many times.
    """

    def __init__(self, inner: httpx.AsyncBaseTransport, steps: int = 3) -> None:
        self.inner = inner
        self.steps = steps

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request."""
        for _ in range(self.steps):
            await anyio.lowlevel.checkpoint()
        response = await self.inner.handle_async_request(request)
        for _ in range(self.steps):
            await anyio.lowlevel.checkpoint()
        return response


class World:
    """One corporate in a sandbox, and a client.

    Attributes:
        sandbox: The service.
        user: The corporate, its root user and accounts.
        weavr: The client.
    """

    def __init__(self, sandbox: Sandbox, user: Seeded, weavr: Weavr) -> None:
        self.sandbox = sandbox
        self.user = user
        self.weavr = weavr

    @property
    def provider(self) -> PasswordProvider:
        """The user's sign-in details."""
        return PasswordProvider(self.user.email, self.user.password)

    async def signed_in(self, **options: Any) -> Session:
        """A session that signs in again by itself, used once, so that its token has proven good; the log is empty."""
        session = await self.weavr.sign_in(provider=self.provider, **options)
        await session.managed_accounts.list()
        self.sandbox.requests.clear()
        return session

    async def keyless(self, **options: Any) -> Session:
        """A session without a provider, used once; the log is empty."""
        session = await self.weavr.sign_in(self.user.email, self.user.password, **options)
        await session.managed_accounts.list()
        self.sandbox.requests.clear()
        return session

    def lower(self, session: Session) -> None:
        """Let the step-up of a session's token lapse at the service."""
        token = self.sandbox.state.tokens.find(session.state().token.reveal())
        assert token is not None
        token.stepped_up = False

    def die(self) -> None:
        """Let every token at the service die of age, while the client believes in them."""
        self.sandbox.clock.advance(301)

    def calls(self, operation: str, status: int | None = None) -> list[Recorded]:
        """What the service was asked for."""
        return [one for one in self.sandbox.requests.of(operation) if status in (None, one.status)]

    def counts(self) -> Counter[tuple[str | None, int]]:
        """How often the service answered what."""
        return Counter((one.operation, one.status) for one in self.sandbox.requests)

    def second_identity(self) -> Seeded:
        """Another corporate that the user may act for."""
        other = self.sandbox.seed(accounts=3)
        with self.sandbox.state.store.transaction():
            person = persons.by_email(self.sandbox.state, self.user.email)
            assert person is not None
            person["identities"].append(other.identity)
            persons.save(self.sandbox.state, person)
        return other

    def with_factor(self, channel: str) -> None:
        """Enrol the user's device."""
        with self.sandbox.state.store.transaction():
            person = persons.by_email(self.sandbox.state, self.user.email)
            assert person is not None
            person["factors"][channel] = {"status": "ACTIVE"}
            persons.save(self.sandbox.state, person)


@asynccontextmanager
async def client(sandbox: Sandbox, *, steps: int = 0, **settings: Any) -> AsyncIterator[Weavr]:
    """A client of a sandbox, without sockets."""
    transport: httpx.AsyncBaseTransport = sandbox.transport()
    if steps:
        transport = Yielding(transport, steps)
    async with httpx.AsyncClient(transport=transport) as http:
        given: dict[str, Any] = {"api_key": sandbox.api_key, "base_url": sandbox.url, **settings}
        async with Weavr(http_client=http, **given) as weavr:
            yield weavr


async def at_once(times: int, call: Callable[[], Any]) -> list[Any]:
    """Make calls in as many tasks; return each answer or error."""
    results: list[Any] = []

    async def one() -> None:
        try:
            results.append(await call())
        except Exception as error:
            results.append(error)

    async with anyio.create_task_group() as tasks:
        for _ in range(times):
            tasks.start_soon(one)
    return results


class Office(World):
    """Several clients ("processes") with one store; all clocks move together."""

    clock: FakeClock
    store: MemorySessionStore
    clients: list[Weavr]

    def pass_time(self, seconds: float) -> None:
        """Let time pass everywhere."""
        self.clock.advance(seconds)
        self.sandbox.clock.advance(seconds)

    async def session(self, number: int, **options: Any) -> Session:
        """The session of one process: all with the same user."""
        return await self.clients[number].sign_in(provider=self.provider, store=self.store, **options)
