"""Reading an answer's body to its end, but not beyond what the memory is meant for."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping

from weavr_multi.core.exceptions import ConnectionFailed, DecodeError


def refuse_announced(status: int, headers: Mapping[str, str], most: int | None) -> None:
    """Raise `DecodeError` if a success announces a body that is too large, before any of it is read."""
    announced = headers.get("content-length")
    if most is None or announced is None or not announced.isdecimal() or not _is_success(status):
        return
    if int(announced) > most:
        raise _too_large(status, headers, f"{announced} bytes", most)


async def read(
    status: int,
    headers: Mapping[str, str],
    chunks: AsyncIterator[bytes],
    most: int | None,
    close: Callable[[], Awaitable[None]],
) -> bytes:
    """Collect a body.

    Of an answer that is not a success the beginning is enough to say what went wrong.

    Args:
        status: The answer's status.
        headers: Its headers.
        chunks: Its body.
        most: The largest body in bytes, or None.
        close: Closes the connection.

    Raises:
        DecodeError: A success is larger than that.
    """
    parts: list[bytes] = []
    size = 0
    try:
        async for chunk in chunks:
            parts.append(chunk)
            size += len(chunk)
            if most is not None and size > most:
                await close()
                # The connection is closed, and so the next chunk is an error: that ends every generator between here
                # and there. Leaving the loop would abandon them, of which trio complains.
                async for _ in chunks:
                    pass
    except Exception:
        if most is None or size <= most:
            raise
    return cut(status, headers, b"".join(parts) if len(parts) != 1 else parts[0], most)


def cut(status: int, headers: Mapping[str, str], body: bytes, most: int | None) -> bytes:
    """Return a body up to the limit.

    Raises:
        DecodeError: A success is larger than that.
    """
    if most is None or len(body) <= most:
        return body
    if _is_success(status):
        raise _too_large(status, headers, "more", most)
    return body[:most]


def decompressed(body: bytes, encoding: str, most: int | None) -> bytes:
    """Undo gzip, up to one byte beyond the limit.

    Raises:
        ConnectionFailed: The body is not whole, or not what its encoding says, or the encoding was not asked for.
    """
    if encoding.strip().lower() not in ("gzip", "x-gzip", "deflate"):
        raise ConnectionFailed(f"the answer is encoded as {encoding!r}, which was not asked for")
    if not body:  # some proxies announce a compression and then have nothing to compress
        return body
    machine = zlib.decompressobj(zlib.MAX_WBITS | 32)
    try:
        found = machine.decompress(body, 0 if most is None else most + 1)
    except zlib.error as error:
        raise ConnectionFailed(f"the answer is not the {encoding} that it says it is: {error}") from error
    if not machine.eof and (most is None or len(found) <= most):
        raise ConnectionFailed(f"the answer's {encoding} ends too early")
    return found


def _is_success(status: int) -> bool:
    return 200 <= status < 300


def _too_large(status: int, headers: Mapping[str, str], size: str, most: int) -> DecodeError:
    return DecodeError(
        f"the service answered {status} with {size}, which is beyond the limit of {most} bytes (Limits.answer_bytes); "
        "the operation itself succeeded",
        status=status,
        request_ref=headers.get("request-ref"),
    )
