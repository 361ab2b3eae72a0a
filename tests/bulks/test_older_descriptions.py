"""A description that lacks an operation of bulks: what needs it says so, the rest works."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.support.recording import Recorder, client, reply
from weavr_multi import ConfigurationError
from weavr_multi.api.bulks import Bulks as Generated
from weavr_multi.bulks import BulkProcess

pytestmark = pytest.mark.anyio

CALLS: dict[str, Callable[[BulkProcess], Awaitable[Any]]] = {
    "execute": lambda process: process.execute("ON_FAILURE_STOP"),
    "pause": lambda process: process.pause(),
    "resume": lambda process: process.resume(),
    "cancel": lambda process: process.cancel(),
    "get": lambda process: process.refresh(),
    "list_operations": lambda process: anext(aiter(process.results())),
}


@pytest.mark.parametrize("name", CALLS)
async def test_the_missing_operation_is_named_and_nothing_is_sent(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(Generated, name)
    recorder = Recorder()
    async with client(recorder) as weavr:
        process = weavr.session(token="t").bulks.process(7)
        with pytest.raises(ConfigurationError, match=f"no {name}"):
            await CALLS[name](process)
    assert recorder.sent == []


async def test_a_wait_that_cannot_look_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(Generated, "get")
    async with client(Recorder()) as weavr:
        with pytest.raises(ConfigurationError, match="no get"):
            await weavr.session(token="t").bulks.process(7).wait()


async def test_what_is_there_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(Generated, "pause")
    recorder = Recorder(reply(204))
    async with client(recorder) as weavr:
        await weavr.session(token="t").bulks.process(7).cancel()
    assert recorder.only.path == "/multi/bulks/7/cancel"
