"""Polling intervals of one wait, and the rate of all waits together: both are pure functions of time."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from weavr_multi import ConfigurationError
from weavr_multi.bulks import Polling
from weavr_multi.core.polling.interval_and_rate_limit import DEFAULT, RateLimit, polling


def low(a: float, b: float) -> float:
    """Draw the lower bound."""
    return a


def high(a: float, b: float) -> float:
    """Draw the upper bound."""
    return b


def test_the_interval_starts_at_half_a_second_and_grows_to_fifteen() -> None:
    interval, delays = DEFAULT.first / DEFAULT.growth, []
    for _ in range(12):
        interval, delay = DEFAULT.following(interval, None, high)
        delays.append(delay)
    assert delays[0] == 0.5
    assert delays == sorted(delays)
    assert delays[-1] == 15.0


def test_jitter_shortens_an_interval_and_never_lengthens_it() -> None:
    assert DEFAULT.following(15, None, low)[1] == pytest.approx(13.5)
    assert DEFAULT.following(15, None, high)[1] == 15


def test_the_next_look_is_when_the_end_is_expected() -> None:
    assert DEFAULT.following(15, 4.0, high)[1] == 4.0


def test_the_end_may_be_near_but_looks_are_never_closer_than_the_first_interval() -> None:
    assert DEFAULT.following(15, 0.01, high)[1] == 0.5


def test_an_end_far_away_does_not_lengthen_the_interval() -> None:
    assert DEFAULT.following(1.0, 1_000.0, high)[1] == 1.6


def test_a_number_stands_for_a_fixed_interval() -> None:
    policy = polling(2)
    assert (policy.first, policy.most) == (2, 2)
    assert polling(None) is DEFAULT


WRONG = [0, -1, True, "1", float("inf"), float("nan")]


@pytest.mark.parametrize(
    "wrong",
    [*WRONG, Polling(first=2, most=1), Polling(growth=0.5), Polling(jitter=1), Polling(patience=0)],
)
def test_what_is_no_cadence_is_refused(wrong: object) -> None:
    with pytest.raises(ConfigurationError):
        polling(wrong)  # type: ignore[arg-type]


@settings(deadline=None)
@given(st.floats(0.5, 400), st.lists(st.floats(0, 0.4), min_size=1, max_size=60))
def test_no_second_ever_has_more_than_the_rate(rate: float, pauses: list[float]) -> None:
    limiter, now, sent = RateLimit(rate), 50.0, []
    for pause in pauses:
        now += pause
        while limiter.delay(now) == 0:
            limiter.take(now)
            sent.append(now)
    for index, moment in enumerate(sent):
        within = sum(1 for other in sent[index : index + 500] if other < moment + 1 - 1e-6)
        assert within <= math.ceil(rate)


def test_nothing_passes_before_the_time_that_the_service_named() -> None:
    limiter = RateLimit(10)
    limiter.take(0.0)
    limiter.hold(30.0)
    assert limiter.delay(1.0) == 29.0
    assert limiter.delay(30.5) == 0


def test_throttling_halves_the_rate_and_answers_bring_it_back() -> None:
    limiter = RateLimit(8)
    limiter.slow()
    limiter.slow()
    assert limiter.rate == pytest.approx(8 * 0.95 / 4)
    for _ in range(20):
        limiter.recover()
    assert limiter.rate == pytest.approx(8 * 0.95)


def test_a_rate_below_the_floor_of_throttling_is_kept() -> None:
    assert RateLimit(0.01).rate == pytest.approx(0.0095)


def test_throttling_never_stops_the_looks_altogether() -> None:
    limiter = RateLimit(10)
    for _ in range(100):
        limiter.slow()
    assert limiter.rate >= 0.1


@pytest.mark.parametrize("wrong", [0, -1, float("inf"), float("nan"), True, "10"])
def test_what_is_no_rate_is_refused(wrong: float) -> None:
    with pytest.raises(ConfigurationError):
        RateLimit(wrong)
