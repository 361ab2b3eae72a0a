"""Reading the body of a delivery once, and no further than it may be long."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterable
from typing import TypeAlias

from weavr_multi.webhooks.headers import Headers, lower_of, pairs_of, texts_of

Body: TypeAlias = bytes | bytearray | memoryview | AsyncIterable[bytes]


class BodyTooLarge(Exception):
    """The body is longer than the receiver takes."""


class BodyCutShort(Exception):
    """The connection ended before the body was complete."""


async def read_body(body: Body, announced: int | None, limit: int) -> bytes:
    """Return the whole body.

    Args:
        body: The bytes, or a stream of them.
        announced: What ``content-length`` says, or None.
        limit: How many bytes it may have.

    Raises:
        BodyTooLarge: It has more, or announces more: then nothing of it is read.
        BodyCutShort: It has fewer than announced.
    """
    if announced is not None and announced > limit:
        raise BodyTooLarge
    whole = await _collect(body, limit) if isinstance(body, AsyncIterable) else bytes(body)
    if len(whole) > limit:
        raise BodyTooLarge
    if announced is not None and len(whole) < announced:
        raise BodyCutShort
    return whole


async def _collect(stream: AsyncIterable[bytes], limit: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    try:
        async for part in stream:
            size += len(part)
            if size > limit:
                raise BodyTooLarge
            parts.append(part)
    finally:
        if isinstance(stream, AsyncGenerator):  # left in the middle, it would wait for the garbage collector
            await stream.aclose()
    return b"".join(parts)


def announced_length(headers: Headers) -> int | None:
    """Return what ``content-length`` says; None without one, and for an encoded body, whose length it does not tell."""
    found: dict[str, str] = {}
    for name, value in pairs_of(headers):
        lower = lower_of(name)
        if lower in ("content-length", "content-encoding"):
            found[lower] = ",".join(texts_of(value))
    text = found.get("content-length", "").strip()
    if "content-encoding" in found or not (text.isascii() and text.isdigit() and len(text) < 18):
        return None
    return int(text)
