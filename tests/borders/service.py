"""A service that misbehaves as it is told to, and counts what it received and what it executed."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import ssl
import threading
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

CERTIFICATES = Path(__file__).parent.parent / "transports" / "certificates"
AUTHORITY = CERTIFICATES / "authority.pem"


class Connection:
    """One connection, as the service sees it."""

    def __init__(self, service: Misbehaving, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.service, self.reader, self.writer = service, reader, writer

    async def receive(self) -> tuple[str, str, dict[str, str]] | None:
        """Read one request: method, target and headers, names in lower case; None at the end of the connection."""
        try:
            head = await self.reader.readexactly(1)
            if head == b"\x16":  # TLS, where it is not spoken
                await self.write(b"HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n")
                return None
            head += await self.reader.readuntil(b"\r\n\r\n")
            first, *lines = head.decode("latin-1").rstrip("\r\n").split("\r\n")
            pairs = (line.partition(":") for line in lines)
            headers = {name.lower(): text.strip() for name, _, text in pairs}
            await self.reader.readexactly(int(headers.get("content-length", "0")))
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError, OSError):
            return None
        method, target, *_ = first.split(" ")
        return method, target, headers

    async def write(self, data: bytes) -> None:
        """Send bytes."""
        self.writer.write(data)
        await self.writer.drain()

    async def silence(self) -> None:
        """Wait until the client has closed the connection."""
        with contextlib.suppress(OSError):
            await self.reader.read()

    def close(self) -> None:
        """Close the connection as usual."""
        self.writer.close()

    def reset(self) -> None:
        """Close the connection without notice."""
        self.writer.transport.abort()

    def corrupt(self) -> None:
        """Let whatever follows arrive as bytes that are not TLS (on the corruptible port)."""
        self.service.corrupted.add(self.writer.get_extra_info("peername")[1])


Act: TypeAlias = Callable[[Connection], Awaitable[None]]


@dataclass(frozen=True)
class Step:
    """What happens to one request.

    Attributes:
        act: What the client sees.
        executes: Whether a write is carried out before that.
    """

    act: Act
    executes: bool = False


@dataclass
class Case:
    """One logical call under observation.

    Attributes:
        number: Its place in the URL.
        steps: What happens to its first request, the second, and so on; the last step repeats.
        refs: The idempotency-ref of each request that arrived whole, or None.
        executed: How many times the write was carried out. The same ref is carried out once, as the service does it.
    """

    number: int
    steps: Sequence[Step]
    refs: list[str | None] = field(default_factory=list)
    executed: int = 0
    _done: set[str] = field(default_factory=set)

    def receive(self, method: str, ref: str | None) -> Step:
        """Note a request, carry it out if this step does so, and return the step."""
        step = self.steps[min(len(self.refs), len(self.steps) - 1)]
        self.refs.append(ref)
        if step.executes and method != "GET" and ref not in self._done:
            self.executed += 1
            if ref is not None:
                self._done.add(ref)
        return step


class Misbehaving:
    """Listens on loopback ports until it is left.

    Attributes:
        plain: The origin in clear.
        secure: The origin over TLS.
        mutual: The origin over TLS that asks for a client certificate.
        corruptible: The origin over TLS whose connections `Connection.corrupt` spoils.
        closed: An origin that refuses connections.
        corrupted: The client ports of spoiled connections.
    """

    def __init__(self) -> None:
        self.corrupted: set[int] = set()
        self._cases: dict[int, Case] = {}
        self._numbers = itertools.count(1)
        self._changed = threading.Condition()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()), daemon=True)

    def case(self, steps: Sequence[Step]) -> Case:
        """Begin to observe a call; its base URL is an origin and ``/<number>``."""
        made = Case(next(self._numbers), steps)
        self._cases[made.number] = made
        return made

    def wait_for(self, condition: Callable[[], bool], seconds: float = 10.0) -> None:
        """Wait, in a thread of the test, until something is true."""
        with self._changed:
            assert self._changed.wait_for(condition, seconds), "the service waited for something that did not happen"

    def __enter__(self) -> Misbehaving:
        self._thread.start()
        assert self._ready.wait(60)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(60)

    async def _run(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        self._loop.set_exception_handler(lambda *_: None)  # clients that break TLS off are what this is for
        server_side = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        server_side.load_cert_chain(CERTIFICATES / "loopback.pem")
        asking = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=str(AUTHORITY))
        asking.load_cert_chain(CERTIFICATES / "loopback.pem")
        asking.verify_mode = ssl.CERT_REQUIRED
        servers = [
            await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=context, backlog=1024, limit=1 << 20)
            for context in (None, server_side, asking)
        ]
        servers.append(await asyncio.start_server(self._relay, "127.0.0.1", 0, backlog=1024))
        servers.append(await asyncio.start_server(self._serve, "127.0.0.1", 0))
        ports = [server.sockets[0].getsockname()[1] for server in servers]
        servers.pop().close()
        self._secure_port = ports[1]
        schemes = ("http", "https", "https", "https", "http")
        origins = [f"{scheme}://127.0.0.1:{port}" for scheme, port in zip(schemes, ports, strict=True)]
        self.plain, self.secure, self.mutual, self.corruptible, self.closed = origins
        self._ready.set()
        await self._stop.wait()
        for server in servers:
            server.close()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = Connection(self, reader, writer)
        try:
            while (received := await connection.receive()) is not None:
                method, target, headers = received
                number = target.split("/")[1]
                case = self._cases.get(int(number) if number.isdecimal() else 0)
                if case is None:
                    return
                with self._changed:
                    step = case.receive(method, headers.get("idempotency-ref"))
                    self._changed.notify_all()
                await step.act(connection)
                if writer.is_closing():
                    return
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    async def _relay(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Pass a TLS connection on to the secure port, and spoil what comes back once it is marked."""
        up_reader, up_writer = await asyncio.open_connection("127.0.0.1", self._secure_port)
        port = up_writer.get_extra_info("sockname")[1]

        async def pump(source: asyncio.StreamReader, target: asyncio.StreamWriter, back: bool) -> None:
            with contextlib.suppress(OSError):
                while data := await source.read(1 << 16):
                    target.write(b"\xff" * len(data) if back and port in self.corrupted else data)
                    await target.drain()
            target.close()

        await asyncio.gather(pump(reader, up_writer, False), pump(up_reader, writer, True), return_exceptions=True)
