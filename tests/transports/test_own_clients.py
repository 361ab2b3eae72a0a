"""A client of the user's own is used as it is set up, and stays the user's to close."""

from __future__ import annotations

import sys
from typing import Any, NoReturn

import aiohttp
import httpx
import httpx2
import pytest

from tests.support.recording import API_KEY
from tests.transports.conftest import STACKS
from tests.transports.service import Line, Received
from weavr_multi import ApiError, ConfigurationError, ConnectionFailed, Limits, TimedOut, Weavr
from weavr_multi.core.transports.lazy import LazyTransport

pytestmark = pytest.mark.anyio
LIBRARIES = {"httpx": httpx, "httpx2": httpx2}
BY_HTTPX = pytest.mark.parametrize("stack", [stack for stack in STACKS if stack[0] != "aiohttp"], ids="-".join)
BY_AIOHTTP = pytest.mark.parametrize("stack", [("aiohttp", "asyncio")], ids="-".join)


@pytest.fixture
def library(stack: tuple[str, str]) -> Any:
    """The library of the transport, whose interface httpx and httpx2 share."""
    return LIBRARIES[stack[0]]


async def moved(line: Line, received: Received) -> None:
    if received.target == "/moved":
        await line.answer(b'{"new":true}')
    else:
        await line.answer(b"", 307, location="/moved", set_cookie="a=b; Path=/")


@BY_HTTPX
async def test_an_httpx_client_follows_redirects_where_it_is_told_to(serve, user, library):
    async with library.AsyncClient(follow_redirects=True) as own, user(serve(moved), http_client=own) as sender:
        assert (await sender.send()).content == b'{"new":true}'


@BY_HTTPX
async def test_an_httpx_client_keeps_its_cookies(serve, user, library):
    service = serve(moved)
    async with library.AsyncClient() as own, user(service, http_client=own) as sender:
        await sender.send()
        await sender.send()
    assert service.requests[1].headers["cookie"] == "a=b"


@BY_HTTPX
async def test_an_httpx_client_adds_its_headers_and_its_auth_and_ours_win(serve, user, library):
    service = serve()
    auth = library.BasicAuth("u", "p")
    async with (
        library.AsyncClient(headers={"x-team": "ours", "accept": "text/plain"}, auth=auth) as own,
        user(service, http_client=own) as sender,
    ):
        await sender.send()
    headers = service.requests[0].headers
    assert (headers["x-team"], headers["accept"]) == ("ours", "application/json")
    assert headers["authorization"].startswith("Basic ")


@BY_HTTPX
async def test_an_httpx_client_calls_its_hooks(serve, user, library):
    seen: list[str] = []

    async def before(request: Any) -> None:
        seen.append(request.url.path)

    async def after(response: Any) -> None:
        seen.append(str(response.status_code))

    async with (
        library.AsyncClient(event_hooks={"request": [before], "response": [after]}) as own,
        user(serve(), http_client=own) as sender,
    ):
        await sender.send("/multi/x")
    assert seen == ["/multi/x", "200"]


@BY_HTTPX
async def test_a_hook_that_raises_for_error_statuses_does_not_hide_the_answer(serve, user, library):
    async def behaviour(line: Line, received: Received) -> None:
        await line.answer(b"{}", 409)

    async def judge(response: Any) -> None:
        response.raise_for_status()

    async with (
        library.AsyncClient(event_hooks={"response": [judge]}) as own,
        user(serve(behaviour), http_client=own) as sender,
    ):
        assert (await sender.send()).status == 409


def nothing_was_sent(*_: object) -> NoReturn:
    """What another call has ended with, which a hook makes."""
    raise ConnectionFailed("no audit", never_sent=True)


@BY_HTTPX
async def test_an_error_of_another_call_in_a_hook_proves_nothing(serve, user, library):
    async def after(_: Any) -> None:
        nothing_was_sent()

    async with library.AsyncClient(event_hooks={"response": [after]}) as own, user(serve(), http_client=own) as sender:
        with pytest.raises(ConnectionFailed, match="no audit") as caught:
            await sender.send()
    assert not caught.value.never_sent


@BY_AIOHTTP
async def test_an_error_of_another_call_in_a_trace_proves_nothing(serve, user):
    async def after(*_: Any) -> None:
        nothing_was_sent()

    traces = aiohttp.TraceConfig()
    traces.on_request_end.append(after)
    async with aiohttp.ClientSession(trace_configs=[traces]) as own, user(serve(), http_client=own) as sender:
        with pytest.raises(ConnectionFailed, match="no audit") as caught:
            await sender.send()
    assert not caught.value.never_sent


@BY_HTTPX
async def test_an_httpx_client_is_not_closed_with_ours(serve, user, library):
    service = serve()
    async with library.AsyncClient() as own:
        async with user(service, http_client=own) as sender:
            await sender.send()
        assert not own.is_closed
        assert (await own.get(service.url)).status_code == 200


@BY_HTTPX
async def test_an_httpx_client_has_our_time_outs_and_our_limit_of_size(serve, user, library):
    async def behaviour(line: Line, received: Received) -> None:
        if received.target == "/large":
            await line.answer(b"x" * 5_000, 502)
        else:
            await line.closed()

    async with (
        library.AsyncClient() as own,
        user(serve(behaviour), Limits(answer_bytes=100), http_client=own) as sender,
    ):
        assert len((await sender.send("/large")).content) == 100
        with pytest.raises(TimedOut):
            await sender.send(timeout=0.1)


@BY_AIOHTTP
async def test_an_aiohttp_session_adds_its_headers_and_keeps_its_cookies(serve, user):
    service = serve(moved)
    jar = aiohttp.CookieJar(unsafe=True)
    async with (
        aiohttp.ClientSession(headers={"x-team": "ours"}, cookie_jar=jar) as own,
        user(service, http_client=own) as sender,
    ):
        await sender.send("/first")
        await sender.send("/moved")
    assert service.requests[1].headers["x-team"] == "ours"
    assert service.requests[1].headers["cookie"] == "a=b"


@BY_AIOHTTP
async def test_an_aiohttp_session_does_not_follow_redirects_because_they_would_carry_the_api_key_away(serve, user):
    async with aiohttp.ClientSession() as own, user(serve(moved), http_client=own) as sender:
        assert (await sender.send()).status == 307


@BY_AIOHTTP
async def test_an_aiohttp_session_that_raises_for_error_statuses_does_not_hide_the_answer(serve, user):
    async def behaviour(line: Line, received: Received) -> None:
        await line.answer(b"{}", 409)

    async with (
        aiohttp.ClientSession(raise_for_status=True) as own,
        user(serve(behaviour), http_client=own) as sender,
    ):
        assert (await sender.send()).status == 409


@BY_AIOHTTP
async def test_an_aiohttp_session_is_not_closed_with_ours(serve, user):
    service = serve()
    async with aiohttp.ClientSession() as own:
        async with user(service, http_client=own) as sender:
            await sender.send()
        assert not own.closed


@pytest.mark.parametrize("stack", [("aiohttp", "asyncio")], ids="-".join)
async def test_a_session_passed_as_http_client_chooses_its_transport(serve):
    async def behaviour(line: Line, received: Received) -> None:
        await line.answer(b'{"message":"no"}', 404)

    service = serve(behaviour)
    async with (
        aiohttp.ClientSession(headers={"x-team": "ours"}) as own,
        Weavr(api_key=API_KEY, base_url=service.url, http_client=own) as weavr,
    ):
        with pytest.raises(ApiError, match="404"):
            await weavr.with_options(auth_token="t").managed_accounts.get("1")
    assert service.requests[0].headers["x-team"] == "ours"


def test_aiohttp_on_trio_is_an_error_that_names_the_way_out(serve, user):
    import trio

    from weavr_multi.core.transports.aiohttp import AiohttpTransport

    async def main() -> None:
        with pytest.raises(ConfigurationError, match='on trio use transport="httpx"'):
            await AiohttpTransport().send("GET", "http://127.0.0.1:9/x", [], None, 5.0, 5.0)

    trio.run(main)


@pytest.mark.parametrize(
    ("variable", "arguments", "expected"),
    [
        ("aiohttp", {}, "aiohttp"),
        ("aiohttp", {"transport": "httpx"}, "httpx"),
        ("httpx", {}, "httpx"),
        ("httpx2", {}, "httpx2"),
        ("aiohttp", {"transport": "httpx2"}, "httpx2"),
        ("", {}, "httpx"),
    ],
)
def test_the_environment_chooses_where_the_arguments_do_not(monkeypatch, variable, arguments, expected):
    monkeypatch.setenv("WEAVR_TRANSPORT", variable)
    weavr = Weavr(api_key=API_KEY, base_url="https://service.test", **arguments)
    assert isinstance(weavr._requestor.transport, LazyTransport)
    assert weavr._requestor.transport.name == expected


def test_an_unknown_transport_is_named(monkeypatch):
    monkeypatch.setenv("WEAVR_TRANSPORT", "pigeon")
    with pytest.raises(ConfigurationError, match="'pigeon'"):
        Weavr(api_key=API_KEY, base_url="https://service.test")


@pytest.mark.parametrize("name", ["aiohttp", "httpx2"])
def test_a_missing_extra_is_named_when_the_client_is_made(monkeypatch, name):
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(ConfigurationError, match=rf'pip install "weavr-multi\[{name}\]"'):
        Weavr(api_key=API_KEY, base_url="https://service.test", transport=name)


@pytest.mark.parametrize(
    ("name", "library"), [("aiohttp", httpx), ("aiohttp", httpx2), ("httpx", httpx2), ("httpx2", httpx)]
)
def test_a_client_of_the_other_library_does_not_fit(name, library):
    with pytest.raises(ConfigurationError, match="does not fit"):
        Weavr(api_key=API_KEY, base_url="https://x.test", transport=name, http_client=library.AsyncClient())


def test_an_httpx2_client_chooses_its_transport_and_fits_both_names_where_httpx2_stands_for_httpx(monkeypatch):
    own = httpx2.AsyncClient()
    weavr = Weavr(api_key=API_KEY, base_url="https://x.test", http_client=own)
    assert isinstance(weavr._requestor.transport, LazyTransport)
    assert weavr._requestor.transport.name == "httpx2"
    monkeypatch.setitem(sys.modules, "httpx", httpx2)  # what httpx2.alias_httpx() does
    for name in ("httpx", "httpx2"):
        Weavr(api_key=API_KEY, base_url="https://x.test", http_client=own, transport=name)
