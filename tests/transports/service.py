"""A service on a loopback port that does exactly what a test says, in a thread of its own."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import ClassVar, NamedTuple, TypeAlias

CERTIFICATES = Path(__file__).parent / "certificates"


class Received(NamedTuple):
    """One request as it came: header names in lower case."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


class Line:
    """One connection, as the service sees it."""

    def __init__(self, service: Service, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.service, self.reader, self.writer = service, reader, writer

    async def receive(self) -> Received | None:
        """Read one request; None at the end of the connection."""
        try:
            head = await self.reader.readexactly(1)
            if head == b"\x16":  # TLS, where it is not spoken
                await self.write(b"HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n")
                return None
            head += await self.reader.readuntil(b"\r\n\r\n")
        except asyncio.IncompleteReadError:
            return None
        first, *lines = head.decode("latin-1").rstrip("\r\n").split("\r\n")
        method, target, _ = first.split(" ")
        pairs = (line.partition(":") for line in lines)
        headers = {name.lower(): text.strip() for name, _, text in pairs}
        body = await self.reader.readexactly(int(headers.get("content-length", "0")))
        return Received(method, target, headers, body)

    async def write(self, data: bytes) -> None:
        """Send bytes."""
        self.writer.write(data)
        await self.writer.drain()

    async def answer(
        self, body: bytes = b"{}", status: int = 200, *, length: int | None = None, **headers: str
    ) -> None:
        """Send a whole answer; `length` is announced in place of the truth."""
        fields = {"content-type": "application/json", "content-length": str(len(body) if length is None else length)}
        fields |= {name.replace("_", "-"): text for name, text in headers.items()}
        lines = "".join(f"{name}: {text}\r\n" for name, text in fields.items())
        await self.write(f"HTTP/1.1 {status} Something\r\n{lines}\r\n".encode() + body)

    async def closed(self) -> None:
        """Wait until the other side has closed."""
        with contextlib.suppress(ConnectionError):
            await self.reader.read()


Behaviour: TypeAlias = Callable[[Line, Received], Awaitable[None]]


async def answers(line: Line, received: Received) -> None:
    """Answer every request with an empty object."""
    await line.answer()


class Service:
    """Listens until the test ends.

    Attributes:
        behaviour: What is done with each request.
        requests: All requests so far.
        opened: How many connections were opened.
        most: How many requests were being served at once, at most.
        gate: For behaviours that hold their answers: set by `open_gate`.
    """

    protocols: ClassVar[list[str]] = []  # offered over TLS

    def __init__(self, behaviour: Behaviour = answers, *, certificate: str | None = None) -> None:
        self.behaviour = behaviour
        self.requests: list[Received] = []
        self.opened = 0
        self.most = 0
        self._busy = 0
        self._lines: set[Line] = set()
        self._certificate = certificate
        self._changed = threading.Condition()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()), daemon=True)

    @property
    def url(self) -> str:
        """The origin."""
        return f"{'https' if self._certificate else 'http'}://127.0.0.1:{self.port}"

    def __enter__(self) -> Service:
        self._thread.start()
        assert self._ready.wait(60)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(60)

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Wait, in the thread of the test, until something has come true here."""
        with self._changed:
            assert self._changed.wait_for(condition, 60), "the service waited for something that did not happen"

    @property
    def open(self) -> int:
        """How many connections are open."""
        return len(self._lines)

    @property
    def idle(self) -> bool:
        """Whether no request is being served."""
        return not self._busy

    def open_gate(self) -> None:
        """Let the behaviours that wait at the gate go on."""
        self._loop.call_soon_threadsafe(self.gate.set)

    def hang_up(self) -> None:
        """Close all connections."""
        self._loop.call_soon_threadsafe(lambda: [line.writer.close() for line in self._lines])
        self.wait_for(lambda: not self._lines)

    async def _run(self) -> None:
        self._loop, self._stop, self.gate = asyncio.get_running_loop(), asyncio.Event(), asyncio.Event()
        context = None
        if self._certificate:
            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            context.load_cert_chain(CERTIFICATES / self._certificate)
            if self.protocols:
                context.set_alpn_protocols(self.protocols)
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=context, backlog=1024)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stop.wait()
        server.close()
        for line in [*self._lines]:
            line.writer.close()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line = Line(self, reader, writer)
        self._lines.add(line)
        self.opened += 1
        try:
            while (received := await line.receive()) is not None:
                self.requests.append(received)
                self._count(1)
                try:
                    await self.behaviour(line, received)
                finally:
                    self._count(-1)
                if writer.is_closing():
                    return
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            writer.close()
            self._lines.discard(line)
            self._count(0)

    def _count(self, step: int) -> None:
        with self._changed:
            self._busy += step
            self.most = max(self.most, self._busy)
            self._changed.notify_all()


def drops(line: Line) -> None:
    """Cut the connection off, without the usual farewell."""
    transport = line.writer.transport
    transport.abort()
