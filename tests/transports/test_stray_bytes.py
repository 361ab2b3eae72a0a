"""Bytes that belong to no response are neither another call's response nor shown in errors."""

from __future__ import annotations

import traceback

import anyio
import pytest

from tests.support.calls import READ
from tests.transports.service import Line, Received
from weavr_multi import ConnectionFailed, Weavr, WeavrError

pytestmark = pytest.mark.anyio
CARD = "4929123456789012"
TOLD_LATE = b"HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\n\r\n"


def whole(body: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%s" % (len(body), body)


async def test_a_response_too_many_is_not_the_response_to_the_next_call(serve, user):
    async def behaviour(line: Line, received: Received) -> None:
        number = len(line.service.requests)
        await line.write(whole(b"%d" % number) + (whole(b'"of nobody"') if number == 1 else b""))

    async with user(serve(behaviour)) as sender:
        assert [(await sender.send()).content for _ in range(3)] == [b"1", b"2", b"3"]


@pytest.mark.parametrize("late", [whole(b'"of nobody"'), TOLD_LATE, b"garbage\r\n"], ids=["200", "408", "garbage"])
async def test_what_comes_while_a_connection_is_idle_is_not_the_response_to_the_next_call(serve, user, late):
    async def behaviour(line: Line, received: Received) -> None:
        await line.write(whole(b"%d" % len(line.service.requests)))
        if len(line.service.requests) == 1:
            await line.service.gate.wait()
            await line.write(late)

    service = serve(behaviour)
    async with user(service) as sender:
        assert (await sender.send()).content == b"1"
        service.open_gate()
        await anyio.to_thread.run_sync(service.wait_for, lambda: service.idle)
        await anyio.sleep(0.01)  # for the bytes to arrive
        assert (await sender.send()).content == b"2"
    assert service.opened == 2


async def test_bytes_behind_a_response_that_has_no_body_do_not_fail_the_next_call(serve, stack, user):
    async def behaviour(line: Line, received: Received) -> None:
        await line.write(b"HTTP/1.1 204 No Content\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n")

    async with user(serve(behaviour)) as sender:
        for _ in range(2):
            if stack[0] == "aiohttp":  # it finds the bytes at once, and does not take the response
                with pytest.raises(ConnectionFailed):
                    await sender.send()
            else:
                assert (await sender.send()).status == 204


@pytest.mark.parametrize("head", [b"101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade", b"101 X"])
async def test_a_change_of_the_protocol_that_nobody_asked_for_is_a_failed_connection(serve, user, head):
    async def behaviour(line: Line, received: Received) -> None:
        await line.write(b"HTTP/1.1 " + head + b"\r\n\r\n")

    async with user(serve(behaviour)) as sender:
        with pytest.raises(ConnectionFailed) as caught:
            await sender.send(method="POST")
    assert not caught.value.never_sent


@pytest.mark.parametrize(
    "sent",
    [
        f'{{"number": "{CARD}"}}\r\n\r\n',
        f"HTTP/1.1 200 OK\r\ncontent-length: {CARD}x\r\n\r\n",
        f"HTTP/1.1 200 OK\r\n{CARD} no colon\r\n\r\n",
        f"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nx{CARD}\r\n\r\n",
        f"HTTP/1.1 {CARD} OK\r\n\r\n",
        f"HTTP/1.1 200 OK\r\nx: {CARD}\r\n",
    ],
    ids=["the first line", "a length", "a header", "a chunk", "a status", "a head that breaks off"],
)
async def test_an_error_does_not_quote_the_response_that_could_not_be_read(serve, stack, sent):
    """A service that is out of step sends parts of bodies, and so card numbers and tokens, where heads are expected."""

    async def behaviour(line: Line, received: Received) -> None:
        await line.write(sent.encode())
        line.writer.close()

    service = serve(behaviour)
    async with Weavr(api_key="k", base_url=service.url, transport=stack[0], max_retries=0) as weavr:
        with pytest.raises(WeavrError) as caught:
            await READ.make(weavr)
    assert CARD not in "".join(traceback.format_exception(caught.value))
    assert "message=" not in str(caught.value)
