"""Secrets leave no trace: what error collectors read of a failed call, frame by frame, holds none in clear."""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
from collections.abc import AsyncIterator, Callable
from typing import Any, Final

import pytest

from tests.support.traces import holders
from weavr_multi import Weavr, WeavrError

pytestmark = [pytest.mark.asyncio, pytest.mark.seen]

API_KEY: Final = "-".join(("key", "of", "the", "traced", "tests"))
TOKEN: Final = "-".join(("token", "of", "the", "traced", "user"))
PASSWORD: Final = "-".join(("password", "of", "the", "traced", "user"))
SECRETS: Final = (API_KEY, TOKEN, PASSWORD)
REFUSED: Final = "refused"
ANSWERS: Final = (REFUSED, 400, 403, 500)


@contextlib.asynccontextmanager
async def service(answer: str | int, body: str = "{}") -> AsyncIterator[str]:
    """A server that answers with one status, or the URL of a port that refuses connections."""

    async def respond(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        size = int(head.partition(b"content-length:")[2].split(b"\r\n")[0] or 0)
        await reader.readexactly(size)
        written = f"HTTP/1.1 {answer} X\r\ncontent-length: {len(body)}\r\nconnection: close\r\n\r\n{body}"
        writer.write(written.encode())
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(respond, "127.0.0.1")
    port = server.sockets[0].getsockname()[1]
    if answer == REFUSED:
        server.close()
        await server.wait_closed()
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.close()
        await server.wait_closed()


def arguments() -> dict[str, Any]:
    """Secrets, by a function: a caller's own line is the caller's, and loguru shows the value of each name in it."""
    return {"password": {"value": PASSWORD}, "auth_token": TOKEN}


async def write(weavr: Weavr) -> None:
    """A call whose token and body are secret."""
    await weavr.passwords.create("1", **arguments())


async def sign_in(weavr: Weavr) -> None:
    """A sign-in with a password in clear."""
    await weavr.sign_in("ada@example.com", arguments()["password"]["value"])


async def wrong(weavr: Weavr) -> None:
    """A call that is refused before it is sent."""
    await weavr.passwords.create("no digits", **arguments())


WAYS: Final = {"call": write, "sign-in": sign_in, "invalid": wrong}


async def failed(way: str, answer: str | int, transport: str, body: str = "{}", strict: bool = False) -> BaseException:
    """Give the error of a call as it arrives at its caller."""
    async with (
        service(answer, body) as url,
        Weavr(api_key=API_KEY, base_url=url, transport=transport, max_retries=0, strict=strict) as weavr,
    ):
        try:
            await WAYS[way](weavr)
        except WeavrError as error:
            return error
    raise AssertionError("the call succeeded")


EVERY = [
    pytest.param(way, answer, transport, id=f"{way}-{answer}-{transport}")
    for way in ("call", "sign-in")
    for answer in ANSWERS
    for transport in ("httpx", "aiohttp")
]
every = pytest.mark.parametrize(("way", "answer", "transport"), EVERY)


@every
async def test_no_frame_holds_a_secret_while_an_error_passes_through_it(
    way: str, answer: str | int, transport: str
) -> None:
    """The locals of all frames of the error, its causes and contexts, five containers deep."""
    assert holders(await failed(way, answer, transport), SECRETS, aside=__file__) == []


async def test_no_frame_holds_a_secret_of_a_call_that_is_refused_before_it_is_sent() -> None:
    """The arguments are checked in frames that are dropped."""
    assert holders(await failed("invalid", 200, "httpx"), SECRETS, aside=__file__) == []


BODIES: Final = {
    "no JSON": (f'{{"token": "{PASSWORD}"', False),
    "null": ("null", False),
    "misfit": (f'{{"token": "{PASSWORD}", "passwordInfo": 5}}', True),
}


@pytest.mark.parametrize("transport", ["httpx", "aiohttp"])
@pytest.mark.parametrize(("body", "strict"), BODIES.values(), ids=BODIES.keys())
async def test_no_frame_holds_what_a_response_says_when_it_cannot_be_read(
    body: str, strict: bool, transport: str
) -> None:
    """A response has secrets too."""
    error = await failed("call", 200, transport, body, strict)
    assert (type(error).__name__, holders(error, SECRETS, aside=__file__)) == ("DecodeError", [])


def by_sentry(error: BaseException) -> str:
    """The event that Sentry would send."""
    import sentry_sdk
    from sentry_sdk.transport import Transport
    from sentry_sdk.utils import event_from_exception

    sent: list[str] = []

    class Recording(Transport):
        def capture_envelope(self, envelope: Any) -> None:
            sent.append(json.dumps([item.payload.json for item in envelope.items]))

    client = sentry_sdk.Client(dsn="http://k@127.0.0.1/1", transport=Recording, default_integrations=False)
    event, hint = event_from_exception(error, client_options=client.options)
    client.capture_event(event, hint)
    return "".join(sent)


def by_structlog(error: BaseException) -> str:
    """The line of JSON that structlog writes."""
    import structlog

    made = structlog.processors.dict_tracebacks(None, "error", {"exc_info": error})
    return json.dumps(made, default=repr)


def by_loguru(error: BaseException) -> str:
    """What loguru writes with its defaults."""
    from loguru import logger

    out = io.StringIO()
    number = logger.add(out, backtrace=True, diagnose=True)
    try:
        logger.opt(exception=error).error("failed")
    finally:
        logger.remove(number)
    return out.getvalue()


def by_rich(error: BaseException) -> str:
    """What rich prints with `show_locals`."""
    from rich.console import Console
    from rich.traceback import Traceback

    out = io.StringIO()
    made = Traceback.from_exception(type(error), error, error.__traceback__, show_locals=True, locals_max_string=None)
    Console(file=out, width=240).print(made)
    return out.getvalue()


COLLECTORS: Final[dict[str, Callable[[BaseException], str]]] = {
    "sentry": by_sentry,
    "structlog": by_structlog,
    "loguru": by_loguru,
    "rich": by_rich,
}


@pytest.mark.parametrize("collector", COLLECTORS.values(), ids=COLLECTORS.keys())
@pytest.mark.parametrize("way", ["call", "sign-in"])
async def test_no_collector_of_errors_shows_a_secret(collector: Callable[[BaseException], str], way: str) -> None:
    """With their defaults, after a refused connection and after a 500."""
    for answer in (REFUSED, 500):
        shown = collector(await failed(way, answer, "aiohttp"))
        assert type(await failed(way, answer, "aiohttp")).__name__ in shown
        assert [secret for secret in SECRETS if secret in shown] == []


async def told() -> str:
    """The key, by a function of the user's own."""
    return API_KEY


@pytest.mark.parametrize("key", [API_KEY, told], ids=["known", "told"])
@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("transport", ["httpx", "aiohttp"])
async def test_no_frame_of_ours_holds_a_secret_while_a_cancellation_passes_through_it(
    transport: str, scheme: str, key: Any
) -> None:
    """In flight, and while TLS begins. The library's frames stay, since a cancellation is not ours to change."""
    arrived, never = asyncio.Event(), asyncio.Event()

    async def respond(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        arrived.set()
        await never.wait()
        writer.close()

    server = await asyncio.start_server(respond, "127.0.0.1")
    url = f"{scheme}://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with Weavr(api_key=key, base_url=url, transport=transport) as weavr:
        task = asyncio.ensure_future(write(weavr))
        await arrived.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError) as caught:
            await task
    never.set()
    server.close()
    await server.wait_closed()
    ours = [held for held in holders(caught.value, SECRETS, aside=__file__) if "/weavr_multi/" in held]
    assert ours == []
