"""A body has ten seconds and a bounded share of memory."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from typing import Any

import anyio
import pytest
from aiohttp import web
from fastapi import FastAPI

from tests.support.web_servers import serve_aiohttp, serve_asgi
from weavr_multi.testing import signed_delivery
from weavr_multi.webhooks import TransferStateChanged, WebhookApp, WebhookReceiver
from weavr_multi.webhooks.aiohttp import webhook_routes
from weavr_multi.webhooks.fastapi import webhook_router

pytestmark = pytest.mark.seen
KEY = "the api key"
CONNECTIONS = 100
ANNOUNCED, SENT = 20_000, 19_000
PATH = "/webhooks/transfers/watch"
HEAD = f"POST {PATH} HTTP/1.1\r\nhost: x\r\ncontent-length: {ANNOUNCED}\r\n\r\n".encode()


class JumpingLoop(asyncio.SelectorEventLoop):
    """An event loop whose time jumps to the next timer when no socket has anything to say."""

    def __init__(self) -> None:
        super().__init__(_JumpingSelector(self))
        self.ahead = 0.0

    def time(self) -> float:
        """Return real seconds, and those that were jumped over."""
        return super().time() + getattr(self, "ahead", 0.0)


class _JumpingSelector(selectors.DefaultSelector):
    def __init__(self, loop: JumpingLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> Any:
        if timeout is None or timeout <= 0:
            return super().select(timeout)
        found = super().select(min(timeout, 0.005))
        if not found:
            self._loop.ahead += timeout
        return found


def fastapi_server(receiver: WebhookReceiver) -> AbstractAsyncContextManager[str]:
    app = FastAPI()
    app.include_router(webhook_router(receiver, "/webhooks"))
    return serve_asgi(app)


def aiohttp_server(receiver: WebhookReceiver) -> AbstractAsyncContextManager[str]:
    app = web.Application()
    app.add_routes(webhook_routes(receiver, "/webhooks"))
    return serve_aiohttp(app)


def asgi_server(receiver: WebhookReceiver) -> AbstractAsyncContextManager[str]:
    return serve_asgi(WebhookApp(receiver))


@pytest.mark.parametrize("server", [fastapi_server, aiohttp_server, asgi_server])
def test_connections_that_stop_in_the_middle_of_a_body_are_gone_after_ten_seconds(
    server: Callable[[WebhookReceiver], AbstractAsyncContextManager[str]],
) -> None:
    """A hundred connections that announce a body, send 95 % of it and stop are answered 408 and closed."""

    async def stop_in_the_middle(port: int) -> tuple[bytes, float]:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(HEAD + b"x" * SENT)
        await writer.drain()
        begun = asyncio.get_running_loop().time()
        try:
            answer = await asyncio.wait_for(reader.read(), 120)
        except TimeoutError:
            answer = b"still open"
        writer.close()
        return answer[:12], asyncio.get_running_loop().time() - begun

    async def main() -> list[tuple[bytes, float]]:
        async with server(WebhookReceiver(KEY)) as url:
            port = int(url.rpartition(":")[2])
            return await asyncio.gather(*(stop_in_the_middle(port) for _ in range(CONNECTIONS)))

    with asyncio.Runner(loop_factory=JumpingLoop) as runner:
        found = runner.run(main())
    assert {answer for answer, _ in found} == {b"HTTP/1.1 408"}
    assert max(seconds for _, seconds in found) < 15


@pytest.mark.anyio
async def test_bodies_that_stop_in_the_middle_share_a_bounded_memory_and_keep_no_event_out() -> None:
    """Of a hundred bodies of 2 MB that stop after 1.9 MB few are held; the others are asked to come again."""
    receiver, answers = WebhookReceiver(KEY), list[int]()
    held = 0

    async def stops() -> AsyncIterator[bytes]:
        nonlocal held
        held += 1
        for _ in range(29):
            yield bytes(65536)
        await anyio.sleep_forever()

    async def send(headers: Mapping[str, str]) -> None:
        nonlocal held
        answers.append((await receiver.receive("/transfers/watch", headers, stops())).status)
        held -= 1

    async with anyio.create_task_group() as tasks:
        for _ in range(CONNECTIONS):
            tasks.start_soon(send, {"content-length": "2000000"})
        await anyio.wait_all_tasks_blocked()
        still_held, refused = held, set(answers)
        event = (await receiver.receive(*signed_delivery({}, KEY, event_type=TransferStateChanged))).status
        tasks.cancel_scope.cancel()
    assert still_held * 1.9 <= 16 + 2
    assert refused == {503}
    assert event == 204
