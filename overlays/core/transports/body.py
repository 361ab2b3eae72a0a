"""Reading a response's body to its end, within a limit, and undoing its compression."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Final

from weavr_multi.core.calls.response import Response
from weavr_multi.core.exceptions import DecodeError

_GZIP: Final = ("gzip", "x-gzip", "deflate")


def refuse_announced(status: int, headers: Mapping[str, str], most: int | None) -> None:
    """Raise `DecodeError` if a success announces a body that is too large, before any of it is read."""
    announced = headers.get("content-length")
    if most is None or announced is None or not announced.isdecimal() or not is_success(status):
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

    The status of an error is known before its body: what follows it, a lost connection included, does not replace it,
    and the beginning of the body is enough.

    Args:
        status: The response's status.
        headers: Its headers.
        chunks: Its body.
        most: The largest body in bytes, or None.
        close: Closes the connection.

    Raises:
        DecodeError: A success is larger than that.
        Exception: A success is not read to its end.
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
                # and there. Leaving the loop would abandon them, which trio warns of.
                async for _ in chunks:
                    pass
    except Exception:
        if is_success(status) and (most is None or size <= most):
            raise
        await close()
    return cut(status, headers, b"".join(parts) if len(parts) != 1 else parts[0], most)


def cut(status: int, headers: Mapping[str, str], body: bytes, most: int | None) -> bytes:
    """Return a body up to the limit.

    Raises:
        DecodeError: A success is larger than that.
    """
    if most is None or len(body) <= most:
        return body
    if is_success(status):
        raise _too_large(status, headers, "more", most)
    return body[:most]


def decompressed(status: int, headers: Mapping[str, str], body: bytes, most: int | None) -> Response:
    """Return the response with its compression undone.

    An encoding that is unknown, or that the body does not have, leaves the body as it came and is told in `problem`:
    it says nothing about the status, and some proxies announce encodings that they do not use.

    Raises:
        DecodeError: A success is larger than the limit.
    """
    encodings = [text.strip().lower() for text in headers.get("content-encoding", "").split(",")]
    found = body
    for encoding in reversed([text for text in encodings if text not in ("", "identity")]):
        if not found:  # some proxies announce a compression and have nothing to compress
            break
        if encoding not in _GZIP:
            return Response(status, headers, body, f"the encoding {encoding[:40]!r} was not asked for")
        try:
            found = _inflated(found, most)
        except zlib.error as error:
            return Response(status, headers, body, f"the body is not the {encoding} that its header announces: {error}")
    return Response(status, headers, cut(status, headers, found, most))


def _inflated(body: bytes, most: int | None) -> bytes:
    """Undo gzip or deflate, up to one byte beyond the limit."""
    machine = zlib.decompressobj(zlib.MAX_WBITS | 32)
    found = machine.decompress(body, 0 if most is None else most + 1)
    if not machine.eof and (most is None or len(found) <= most):
        raise zlib.error("it ends too early")
    return found


def is_success(status: int) -> bool:
    """Whether a status is 200 to 299."""
    return 200 <= status < 300


def _too_large(status: int, headers: Mapping[str, str], size: str, most: int) -> DecodeError:
    return DecodeError(
        f"the service responded {status} with {size}, which is beyond the limit of {most} bytes (Limits.answer_bytes); "
        "the body was not read",
        status=status,
        request_ref=headers.get("request-ref"),
        content_type=headers.get("content-type"),
    )
