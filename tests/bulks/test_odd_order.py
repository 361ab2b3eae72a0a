"""The service does not say in which order it lists operations: results and look-ups go by their sequence."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.bulks.world import World, world
from weavr_multi import Response, WeavrError
from weavr_multi.bulks import MemoryJournal

pytestmark = pytest.mark.anyio


class Shuffled:
    """A transport behind which operations are listed in another order, and counted from another number.

    Args:
        inner: The transport.
        shift: What is added to each sequence; None leaves it out.
    """

    def __init__(self, inner: Any, shift: int | None = 0) -> None:
        self.inner = inner
        self.shift = shift

    async def send(self, method: str, url: str, *given: Any) -> Response:
        """Answer a page of the list from the whole of it."""
        parts = urlsplit(url)
        if not parts.path.endswith("/operations"):
            answer: Response = await self.inner.send(method, url, *given)
            return answer
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        offset, limit = int(query.get("offset", 0)), int(query.get("limit", 100))
        status = f"&status={query['status']}" if "status" in query else ""
        answer = await self.inner.send(method, f"{url.partition('?')[0]}?offset=0&limit=100{status}", *given)
        page = json.loads(answer.content)
        assert page["count"] <= 100
        shown = page["operations"]
        if self.shift is None:
            shown = [{name: value for name, value in it.items() if name != "sequence"} for it in shown]
        else:
            shown = [{**it, "sequence": it["sequence"] + self.shift} for it in reversed(shown)]
        shown = shown[offset : offset + limit]
        page = {**page, "operations": shown, "responseCount": len(shown)}
        return Response(answer.status, answer.headers, json.dumps(page).encode())

    async def aclose(self) -> None:
        """Close what is inside."""
        await self.inner.aclose()


@pytest.mark.parametrize("shift", [0, -1])
@pytest.mark.parametrize("count", [1, 2, 5])
async def test_results_in_any_order_are_joined_to_their_inputs(count: int, shift: int) -> None:
    async with world(wrap=lambda inner, _: Shuffled(inner, shift)) as here:
        items = here.transfers(count)
        outcome = await (await here.bulks.submit_transfers(items)).run(poll=0.02)
        assert [result.index for result in outcome] == list(range(count))
        assert all(result.input == item for result, item in zip(outcome, items, strict=True))
        assert [result.request.destination_amount.amount for result in outcome] == list(range(1, count + 1))


async def test_results_without_a_sequence_are_joined_by_their_place() -> None:
    async with world(wrap=lambda inner, _: Shuffled(inner, None)) as here:
        run = await here.bulks.submit_transfers(here.transfers(5, failing=(3,)), chunk_size=2, journal=MemoryJournal())
        outcome = await run.run("ON_FAILURE_CONTINUE", poll=0.02)
        assert [result.index for result in outcome] == list(range(5))
        # One status alone has no places: no input is claimed that may be another's.
        (failed,) = [result async for result in run.results(status="FAILED")]
        assert failed.index == -1
        assert failed.input == outcome[3].request


async def test_a_chunk_is_found_again_in_any_order() -> None:
    async def submit(here: World, journal: MemoryJournal) -> Any:
        return await here.bulks.submit_card_removals(["77", "78", "79"], run_id="old", journal=journal)

    async with world(linked=True, wrap=lambda inner, _: Shuffled(inner)) as here:
        journal = MemoryJournal()
        here.sandbox.drop_after_commit("bulks.remove_managed_cards", times=None)
        with pytest.raises(WeavrError):
            await submit(here, journal)
        here.sandbox.clear_faults()
        await submit(here, journal)
        assert here.submitted == 1
