"""An answer beyond the limit is not read into memory."""

from __future__ import annotations

import gzip

import pytest

from tests.transports.service import Line, Received
from weavr_multi import DecodeError, Limits

pytestmark = pytest.mark.anyio

SMALL = Limits(connections=1, answer_bytes=1_000)


async def announced(line: Line, received: Received) -> None:
    await line.answer(b"x", length=5_000, request_ref="ref-1")


async def in_chunks(line: Line, received: Received) -> None:
    await line.write(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\nrequest-ref: ref-1\r\n\r\n")
    await line.write((b"190\r\n" + b"x" * 400 + b"\r\n") * 4)


async def compressed(line: Line, received: Received) -> None:
    await line.answer(gzip.compress(b"x" * 1_000_000), content_encoding="gzip", request_ref="ref-1")


@pytest.mark.parametrize("behaviour", [announced, in_chunks, compressed])
async def test_a_success_beyond_the_limit_is_an_error_which_says_that_it_was_not_read(serve, user, behaviour):
    service = serve(behaviour)
    async with user(service, SMALL) as sender:
        with pytest.raises(DecodeError, match=r"beyond the limit of 1000 bytes.*was not read") as caught:
            await sender.send()
        assert (caught.value.status, caught.value.request_ref) == (200, "ref-1")

        async def small(line: Line, received: Received) -> None:
            await line.answer()

        service.behaviour = small
        assert (await sender.send()).status == 200  # by the only connection of this pool


async def test_an_answer_of_just_the_limit_is_read(serve, user):
    async def behaviour(line: Line, received: Received) -> None:
        await line.answer(b"x" * 1_000)

    async with user(serve(behaviour), SMALL) as sender:
        assert len((await sender.send()).content) == 1_000


async def test_of_an_error_beyond_the_limit_the_beginning_is_enough(serve, user):
    async def behaviour(line: Line, received: Received) -> None:
        await line.answer(b"x" * 5_000, 502)

    async with user(serve(behaviour), SMALL) as sender:
        answer = await sender.send()
    assert (answer.status, answer.content) == (502, b"x" * 1_000)


async def test_without_a_limit_everything_is_read(serve, user):
    async def behaviour(line: Line, received: Received) -> None:
        await line.answer(b"x" * 3_000_000)

    async with user(serve(behaviour), Limits(answer_bytes=None)) as sender:
        assert len((await sender.send()).content) == 3_000_000
