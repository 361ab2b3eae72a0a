"""The picture of a process at one moment, and of several together."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from weavr_multi.bulks import BulkUpdate
from weavr_multi.bulks.states_and_progress import FINAL, joined, read_update
from weavr_multi.models import BulkProcessDetails, BulkProgress

STATUSES = ["SUBMITTED", "RUNNING", "PAUSED", "COMPLETED", "PARTIALLY_COMPLETED", "FAILED", "CANCELLED"]
COUNTS = st.dictionaries(
    st.sampled_from(["SUBMITTED", "RUNNING", "COMPLETED", "FAILED", "CANCELLED"]), st.integers(1, 99)
)


@given(st.sampled_from(STATUSES), COUNTS)
def test_progress_is_the_share_that_is_over(status: str, counts: dict[str, int]) -> None:
    update = BulkUpdate(status, sum(counts.values()), counts)
    assert update.counts == counts
    assert 0 <= update.progress <= 1
    assert (update.progress == 1) == (status in FINAL or (update.done == update.total > 0))
    assert pickle.loads(pickle.dumps(update)) == update


def test_counts_of_unknown_statuses_are_kept() -> None:
    assert BulkUpdate("RUNNING", 3, {"COMPLETED": 1, "SKIPPED": 2}).counts == {"COMPLETED": 1, "SKIPPED": 2}


def test_the_text_is_a_line_for_people() -> None:
    update = BulkUpdate("RUNNING", 12_000, {"COMPLETED": 2_990, "FAILED": 10, "SUBMITTED": 9_000}, 450.0)
    assert str(update) == "RUNNING 3,000/12,000 (25%), 10 failed, 450/s, 20 s left"
    assert str(BulkUpdate("COMPLETED", 2, {"COMPLETED": 2})) == "COMPLETED 2/2 (100%)"


@pytest.mark.parametrize("model", [BulkProcessDetails, BulkProgress])
@pytest.mark.parametrize(
    "answer", [{}, {"status": None}, {"status": "RUNNING"}, {"operationStatusCounts": [{}, {"count": 2}]}]
)
def test_an_answer_with_holes_is_a_picture_all_the_same(model: type, answer: dict[str, object]) -> None:
    update = read_update(model.from_dict(answer))  # type: ignore[attr-defined]
    assert (update.total, update.done, update.is_final) == (0, 0, False)


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        ([], "COMPLETED"),
        (["SUBMITTED"] * 3, "SUBMITTED"),
        (["COMPLETED", "SUBMITTED"], "RUNNING"),
        (["COMPLETED", "RUNNING", "SUBMITTED"], "RUNNING"),
        (["COMPLETED", "PAUSED", "SUBMITTED"], "PAUSED"),
        (["COMPLETED"] * 3, "COMPLETED"),
        (["FAILED"] * 3, "FAILED"),
        (["COMPLETED", "FAILED"], "PARTIALLY_COMPLETED"),
        (["PARTIALLY_COMPLETED", "CANCELLED"], "PARTIALLY_COMPLETED"),
        (["FAILED", "CANCELLED"], "CANCELLED"),
        (["FAILED", "PARTIALLY_COMPLETED"], "PARTIALLY_COMPLETED"),
    ],
)
def test_several_processes_have_one_status(statuses: list[str], expected: str) -> None:
    updates = [BulkUpdate(status, 1, {}) for status in statuses]
    assert joined(updates, len(updates), stopped=False).status == expected


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(COUNTS, max_size=8))
def test_the_counts_of_several_processes_add_up(parts: list[dict[str, int]]) -> None:
    total = joined([BulkUpdate("RUNNING", 1, counts) for counts in parts], 1, stopped=False)
    assert sum(total.counts.values()) == sum(sum(counts.values()) for counts in parts)
