"""A service that answers at once, in a process of its own: the least that a server can do."""

from __future__ import annotations

import asyncio

import bodies

_BODY = bodies.dump(bodies.account(7))
_ANSWER = (
    b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nrequest-ref: c4a760a8-dbcf-4e14-9f39-645a8e933d74\r\n"
    b"content-length: %d\r\n\r\n" % len(_BODY)
) + _BODY


class Server(asyncio.Protocol):
    """One connection; requests have no bodies."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        assert isinstance(transport, asyncio.Transport)
        self._transport, self._rest = transport, b""

    def data_received(self, data: bytes) -> None:
        """Answer each request that is complete."""
        *requests, self._rest = (self._rest + data).split(b"\r\n\r\n")
        if requests:
            self._transport.write(_ANSWER * len(requests))


async def main() -> None:
    """Serve on a port that is printed."""
    server = await asyncio.get_running_loop().create_server(Server, "127.0.0.1", 0, backlog=2_048)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
