"""The sandbox answers every observed situation as the service was seen to."""

from __future__ import annotations

import pytest

from tests.fidelity.rows import ROWS
from tests.fidelity.table import Row, agrees
from tests.fidelity.world import world
from tests.sandbox.conftest import note


@pytest.mark.asyncio
@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
async def test_the_sandbox_answers_as_was_observed(row: Row) -> None:
    """The answer fits the pattern of the row."""
    async with world() as here:
        answer = await row.run(here)
        note(here.sandbox)
    assert agrees(row.answer, answer), f"observed {row.answer!r}, answered {answer!r}"
