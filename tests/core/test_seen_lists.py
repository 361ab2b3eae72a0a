"""Lists are whole, or say so: what a server can do to a list, each of which once passed without an error."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.calls import TOKEN
from tests.support.recording import Recorder, Sent, client, reply
from weavr_multi import ConfigurationError, WeavrError

pytestmark = [pytest.mark.asyncio, pytest.mark.seen]


def shelf(total: int, count: Any, most: int = 100) -> Recorder:
    """A server with so many transfers that says `count` and gives at most so many at once."""

    def answer(sent: Sent) -> Any:
        query = dict(sent.query)
        start, size = int(query.get("offset", 0)), min(most, int(query.get("limit", 10)))
        items = [{"id": str(n)} for n in range(start, min(total, start + size))]
        return reply(200, {"transfer": items, "count": count, "responseCount": len(items)})

    return Recorder(forever=answer)


async def read(recorder: Recorder, **filters: Any) -> list[str]:
    """Read a whole list."""
    return [item.id async for item in client(recorder).transfers.list(auth_token=TOKEN, **filters)]


async def test_an_empty_page_before_the_count_is_an_error_that_names_both_numbers() -> None:
    """100 items of 250 are not the list."""
    with pytest.raises(WeavrError, match=r"transfers\.list: .*100 of 250"):
        await read(shelf(100, 250))


async def test_the_loop_over_pages_by_hand_meets_the_same_error() -> None:
    """`while page.has_next_page` does not end quietly either."""
    page = await client(shelf(100, 250)).transfers.list(limit=100, auth_token=TOKEN)
    with pytest.raises(WeavrError, match="100 of 250"):
        while page.has_next_page:
            page = await page.get_next_page()


@pytest.mark.parametrize("count", ["250", 250.0, "many", None], ids=repr)
async def test_a_list_in_short_pages_is_read_to_its_end_whatever_type_the_count_has(count: Any) -> None:
    """A short page goes on from where it ended."""
    assert await read(shelf(250, count, most=20)) == [str(n) for n in range(250)]


@pytest.mark.parametrize("count", ["250", 250.0], ids=repr)
async def test_a_count_that_is_a_text_or_a_float_is_read_as_a_number(count: Any) -> None:
    """`page.count` is an int."""
    page = await client(shelf(250, count)).transfers.list(auth_token=TOKEN)
    assert (type(page.count), page.count) == (int, 250)


@pytest.mark.parametrize("count", [10, 0], ids=repr)
async def test_a_count_that_the_items_exceed_ends_no_list(count: int) -> None:
    """It cannot be right: the list is read on to an empty page."""
    recorder = shelf(250, count)
    assert await read(recorder) == [str(n) for n in range(250)]
    assert len(recorder.sent) == 4


async def test_a_count_without_a_list_is_an_error_when_iterating() -> None:
    """`{"count": 5}` is not an empty list."""
    with pytest.raises(WeavrError, match="no list under 'transfer' but a count of 5"):
        await read(Recorder(forever=reply(200, {"count": 5})))


async def test_a_count_without_a_list_is_an_error_when_awaiting_a_page() -> None:
    """Nor is it an empty page."""
    with pytest.raises(WeavrError, match="no list under 'transfer' but a count of 5"):
        await client(Recorder(forever=reply(200, {"count": 5}))).transfers.list(auth_token=TOKEN)


@pytest.mark.parametrize("count", [250, None], ids=repr)
async def test_the_same_page_twice_is_an_error(count: Any) -> None:
    """A server that ignores the offset is not read for ever."""
    items = [{"id": str(n)} for n in range(100)]
    recorder = Recorder(*[reply(200, {"transfer": items, "count": count})] * 4, forever=reply(400))
    with pytest.raises(WeavrError, match="pages from 0 and from 100 on are the same"):
        await read(recorder)
    assert len(recorder.sent) == 2


async def test_an_empty_filter_is_refused() -> None:
    """It would select everything."""
    recorder = Recorder(forever=reply(200, {"transfer": [], "count": 0}))
    with pytest.raises(ConfigurationError, match="state: is empty, which would select everything"):
        await read(recorder, state=[])
    assert recorder.sent == []
