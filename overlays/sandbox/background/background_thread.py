"""The sandbox's own thread: serves sockets, delivers webhooks, runs due jobs.

A thread with an event loop of its own, so that the sandbox works the same under asyncio, under trio and
beside blocking code.
"""

from __future__ import annotations

import asyncio
import logging
import threading
import time
import traceback
from collections.abc import Coroutine
from contextvars import Context
from typing import TYPE_CHECKING, Any, TypeVar

from weavr_multi.sandbox.background.webhooks import Delivery
from weavr_multi.sandbox.storage.state import State

if TYPE_CHECKING:
    import httpx

_log = logging.getLogger("weavr_multi.sandbox")

T = TypeVar("T")

_AT_ONCE = 16
_TIMEOUT = 10.0
# Work is done in slices of seconds, between which waiting requests get their turn.
_SLICE = 0.005


class Worker:
    """Runs jobs and deliveries in the background."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._client: httpx.AsyncClient | None = None
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="weavr-sandbox", daemon=True)
        self._woken: asyncio.Event
        self._sending: dict[int, asyncio.Task[None]] = {}
        self._poked = False

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()
        self._state.when_poked(self.poke)
        self.call(self._begin())

    def stop(self) -> None:
        """Stop everything and end the thread."""
        self._state.when_poked(None)
        self.call(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def call(self, coroutine: Coroutine[Any, Any, T], timeout: float | None = None) -> T:
        """Run a coroutine on the thread and wait for it, from any other thread."""
        # An empty context: what the caller's says of its own event loop (trio's, for instance) is not true here.
        return Context().run(asyncio.run_coroutine_threadsafe, coroutine, self._loop).result(timeout)

    def poke(self) -> None:
        """There may be work to do. Cheap when said many times over."""
        if not self._poked:
            self._poked = True
            self._loop.call_soon_threadsafe(self._wake)

    def settle(self, timeout: float) -> None:
        """Wait until nothing that is due by now is left undone.

        Raises:
            TimeoutError: it took longer than that.
        """
        self.call(asyncio.wait_for(self._drain(), timeout))

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_forever()

    def _wake(self) -> None:
        self._poked = False
        self._woken.set()

    async def _begin(self) -> None:
        self._woken = asyncio.Event()
        self._pump = asyncio.create_task(self._work())

    async def _end(self) -> None:
        tasks = [self._pump, *self._sending.values()]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._client is not None:
            await self._client.aclose()

    async def _work(self) -> None:
        while True:
            self._woken.clear()
            delay = self._slice()
            try:
                async with asyncio.timeout(delay):
                    await self._woken.wait()
            except TimeoutError:
                continue

    def _slice(self) -> float | None:
        """Do some of what is due; the seconds until there is more, ``None`` for "when poked"."""
        now, until = self._state.now(), time.perf_counter() + _SLICE
        while self._run_job(now):
            if time.perf_counter() > until:
                return 0
        with self._state.store.lock:
            if len(self._sending) < _AT_ONCE:
                for delivery in self._state.events.due(now, _AT_ONCE):
                    if delivery.id not in self._sending and len(self._sending) < _AT_ONCE:
                        self._send(delivery)
            due = self._state.jobs.next_due()
            if len(self._sending) < _AT_ONCE:
                # What is being sent is still marked as due; its end wakes the pump.
                row = self._state.events.next_due_but(self._sending)
                due = row if due is None or (row is not None and row < due) else due
        return None if due is None else max(0.0, (due - self._state.now()) / 1000)

    def _run_job(self, now: int) -> bool:
        try:
            return self._state.jobs.run_next(self._state, now)
        except Exception:
            _log.exception("a job of the sandbox failed")
            self._state.problems.append(traceback.format_exc())
            self._state.jobs.drop_next(now)
            return True

    def _send(self, delivery: Delivery) -> None:
        task = asyncio.create_task(self._deliver(delivery))
        self._sending[delivery.id] = task
        task.add_done_callback(lambda _: self._sent(delivery.id))

    def _sent(self, delivery: int) -> None:
        self._sending.pop(delivery, None)
        self._woken.set()

    async def _deliver(self, delivery: Delivery) -> None:
        body = delivery.body.encode()
        headers = self._state.events.headers(delivery.event, delivery.path, body)
        status, error = await self._post(delivery.url + delivery.path, body, headers)
        with self._state.store.transaction():
            self._state.events.attempted(delivery, status, error)

    async def _post(self, url: str, body: bytes, headers: dict[str, str]) -> tuple[int | None, str | None]:
        # Loaded and built when there is something to deliver: most sandboxes never deliver anything.
        import httpx

        if self._client is None:
            self._client = httpx.AsyncClient(timeout=_TIMEOUT, trust_env=False)
        try:
            return (await self._client.post(url, content=body, headers=headers)).status_code, None
        except (httpx.HTTPError, httpx.InvalidURL, ValueError) as failure:
            return None, f"{type(failure).__name__}: {failure}"

    async def _drain(self) -> None:
        while True:
            delay = self._slice()
            if self._sending:
                await asyncio.wait(list(self._sending.values()), return_when=asyncio.FIRST_COMPLETED)
            elif delay is None or delay > 0:
                return
            else:
                await asyncio.sleep(0)
