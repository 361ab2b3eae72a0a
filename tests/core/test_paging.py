"""Lists: one page when awaited, every item when iterated, for all thirty of them."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from tests.operations.calling import method_of
from tests.operations.expectation import Expected, operations
from tests.support.calls import TOKEN
from tests.support.recording import Recorder, Reply, Sent, client, reply
from weavr_multi import ConfigurationError, DecodeError, Pages, ServerError, Weavr

pytestmark = [
    pytest.mark.asyncio,
    pytest.mark.filterwarnings("ignore:.*_deprecated is deprecated:DeprecationWarning"),
]

LISTS = [one for one in operations() if one.size_parameter is not None and not one.gives_bytes]
EVERY = pytest.mark.parametrize("one", LISTS, ids=repr)


def listed(weavr: Weavr, one: Expected, **filters: Any) -> Pages[Any, Any]:
    """Call any list of the thirty."""
    path = ["1" for parameter in one.parameters if parameter.place == "path"]
    pages: Pages[Any, Any] = method_of(weavr, one)(*path, **filters, auth_token=TOKEN)
    return pages


def size_of(one: Expected) -> tuple[str, str, int]:
    """The wire name and the Python name of the size parameter, and the largest size."""
    assert one.size_parameter is not None
    name = one.size_parameter.name
    return name, "statement_limit" if name == "statementLimit" else name, one.size_parameter.node.schema["maximum"]


class Shelf:
    """A list at the service: gives the part that a request asks for.

    Args:
        one: The list's operation.
        total: How many items there are.
        most: How many the service gives at once, whatever is asked for.
        counted: Whether it says how many there are.
    """

    def __init__(self, one: Expected, total: int, most: int = 1_000, *, counted: bool = True) -> None:
        self.one, self.total, self.most, self.counted = one, total, most, counted

    def __call__(self, sent: Sent) -> Reply:
        """Answer one request."""
        query = dict(sent.query)
        start, size = int(query.get("offset", 0)), int(query.get(size_of(self.one)[0], 10))
        items = [{"id": str(n)} for n in range(start, min(self.total, start + min(size, self.most)))]
        counts = {"count": self.total, "responseCount": len(items)} if self.counted else {}
        return reply(200, {self.one.items_key: items, **counts})


def ids(items: Any) -> list[str]:
    """What identifies the items, also where their model has no id."""
    return [item.id if hasattr(item, "id") else item.extra["id"] for item in items]


@EVERY
async def test_nothing_is_sent_before_a_list_is_awaited(one: Expected) -> None:
    recorder = Recorder()
    listed(client(recorder), one)
    assert recorder.sent == []


@EVERY
async def test_awaiting_asks_for_one_page_of_the_services_own_size(one: Expected) -> None:
    recorder = Recorder(forever=Shelf(one, 25))
    page = await listed(client(recorder), one)
    assert (recorder.only.query, ids(page)) == ([], [str(n) for n in range(10)])


@EVERY
async def test_a_size_is_sent_under_the_lists_own_name(one: Expected) -> None:
    wire, python, _ = size_of(one)
    recorder = Recorder(forever=Shelf(one, 25))
    page = await listed(client(recorder), one, **{python: 3, "offset": 20})
    assert (dict(recorder.only.query), ids(page)) == ({wire: "3", "offset": "20"}, ["20", "21", "22"])


@EVERY
async def test_iterating_gives_every_item_of_all_pages(one: Expected) -> None:
    recorder = Recorder(forever=Shelf(one, 1_203))
    found = [item async for item in listed(client(recorder), one)]
    assert ids(found) == [str(n) for n in range(1_203)]


@EVERY
async def test_iterating_asks_for_the_largest_pages_that_the_list_allows(one: Expected) -> None:
    wire, _, largest = size_of(one)
    recorder = Recorder(forever=Shelf(one, largest + 1))
    async for _ in listed(client(recorder), one):
        pass
    sent = [dict(request.query) for request in recorder.sent]
    assert sent == [{wire: str(largest)}, {wire: str(largest), "offset": str(largest)}]


@EVERY
async def test_a_size_beyond_the_lists_largest_is_refused_before_anything_is_sent(one: Expected) -> None:
    _, python, largest = size_of(one)
    recorder = Recorder()
    with pytest.raises(ConfigurationError, match=f"{python}: must be between 1 and {largest}, got {largest + 1}"):
        await listed(client(recorder), one, **{python: largest + 1})
    assert recorder.sent == []


@EVERY
async def test_the_next_page_begins_where_this_one_ends(one: Expected) -> None:
    _, python, _ = size_of(one)
    recorder = Recorder(forever=Shelf(one, 5))
    page = await listed(client(recorder), one, **{python: 3})
    following = await page.get_next_page()
    assert (page.has_next_page, ids(following), following.has_next_page) == (True, ["3", "4"], False)


@EVERY
async def test_a_raw_list_gives_the_answer_of_one_page(one: Expected) -> None:
    recorder = Recorder(forever=Shelf(one, 2))
    surface: Any = client(recorder) if one.surface == "multi" else client(recorder).backoffice
    method = getattr(getattr(surface, one.resource).with_raw_response, one.method)
    path = ["1" for parameter in one.parameters if parameter.place == "path"]
    response = await method(*path, auth_token=TOKEN)
    assert (response.status, response.request_ref, response.parse().count) == (200, "ref-1", 2)


# What follows holds for lists in general, and is shown on one.

ONE = next(one for one in LISTS if one.label == "transfers.list")


async def test_the_filters_are_the_same_on_every_page() -> None:
    recorder = Recorder(forever=Shelf(ONE, 5, most=2))
    states = (state for state in ["COMPLETED", "PENDING"])
    async for _ in client(recorder).transfers.list(state=states, tag="x", auth_token=TOKEN):  # type: ignore[arg-type]
        pass
    filters = [[pair for pair in request.query if pair[0] in ("state", "tag")] for request in recorder.sent]
    assert filters == [[("state", "COMPLETED"), ("state", "PENDING"), ("tag", "x")]] * 3


async def test_a_filter_changed_by_the_caller_while_pages_are_read_changes_nothing() -> None:
    recorder, states = Recorder(forever=Shelf(ONE, 4, most=2)), ["COMPLETED"]
    async for _ in client(recorder).transfers.list(state=states, auth_token=TOKEN):
        states.append("PENDING")
    assert {request.raw_query.count("state=") for request in recorder.sent} == {1}


async def test_a_header_changed_by_the_caller_while_pages_are_read_changes_nothing() -> None:
    headers = {"x-trace": "as it was"}
    recorder = Recorder(forever=Shelf(LISTS[0], 250))
    pages = listed(client(recorder), LISTS[0], extra_headers=headers)
    async for _ in pages:
        headers["x-trace"] = "changed"
    assert {sent.header("x-trace") for sent in recorder.sent} == {"as it was"}


async def test_the_options_of_the_call_hold_for_every_page() -> None:
    recorder = Recorder(forever=Shelf(ONE, 4, most=2))
    async for _ in client(recorder).transfers.list(auth_token="other", extra_headers={"x-trace": "7"}):
        pass
    seen = [(request.header("authorization"), request.header("x-trace")) for request in recorder.sent]
    assert seen == [("Bearer other", "7")] * 2


async def test_pages_shorter_than_asked_for_skip_nothing() -> None:
    recorder = Recorder(forever=Shelf(ONE, 7, most=3))
    found = [item async for item in client(recorder).transfers.list(limit=5, auth_token=TOKEN)]
    assert ids(found) == [str(n) for n in range(7)]


async def test_an_empty_page_behind_a_list_that_became_shorter_ends_the_iteration() -> None:
    first = reply(200, {"transfer": [{"id": "0"}], "count": 2})
    recorder = Recorder(first, reply(200, {"transfer": [], "count": 1}))
    found = [item async for item in client(recorder).transfers.list(auth_token=TOKEN)]
    assert (ids(found), len(recorder.sent)) == (["0"], 2)


async def test_without_a_count_an_empty_page_is_the_end() -> None:
    recorder = Recorder(forever=Shelf(ONE, 5, counted=False))
    found = [item async for item in client(recorder).transfers.list(limit=2, auth_token=TOKEN)]
    assert (len(found), len(recorder.sent)) == (5, 4)


@pytest.mark.parametrize("count", [-1, True, "many", None, 2.5, {}])
async def test_a_count_that_is_no_number_is_unknown(count: Any) -> None:
    page = await client(Recorder(reply(200, {"transfer": [{"id": "0"}], "count": count}))).transfers.list(
        auth_token=TOKEN
    )
    assert (page.count, page.has_next_page) == (None, True)


async def test_an_empty_page_with_a_count_beyond_it_is_given_and_has_no_silent_end() -> None:
    page = await client(Recorder(reply(200, {"transfer": [], "count": 3}))).transfers.list(auth_token=TOKEN)
    assert (page.items, page.count, page.has_next_page) == ([], 3, True)
    with pytest.raises(DecodeError, match="the list ends after 0 of 3 items"):
        await page.get_next_page()


async def test_a_list_that_starts_beyond_its_end_is_empty() -> None:
    recorder = Recorder(forever=Shelf(ONE, 5))
    assert [item async for item in client(recorder).transfers.list(offset=9, auth_token=TOKEN)] == []


async def test_a_list_with_nothing_in_it_is_empty() -> None:
    recorder = Recorder(forever=Shelf(ONE, 0))
    assert [item async for item in client(recorder).transfers.list(auth_token=TOKEN)] == []


async def test_a_page_without_its_list_is_empty_where_nothing_is_announced() -> None:
    page = await client(Recorder(reply(200, {}))).transfers.list(auth_token=TOKEN)
    assert (list(page), len(page), page.has_next_page, page.count) == ([], 0, False, None)


@EVERY
@pytest.mark.parametrize(
    "items", [{}, {"elsewhere": [{"id": "1"}]}, "no list"], ids=["missing", "elsewhere", "no list"]
)
async def test_a_page_that_announces_items_and_has_none_is_an_error_and_not_the_end(one: Expected, items: Any) -> None:
    found = items if isinstance(items, dict) else {one.items_key: items}
    recorder = Recorder(forever=reply(200, {**found, "count": 1, "responseCount": 1}))
    with pytest.raises(DecodeError, match=f"no list under '{one.items_key}' but a responseCount of 1") as caught:
        async for _ in listed(client(recorder), one):
            pass
    assert (caught.value.status, len(recorder.sent)) == (200, 1)


async def test_an_announced_list_that_is_null_is_an_error_on_the_one_page_too() -> None:
    recorder = Recorder(reply(200, {ONE.items_key: None, "count": 1, "responseCount": 1}))
    with pytest.raises(DecodeError, match=r"transfers\.list: no list under 'transfer' but a responseCount of 1"):
        await client(recorder).transfers.list(auth_token=TOKEN)


async def test_the_raw_answer_can_be_had_whatever_it_announces() -> None:
    recorder = Recorder(reply(200, {"count": 5}))
    response = await client(recorder).transfers.with_raw_response.list(auth_token=TOKEN)
    assert response.parse().count == 5


async def test_a_next_page_that_announces_items_and_has_none_is_an_error() -> None:
    first = reply(200, {ONE.items_key: [{"id": "1"}], "count": 2, "responseCount": 1})
    recorder = Recorder(first, reply(200, {"count": 2, "responseCount": 1}))
    page = await client(recorder).transfers.list(limit=1, auth_token=TOKEN)
    with pytest.raises(DecodeError, match="a responseCount of 1"):
        await page.get_next_page()


async def test_behind_the_last_page_there_is_none() -> None:
    recorder = Recorder(forever=Shelf(ONE, 3))
    page = await client(recorder).transfers.list(auth_token=TOKEN)
    with pytest.raises(ConfigurationError, match="this is the last page; check has_next_page"):
        await page.get_next_page()
    assert len(recorder.sent) == 1


async def test_a_list_starts_where_it_is_told_to() -> None:
    recorder = Recorder(forever=Shelf(ONE, 30, most=10))
    found = [item async for item in client(recorder).transfers.list(offset=15, auth_token=TOKEN)]
    assert ids(found) == [str(n) for n in range(15, 30)]


@pytest.mark.parametrize(
    ("size", "right"), [(0, "between 1 and 100, got 0"), (-1, "between 1 and 100"), ("5", "an integer")]
)
async def test_iterating_with_an_impossible_size_is_refused(size: Any, right: str) -> None:
    recorder = Recorder()
    with pytest.raises(ConfigurationError, match=f"limit: must be {right}"):
        async for _ in client(recorder).transfers.list(limit=size, auth_token=TOKEN):
            pass
    assert recorder.sent == []


@pytest.mark.parametrize(("offset", "right"), [(-1, "at least 0, got -1"), ("5", "an integer")])
async def test_an_impossible_offset_is_refused(offset: Any, right: str) -> None:
    recorder = Recorder()
    with pytest.raises(ConfigurationError, match=f"offset: must be {right}"):
        await client(recorder).transfers.list(offset=offset, auth_token=TOKEN)
    assert recorder.sent == []


async def test_a_list_may_be_iterated_twice_and_asks_twice() -> None:
    recorder = Recorder(forever=Shelf(ONE, 2))
    transfers = client(recorder).transfers.list(auth_token=TOKEN)
    assert ids([x async for x in transfers]) == ids([x async for x in transfers]) == ["0", "1"]


async def test_the_pages_themselves_may_be_iterated() -> None:
    recorder = Recorder(forever=Shelf(ONE, 5))
    pages = client(recorder).transfers.list(limit=2, auth_token=TOKEN).pages()
    assert [(page.offset, len(page)) async for page in pages] == [(0, 2), (2, 2), (4, 1)]


async def test_the_page_behind_an_iterated_one_has_the_same_size() -> None:
    recorder = Recorder(forever=Shelf(ONE, 300))
    page = await anext(aiter(client(recorder).transfers.list(auth_token=TOKEN).pages()))
    assert len(await page.get_next_page()) == 100


async def test_an_error_half_way_ends_the_iteration_with_what_came_before_it() -> None:
    recorder, found = Recorder(Shelf(ONE, 4, most=2), reply(500)), []
    with pytest.raises(ServerError):
        async for item in client(recorder, max_retries=0).transfers.list(auth_token=TOKEN):
            found.append(item)
    assert ids(found) == ["0", "1"]


async def test_a_page_is_a_sequence_of_its_items() -> None:
    page = await client(Recorder(Shelf(ONE, 3))).transfers.list(auth_token=TOKEN)
    assert (page[0].id, page[-1].id, len(page), [item.id for item in page]) == ("0", "2", 3, ["0", "1", "2"])


async def test_an_empty_page_is_still_a_page() -> None:
    assert await client(Recorder(Shelf(ONE, 0))).transfers.list(auth_token=TOKEN)


async def test_a_page_keeps_the_whole_answer() -> None:
    recorder = Recorder(reply(200, {"transfer": [], "count": 0, "responseCount": 0, "new": 1}))
    page = await client(recorder).transfers.list(auth_token=TOKEN)
    assert (page.body.response_count, page.body.extra) == (0, {"new": 1})


async def test_a_page_and_a_list_describe_themselves_without_their_content() -> None:
    transfers = client(Recorder(Shelf(ONE, 3))).transfers.list(auth_token=TOKEN)
    assert (repr(transfers), repr(await transfers)) == (
        "<Pages: not fetched yet; await it for one page, or iterate over all>",
        "<Page: items 0 to 3 of 3>",
    )


@pytest.mark.parametrize("name", ["all", "items", "count", "to_list"])
async def test_what_a_list_that_was_not_fetched_does_not_have_is_told_how_to_get(name: str) -> None:
    """A page has items, a list call has not been made."""
    async with client(Recorder()) as weavr:
        pages = weavr.managed_accounts.list(auth_token=TOKEN)
        with pytest.raises(AttributeError, match="await it for one page") as caught:
            getattr(pages, name)
    assert "[item async for item in managed_accounts.list()]" in str(caught.value)
    assert (caught.value.name, caught.value.obj) == (name, pages)


async def test_a_list_that_was_not_fetched_can_be_copied() -> None:
    """Copying asks for names before anything is there."""
    async with client(Recorder()) as weavr:
        pages = weavr.managed_accounts.list(auth_token=TOKEN)
        assert repr(copy.copy(pages)) == repr(pages)


async def test_a_list_without_a_count_that_begins_anew_behind_its_end_is_an_error() -> None:
    """It would be read for ever: no page is the one before it."""
    page = [[{"id": str(n)} for n in range(start, start + 100)] for start in (0, 100)]
    replies = [reply(200, {"transfer": items}) for items in (*page, *page)]
    pages = client(Recorder(*replies, forever=reply(400))).transfers.list(auth_token=TOKEN)
    with pytest.raises(DecodeError, match="page from 200 on is the first one again"):
        [item async for item in pages]


async def test_what_stands_in_place_of_a_list_is_no_empty_list() -> None:
    """Whether there is a count or not."""
    weavr = client(Recorder(forever=reply(200, {"transfer": {"0": {"id": "1"}}})))
    with pytest.raises(DecodeError, match="a value of type dict under 'transfer' in place of a list"):
        [item async for item in weavr.transfers.list(auth_token=TOKEN)]
