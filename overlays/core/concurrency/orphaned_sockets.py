"""Closes sockets whose event loop ended without closing them, or that belong to the parent process."""

from __future__ import annotations

from contextlib import suppress
from typing import Any


def close_transport(transport: Any) -> None:
    """Close the socket below an asyncio transport, without its event loop and without sending anything.

    A closed loop runs no callbacks, so that ``transport.close()`` cannot work there; in a forked child it would change
    the selector that the parent still uses. What asyncio would have called next is called here instead. uvloop closes
    its sockets itself when a loop is closed.
    """
    tls = getattr(transport, "_ssl_protocol", None)
    if tls is not None:
        transport._closed = True
        transport = getattr(tls, "_transport", None)
    if getattr(transport, "_sock", None) is None:
        return
    transport._closing = True
    # `connection_lost` of a protocol may want to tell its loop; the socket is closed whatever it does.
    with suppress(Exception):
        transport._call_connection_lost(None)


def close_httpx_sockets(transport: Any) -> None:
    """Close the sockets of one of httpx's transports in the same way."""
    with suppress(AttributeError):  # of another version of httpcore or anyio: the garbage collector closes it
        for connection in transport._pool.connections:
            stream = connection._connection._network_stream._stream
            close_transport(getattr(stream, "transport_stream", stream)._transport)
