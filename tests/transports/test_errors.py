"""Every way in which no answer comes has one of our errors, which says whether the request can have arrived."""

from __future__ import annotations

import asyncio
import gzip
import socket
import struct

import aiohttp
import pytest

from tests.support.ports import free_port
from tests.transports.service import Line, Received, drops
from weavr_multi import ConnectionFailed, TransportError
from weavr_multi.core.transports import aiohttp as by_aiohttp
from weavr_multi.core.transports.border import translated
from weavr_multi.core.transports.httpx import HttpxTransport
from weavr_multi.core.transports.httpx2 import Httpx2Transport

pytestmark = pytest.mark.anyio


async def test_a_refused_connection_was_never_sent(user):
    async with user(f"http://127.0.0.1:{free_port()}") as sender:
        with pytest.raises(ConnectionFailed) as caught:
            await sender.send()
    assert caught.value.never_sent
    assert caught.value.__cause__ is not None


async def test_a_host_that_does_not_exist_was_never_sent(user):
    async with user("http://nowhere.invalid") as sender:
        with pytest.raises(ConnectionFailed) as caught:
            await sender.send()
    assert caught.value.never_sent


@pytest.mark.parametrize("method", ["GET", "POST", "PATCH", "DELETE"])
async def test_a_connection_that_drops_before_the_answer_may_have_been_received_and_is_not_repeated(
    serve, user, method
):
    async def behaviour(line: Line, received: Received) -> None:
        drops(line)

    service = serve(behaviour)
    async with user(service) as sender:
        with pytest.raises(ConnectionFailed) as caught:
            await sender.send(method=method)
    assert not caught.value.never_sent
    assert len(service.requests) == 1  # aiohttp by itself sends a GET or DELETE a second time


@pytest.mark.parametrize("method", ["GET", "DELETE"])
async def test_a_connection_that_drops_on_its_second_call_is_not_repeated_either(serve, user, method):
    async def behaviour(line: Line, received: Received) -> None:
        if len(line.service.requests) > 1:
            drops(line)
        else:
            await line.answer()

    service = serve(behaviour)
    async with user(service) as sender:
        await sender.send()
        with pytest.raises(ConnectionFailed):
            await sender.send(method=method)
    assert len(service.requests) == 2


@pytest.mark.parametrize(
    "head",
    [b"content-length: 100\r\n\r\n{", b"transfer-encoding: chunked\r\n\r\n5\r\n{", b"content-length: 100\r\n"],
    ids=["in a body of known length", "in a chunk", "in the headers"],
)
async def test_a_connection_that_drops_in_the_middle_of_an_answer_may_have_been_received(serve, user, head):
    async def behaviour(line: Line, received: Received) -> None:
        await line.write(b"HTTP/1.1 200 OK\r\n" + head)
        line.writer.close()

    async with user(serve(behaviour)) as sender:
        with pytest.raises(ConnectionFailed) as caught:
            await sender.send()
    assert not caught.value.never_sent


async def test_a_body_that_ends_with_its_connection_is_not_whole_where_that_was_reset(serve, user):
    async def behaviour(line: Line, received: Received) -> None:
        await line.write(b"HTTP/1.1 200 OK\r\ncontent-type: text/csv\r\n\r\nid,amount\r\n")
        await asyncio.sleep(0.05)  # for the beginning to arrive: a reset overtakes it
        linger = struct.pack("ii", 1, 0)
        line.writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        drops(line)

    async with user(serve(behaviour)) as sender:
        with pytest.raises(ConnectionFailed) as caught:
            await sender.send()
    assert not caught.value.never_sent


@pytest.mark.parametrize("data", [b"SSH-2.0-OpenSSH\r\n\r\n", b"HTTP/1.1 200 OK\r\ncontent-length: x\r\n\r\n"])
async def test_what_is_not_http_is_a_failed_connection(serve, user, data):
    async def behaviour(line: Line, received: Received) -> None:
        await line.write(data)
        line.writer.close()

    async with user(serve(behaviour)) as sender:
        with pytest.raises(ConnectionFailed):
            await sender.send()


@pytest.mark.parametrize("status", [200, 409])
@pytest.mark.parametrize("encoding", ["gzip", "smoke", "gzip, br"])
async def test_a_body_that_is_not_what_it_says_it_is_compressed_as_leaves_the_status_as_it_is(
    serve, user, status, encoding
):
    async def behaviour(line: Line, received: Received) -> None:
        await line.answer(b"this is no gzip", status, content_encoding=encoding)

    async with user(serve(behaviour)) as sender:
        answer = await sender.send()
    assert (answer.status, answer.content) == (status, b"this is no gzip")
    assert answer.problem is not None


@pytest.mark.parametrize("encoding", ["", "identity", "gzip, identity"])
async def test_an_encoding_that_changes_nothing_is_no_problem(serve, user, encoding):
    async def behaviour(line: Line, received: Received) -> None:
        body = gzip.compress(b"{}") if "gzip" in encoding else b"{}"
        await line.answer(body, content_encoding=encoding)

    async with user(serve(behaviour)) as sender:
        answer = await sender.send()
    assert (answer.content, answer.problem) == (b"{}", None)


async def test_an_error_whose_body_is_lost_keeps_its_status(serve, user):
    async def behaviour(line: Line, received: Received) -> None:
        await line.answer(b'{"errorCode"', 409, length=100)
        line.writer.close()

    async with user(serve(behaviour)) as sender:
        assert ((await sender.send()).status, (await sender.send()).content) == (409, b'{"errorCode"')


@pytest.mark.parametrize(("count", "size"), [(1, 64_000), (200, 300)])
async def test_large_headers_and_many_of_them_are_read(serve, user, count, size):
    async def behaviour(line: Line, received: Received) -> None:
        await line.answer(b"{}", **{f"x_filler_{number}": "v" * size for number in range(count)})

    async with user(serve(behaviour)) as sender:
        answer = await sender.send()
    assert answer.headers[f"x-filler-{count - 1}"] == "v" * size


async def test_after_a_failure_the_next_call_succeeds(serve, user):
    async def behaviour(line: Line, received: Received) -> None:
        if received.target == "/drop":
            drops(line)
        else:
            await line.answer()

    async with user(serve(behaviour)) as sender:
        for _ in range(3):
            with pytest.raises(TransportError):
                await sender.send("/drop")
            assert (await sender.send()).status == 200


def every_subclass(cls: type[Exception]) -> set[type[Exception]]:
    return {cls}.union(*(every_subclass(sub) for sub in cls.__subclasses__()))


@pytest.mark.parametrize("library", [HttpxTransport.library, Httpx2Transport.library], ids=["httpx", "httpx2"])
def test_every_exception_of_httpx_has_a_translation(library):
    names = vars(library.module)
    theirs = {found for found in names.values() if isinstance(found, type) and issubclass(found, Exception)}
    elsewhere = {names[name] for name in ("HTTPError", "HTTPStatusError", "CookieConflict")}  # never raised here
    for cls in theirs - elsewhere:
        assert isinstance(translated(cls.__new__(cls, "it"), library.translation), TransportError), cls


def test_every_exception_of_aiohttps_client_has_a_translation():
    for cls in every_subclass(aiohttp.ClientError):
        # Several compose their text from parts that an empty one lacks.
        mute = type(cls.__name__, (cls,), {"__str__": lambda self: "it"})
        assert isinstance(translated(mute.__new__(mute), by_aiohttp.TRANSLATION), TransportError), cls
