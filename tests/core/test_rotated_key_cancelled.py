"""A call that is cancelled while its key is asked for has sent nothing."""

from __future__ import annotations

import anyio
import pytest

from tests.support.calls import KEYED
from tests.support.recording import Recorder, client

pytestmark = pytest.mark.anyio


async def test_a_write_that_is_cancelled_while_the_key_is_asked_for_is_not_in_doubt() -> None:
    """The cancellation carries no note that the service may have executed it, and the next call asks again."""
    asked: list[BaseException | None] = []
    recorder = Recorder(KEYED.success)
    begun = anyio.Event()

    async def source() -> str:
        if not asked:
            asked.append(None)
            begun.set()
            await anyio.sleep_forever()
        return "key-1"

    async with client(recorder, api_key=source) as weavr:

        async def write() -> None:
            try:
                await KEYED.make(weavr)
            except BaseException as error:
                asked.append(error)
                raise

        async with anyio.create_task_group() as tasks:
            tasks.start_soon(write)
            await begun.wait()
            tasks.cancel_scope.cancel()
        assert recorder.sent == []
        await KEYED.make(weavr)
    assert getattr(asked[1], "__notes__", []) == []
    assert recorder.only.header("api-key") == "key-1"
