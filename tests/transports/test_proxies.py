"""Proxies are those of the environment."""

from __future__ import annotations

import asyncio

import pytest

from tests.support.ports import free_port
from tests.transports.service import CERTIFICATES, Line, Received
from weavr_multi import ConfigurationError, ConnectionFailed
from weavr_multi.core.transports.proxy import proxy_for

pytestmark = pytest.mark.anyio


async def tunnel(line: Line, received: Received) -> None:
    """Be a proxy that connects to wherever it is told."""
    host, _, port = received.target.partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    await line.write(b"HTTP/1.1 200 Connection established\r\n\r\n")

    async def pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        while data := await source.read(65536):
            sink.write(data)
        sink.close()

    try:
        await asyncio.gather(pump(line.reader, writer), pump(reader, line.writer))
    finally:  # the service under test may stop, and cancel this, before both sides have hung up
        writer.close()


async def test_a_call_in_clear_goes_to_the_proxy_with_its_whole_url(serve, user, monkeypatch):
    proxy = serve()
    monkeypatch.setenv("HTTP_PROXY", proxy.url)
    async with user("http://service.test") as sender:
        assert (await sender.send()).status == 200
    (received,) = proxy.requests
    assert received.target == "http://service.test/multi/x"
    assert received.headers["host"] == "service.test"


async def test_a_secure_call_goes_through_a_tunnel_and_is_verified_at_its_end(serve, user, monkeypatch):
    service, proxy = serve(certificate="loopback.pem"), serve(tunnel)
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))
    async with user(service) as sender:
        assert (await sender.send()).status == 200
    assert proxy.requests[0].method == "CONNECT"
    assert "api-key" not in proxy.requests[0].headers
    assert len(service.requests) == 1


async def test_hosts_that_need_no_proxy_are_called_directly(serve, user, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{free_port()}")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    async with user(serve()) as sender:
        assert (await sender.send()).status == 200


async def test_a_proxy_that_cannot_be_reached_means_that_nothing_was_sent(user, monkeypatch):
    monkeypatch.setenv("ALL_PROXY", f"http://127.0.0.1:{free_port()}")
    async with user("https://service.test") as sender:
        with pytest.raises(ConnectionFailed) as caught:
            await sender.send()
    assert caught.value.never_sent


async def test_a_proxy_that_refuses_the_tunnel_means_that_nothing_was_sent(serve, user, monkeypatch):
    async def refuse(line: Line, received: Received) -> None:
        await line.answer(status=407)

    monkeypatch.setenv("HTTPS_PROXY", serve(refuse).url)
    async with user("https://service.test") as sender:
        with pytest.raises(ConnectionFailed) as caught:
            await sender.send()
    assert caught.value.never_sent


async def test_a_proxy_of_an_unknown_kind_is_an_error_of_the_configuration(user, monkeypatch):
    monkeypatch.setenv("ALL_PROXY", "gopher://127.0.0.1:1")
    async with user("http://service.test") as sender:
        with pytest.raises(ConfigurationError, match="proxy"):
            await sender.send()


@pytest.mark.parametrize(
    ("variables", "origin", "expected"),
    [
        ({}, "https://service.test", None),
        ({"HTTPS_PROXY": "http://p:1"}, "https://service.test", "http://p:1"),
        ({"https_proxy": "p:1"}, "https://service.test", "http://p:1"),
        ({"HTTP_PROXY": "http://p:1"}, "https://service.test", None),
        ({"ALL_PROXY": "http://p:1"}, "http://service.test:8080", "http://p:1"),
        ({"ALL_PROXY": "http://p:1", "NO_PROXY": ".test"}, "http://service.test", None),
        ({"ALL_PROXY": "http://p:1", "NO_PROXY": "other.test"}, "http://service.test", "http://p:1"),
        ({"ALL_PROXY": "http://p:1", "NO_PROXY": "*"}, "http://service.test", None),
        ({"ALL_PROXY": ""}, "http://service.test", None),
    ],
)
def test_the_proxy_is_the_one_that_the_environment_names_for_the_origin(monkeypatch, variables, origin, expected):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert proxy_for(origin) == expected
