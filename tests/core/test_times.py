"""Times are read in every form and come out as aware datetimes in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from weavr_multi import moment
from weavr_multi.core.times import expiry, milliseconds

moments = st.datetimes(min_value=datetime(1, 1, 2), max_value=datetime(9999, 12, 30)).map(
    lambda at: at.replace(microsecond=at.microsecond // 1000 * 1000)
)
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(at=moments, zone=offsets)
def test_any_form_of_a_time_gives_the_same_instant(at: datetime, zone: timezone) -> None:
    """An aware datetime, its milliseconds, their digits, their digits with a point."""
    aware = at.replace(tzinfo=UTC).astimezone(zone)
    number = milliseconds(aware)
    assert {moment(form) for form in (aware, number, str(number), f"{number}.0", f" {number} ")} == {aware}
    assert moment(number).tzinfo is UTC  # type: ignore[union-attr]


@pytest.mark.parametrize("value", [None, "", "soon", True, 1.5, 10**18, "9" * 29, datetime(2026, 1, 1), {}, object()])
def test_what_is_no_time_reads_none(value: object) -> None:
    """Also a datetime without a time zone, and one beyond the year 9999."""
    assert moment(value) is None


def test_an_answer_says_when_it_happened() -> None:
    """By the first of its time fields."""
    at = datetime(2026, 11, 28, 12, tzinfo=UTC)
    assert moment({"creation_timestamp": milliseconds(at)}) == at
    assert moment({"transaction_timestamp": str(milliseconds(at)), "creation_timestamp": 5}) == at


def test_an_expiry_of_zero_is_no_time() -> None:
    """The service sends 0 for what never expires."""
    assert expiry(0) is None
    assert expiry("0") is None
    assert expiry(1) == datetime(1970, 1, 1, 0, 0, 0, 1000, tzinfo=UTC)


def test_a_datetime_without_a_time_zone_is_refused_with_a_hint() -> None:
    """It is no moment."""
    with pytest.raises(ValueError, match=r"no time zone.*tzinfo=UTC"):
        milliseconds(datetime(2026, 1, 1))
