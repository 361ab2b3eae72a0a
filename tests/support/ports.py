"""Free loopback ports."""

from __future__ import annotations

import socket
import time


def free_port() -> int:
    """Return a port of 127.0.0.1 on which nobody listens at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for_listener(port: int, seconds: float = 60.0) -> None:
    """Return as soon as somebody listens on a port of 127.0.0.1.

    Raises:
        TimeoutError: Nobody did.
    """
    end = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError as error:
            if time.monotonic() > end:
                raise TimeoutError(f"nobody listens on port {port} after {seconds:g} s") from error
            time.sleep(0.05)
        else:
            return
