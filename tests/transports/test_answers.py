"""What goes out and what comes back when all is well."""

from __future__ import annotations

import gzip

import pytest

from tests.transports.service import Line, Received
from weavr_multi import RateLimited, Weavr

pytestmark = pytest.mark.anyio


async def test_an_answer_has_its_status_its_headers_and_its_body(serve, user):
    async def behaviour(line: Line, received: Received) -> None:
        await line.answer(b'{"a":1}', 201, request_ref="ref-1")

    async with user(serve(behaviour)) as sender:
        answer = await sender.send()
    assert (answer.status, answer.content) == (201, b'{"a":1}')
    assert answer.headers.get("request-ref") == answer.headers.get("Request-Ref") == "ref-1"


async def test_a_wait_that_is_asked_for_twice_is_the_longer_of_both(serve, stack):
    async def behaviour(line: Line, received: Received) -> None:
        await line.answer(b"{}", 429, retry_after="20\r\nretry-after: 3600")

    async with Weavr(api_key="k", base_url=serve(behaviour).url, transport=stack[0]) as weavr:
        with pytest.raises(RateLimited) as caught:
            await weavr.session("t").managed_accounts.get("1")
    assert caught.value.reset_after == 3600.0


async def test_the_path_and_the_query_leave_exactly_as_they_were_quoted(serve, user):
    service = serve()
    target = "/multi/x/1~2?state=A%20B&state=C%2FD&tag=%C3%A4%2B&empty="
    async with user(service) as sender:
        await sender.send(target)
    assert service.requests[0].target == target


async def test_a_get_has_no_body_and_the_headers_it_was_given(serve, user):
    service = serve()
    async with user(service) as sender:
        await sender.send(headers=[("accept", "application/json"), ("api-key", "k"), ("user-agent", "me")])
    (received,) = service.requests
    assert received.method == "GET"
    assert received.body == b""
    assert "content-length" not in received.headers
    wanted = {"accept": "application/json", "api-key": "k", "user-agent": "me", "host": service.url[7:]}
    assert wanted.items() <= received.headers.items()


@pytest.mark.parametrize("method", ["POST", "PATCH", "DELETE"])
async def test_a_body_leaves_byte_for_byte_with_its_length(serve, user, method):
    service = serve()
    async with user(service) as sender:
        await sender.send(method=method, content=b'{"name":"\xc3\xa4"}', headers=[("content-type", "application/json")])
    (received,) = service.requests
    assert (received.method, received.body) == (method, b'{"name":"\xc3\xa4"}')
    assert received.headers["content-length"] == "13"
    assert received.headers["content-type"] == "application/json"


async def test_a_write_without_a_body_says_so(serve, user):
    service = serve()
    async with user(service) as sender:
        await sender.send(method="POST")
    assert service.requests[0].headers["content-length"] == "0"


async def test_a_body_of_two_megabytes_goes_through(serve, user):
    service = serve()
    body = b"[" + b"1," * 1_000_000 + b"1]"
    async with user(service) as sender:
        await sender.send(method="POST", content=body)
    assert service.requests[0].body == body


async def test_a_compressed_body_is_decompressed(serve, user):
    async def behaviour(line: Line, received: Received) -> None:
        assert "gzip" in received.headers["accept-encoding"]
        await line.answer(gzip.compress(b'{"a":1}'), content_encoding="gzip")

    async with user(serve(behaviour)) as sender:
        assert (await sender.send()).content == b'{"a":1}'


async def test_a_body_in_chunks_is_put_together(serve, user):
    async def behaviour(line: Line, received: Received) -> None:
        await line.write(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\n{} \r\n1\r\n \r\n0\r\n\r\n")

    async with user(serve(behaviour)) as sender:
        assert (await sender.send()).content == b"{}  "


async def test_a_body_that_ends_with_its_connection_is_read_to_the_end(serve, user):
    async def behaviour(line: Line, received: Received) -> None:
        await line.write(b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{}")
        line.writer.close()

    async with user(serve(behaviour)) as sender:
        assert (await sender.send()).content == b"{}"


async def test_an_answer_without_content_is_empty(serve, user):
    async def behaviour(line: Line, received: Received) -> None:
        await line.write(b"HTTP/1.1 204 No Content\r\n\r\n")

    async with user(serve(behaviour)) as sender:
        answer = await sender.send(method="DELETE")
    assert (answer.status, answer.content) == (204, b"")


@pytest.mark.parametrize("status", [200, 204])
async def test_an_empty_answer_that_says_it_is_compressed_is_empty(serve, user, status):
    async def behaviour(line: Line, received: Received) -> None:
        await line.answer(b"", status, content_encoding="gzip")

    async with user(serve(behaviour)) as sender:
        answer = await sender.send(method="POST")
    assert (answer.status, answer.content) == (status, b"")


@pytest.mark.parametrize("status", [400, 401, 404, 418, 429, 500, 503])
async def test_an_error_status_is_an_answer_like_any_other(serve, user, status):
    async def behaviour(line: Line, received: Received) -> None:
        await line.answer(b"<html>", status)

    async with user(serve(behaviour)) as sender:
        answer = await sender.send()
    assert (answer.status, answer.content) == (status, b"<html>")


async def test_a_redirect_is_not_followed_because_it_would_carry_the_api_key_away(serve, user):
    async def behaviour(line: Line, received: Received) -> None:
        await line.answer(b"", 302, location="/elsewhere")

    service = serve(behaviour)
    async with user(service) as sender:
        assert (await sender.send()).status == 302
    assert len(service.requests) == 1


async def test_cookies_are_not_kept(serve, user):
    async def behaviour(line: Line, received: Received) -> None:
        await line.answer(set_cookie="a=b; Path=/")

    service = serve(behaviour)
    async with user(service) as sender:
        await sender.send()
        await sender.send()
    assert "cookie" not in service.requests[1].headers
