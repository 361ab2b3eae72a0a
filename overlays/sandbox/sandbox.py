"""`Sandbox`: a whole Weavr on this machine, for as long as an ``async with`` lasts."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import anyio.to_thread

from weavr_multi.sandbox.api.description import load
from weavr_multi.sandbox.api.pipeline import Service
from weavr_multi.sandbox.background.background_thread import Worker
from weavr_multi.sandbox.background.webhooks import Events
from weavr_multi.sandbox.clock import Clock
from weavr_multi.sandbox.http.app import App
from weavr_multi.sandbox.http.control_guard import Control
from weavr_multi.sandbox.http.faults import Faults
from weavr_multi.sandbox.http.recorder import Recorder
from weavr_multi.sandbox.http.response_checks import EventChecker
from weavr_multi.sandbox.http.server import Server, is_loopback
from weavr_multi.sandbox.outside_acts import Outside
from weavr_multi.sandbox.programme import Profiles, Programme
from weavr_multi.sandbox.seeding import Seeder
from weavr_multi.sandbox.storage.ledger import Ledger
from weavr_multi.sandbox.storage.state import State

if TYPE_CHECKING:
    import httpx


def _configured(state: State, settings: dict[str, Any]) -> State:
    try:
        state.programme.configure(**settings)
    except ValueError:
        state.close()
        raise
    return state


class Sandbox(Outside):
    """A stand-in of the Weavr service, stateful and local.

    ::

        async with Sandbox() as sandbox:
            async with Weavr(api_key=sandbox.api_key, base_url=sandbox.url) as weavr:
                ...

    Args:
        data: A file to keep the state in; in memory without it.
        host: Address to listen on.
        port: Port to listen on; 0 takes a free one.
        serve: Whether to listen at all; without, ``sandbox.transport()`` reaches it.
        api_key: The api-key; made up without it (or the one in the file).
        check_answers: Compare each answer with the description and note what differs in ``problems``.
        version: ``3.4.0`` runs as that earlier version: its five operations that today's service lacks are answered
            (otherwise 404), and tokens live 15 minutes.
        settings: Settings of the programme, as in ``sandbox.programme.configure``.

    Raises:
        sqlite3.Error: the file cannot be used, or another sandbox has it open.
        ValueError: there is no such setting, or it cannot be that.
    """

    def __init__(
        self,
        *,
        data: str | Path | None = None,
        host: str = "127.0.0.1",
        port: int = 0,
        serve: bool = True,
        api_key: str | None = None,
        check_answers: bool = False,
        clock: Clock | None = None,
        version: str | None = None,
        **settings: Any,
    ) -> None:
        self.state = _configured(State(data, api_key=api_key, clock=clock, version=version), settings)
        self._description = load()
        self._service = Service(self.state, self._description)
        self.faults = Faults(lambda name: self._description.find(name).name)
        self.requests = Recorder()
        self.is_stopping = False
        """Whether `stop` was called: what streams ends then."""
        self.console_secret = secrets.token_urlsafe(24)
        """What the console's page proves itself with; another one for each start."""
        self.seed = Seeder(self.state)
        control = Control(self, local=serve and is_loopback(host))
        self.app = App(self._service, self.faults, self.requests, control, check_answers=check_answers)
        if check_answers:
            self.state.events.on_event = EventChecker(self._description, self.state.problems)
        self._worker = Worker(self.state)
        self._where = (host, port) if serve else None
        self._server: Server | None = None
        self.fail = self.faults.fail
        self.latency = self.faults.latency
        self.drop_after_commit = self.faults.drop_after_commit
        self.drop_before_commit = self.faults.drop_before_commit
        self.unknown_enum = self.faults.unknown_enum
        self.extra_field = self.faults.extra_field

    def start(self) -> Self:
        """Start, from code that is not asynchronous.

        Raises:
            OSError: it cannot listen there; nothing of it is left running then.
        """
        self._worker.start()
        if self._where is not None:
            try:
                self._server = Server(self.app, *self._where)
                self._worker.call(self._server.start())
            except BaseException:
                self.stop()
                raise
        return self

    def stop(self) -> None:
        """Stop; a file keeps the state."""
        self.is_stopping = True
        if self._server is not None:
            self._worker.call(self._server.stop())
        self._worker.stop()
        self.state.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    async def __aenter__(self) -> Self:
        return self.start()

    async def __aexit__(self, *_: object) -> None:
        with anyio.CancelScope(shield=True):
            await anyio.to_thread.run_sync(self.stop)

    def __repr__(self) -> str:
        return f"<Sandbox {self.url}>"

    @property
    def url(self) -> str:
        """The base URL: `/multi`, `/multi/backoffice`, `/simulate/api` and `/_sandbox` are below it."""
        return self._server.url if self._server is not None else "http://sandbox.local"

    @property
    def operations(self) -> list[str]:
        """The names of all operations, as faults take them."""
        return sorted(self._description.by_name)

    @property
    def console_url(self) -> str:
        """The page that shows what is inside; its secret stands behind the ``#``, which no browser sends anywhere."""
        return f"{self.url}/_sandbox/console#{self.console_secret}"

    @property
    def api_key(self) -> str:
        """The api-key, which is the simulator's programme-key too."""
        return self.state.programme.api_key

    @property
    def profiles(self) -> Profiles:
        """Profile ids by what they are for."""
        return self.state.programme.profiles

    @property
    def programme(self) -> Programme:
        """Settings that the vendor would change for a customer."""
        return self.state.programme

    @property
    def clock(self) -> Clock:
        """The clock that everything inside reads."""
        return self.state.clock

    @property
    def ledger(self) -> Ledger:
        """The double-entry ledger."""
        return self.state.ledger

    @property
    def webhooks(self) -> Events:
        """Registered addresses, the events so far, the delivery log."""
        return self.state.events

    @property
    def problems(self) -> list[str]:
        """Defects of the sandbox itself that showed; empty, or please report them."""
        return self.state.problems

    def rate_limit(self, limit: int, per: float = 1.0, operation: str | None = None) -> None:
        """At most ``limit`` calls each ``per`` seconds, of one operation or of all together."""
        name = None if operation is None else self._description.find(operation).name
        self._service.limits.set(limit, per, name)

    def clear_faults(self) -> None:
        """No faults, no rate limits."""
        self.faults.clear()
        self._service.limits.clear()

    def transport(self) -> httpx.ASGITransport:
        """A transport for httpx that reaches the sandbox without sockets."""
        import httpx

        return httpx.ASGITransport(app=self.app)

    async def settle(self, timeout: float = 30.0) -> None:
        """Wait until all that is due by the sandbox's clock has happened: jobs run, webhooks delivered."""
        await anyio.to_thread.run_sync(self._worker.settle, timeout)
