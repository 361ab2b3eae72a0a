"""A service that speaks HTTP/2 over TLS, and holds its answers for as long as a test wants."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.events import RequestReceived, StreamEnded, StreamReset

from tests.transports.service import Line, Received, Service, drops


class Http2Service(Service):
    """Answers every request with an empty object, once the gate is open.

    Attributes:
        resets: How many streams the client has ended early.
    """

    protocols: ClassVar[list[str]] = ["h2", "http/1.1"]
    resets = 0

    def cut(self) -> None:
        """Cut all connections off, without the farewell of TLS."""
        self._loop.call_soon_threadsafe(lambda: [drops(line) for line in self._lines])
        self.wait_for(lambda: not self._lines)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line, speech = Line(self, reader, writer), H2Connection(H2Configuration(client_side=False))
        self._lines.add(line)
        self.opened += 1
        answers: set[asyncio.Task[None]] = set()
        try:
            speech.initiate_connection()
            writer.write(speech.data_to_send())
            while data := await reader.read(65536):
                for event in speech.receive_data(data):
                    if isinstance(event, RequestReceived) and event.headers is not None:
                        fields = {name.decode(): text.decode() for name, text in event.headers}
                        self.requests.append(Received(fields.pop(":method"), fields.pop(":path"), fields, b""))
                        self._count(1)
                    elif isinstance(event, StreamEnded) and event.stream_id is not None:
                        answers.add(asyncio.create_task(self._answer(line, speech, event.stream_id)))
                    elif isinstance(event, StreamReset):
                        self.resets += 1
                        self._count(-1)
                writer.write(speech.data_to_send())
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            for task in answers:
                task.cancel()
            writer.close()
            self._lines.discard(line)
            self._count(0)

    async def _answer(self, line: Line, speech: H2Connection, stream: int) -> None:
        await self.gate.wait()
        speech.send_headers(stream, [(":status", "200"), ("content-type", "application/json")])
        speech.send_data(stream, b"{}", end_stream=True)
        self._count(-1)
        line.writer.write(speech.data_to_send())
