"""Times: epoch milliseconds to and from aware datetimes, and reading of every form the service sends."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from weavr_multi.core.money import at_paths, integer

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND: Final = timedelta(milliseconds=1)

# Where an event or a response says when it happened; the first that is there wins.
_MOMENTS: Final = (
    "transaction_timestamp",
    "timestamp",
    "event_timestamp",
    "published_timestamp",
    "upgraded_timestamp",
    "replacement_timestamp",
    "renewal_timestamp",
    "card_payment.last_updated_timestamp",
    "card_payment.creation_timestamp",
    "transfer.creation_timestamp",
    "send.creation_timestamp",
    "processed_timestamp",
    "creation_timestamp",
    "created_at",
)


def moment(value: object) -> datetime | None:
    """Read a time (UTC, aware), whatever form the service gave it; None if there is none.

    Args:
        value: Epoch milliseconds as an int or as digits, such as ``event.transfer.creation_timestamp``; an aware
            datetime; or an event or another response, which says itself when it happened.

    Returns:
        The time; None also outside the years 1 to 9999.
    """
    if isinstance(value, datetime):
        return value.astimezone(UTC) if value.tzinfo is not None else None
    if isinstance(value, str | int | float):
        return _from_milliseconds(integer(value))
    return main_moment(value)


def _from_milliseconds(milliseconds: int | None) -> datetime | None:
    if milliseconds is None:
        return None
    try:
        return _EPOCH + milliseconds * _MILLISECOND
    except OverflowError:
        return None


def expiry(value: object) -> datetime | None:
    """Read the time (epoch milliseconds) at which something ends; 0, which the service sends for "never", is None."""
    return moment(value) if integer(value) else None


def milliseconds(value: datetime) -> int:
    """Convert an aware datetime to epoch milliseconds; what is finer than a millisecond is cut off.

    Raises:
        ValueError: The datetime has no time zone, so that it is no moment.
    """
    if value.tzinfo is None or value.utcoffset() is None:
        raise ValueError(
            f"{value!r} has no time zone, so that it is no moment: use datetime(..., tzinfo=UTC), or .astimezone()"
        )
    return (value - _EPOCH) // _MILLISECOND


def date_fields(value: date) -> dict[str, Any]:
    """Return a date in the service's form: ``{"year": 2026, "month": 11, "day": 28}``."""
    return {"year": value.year, "month": value.month, "day": value.day}


def main_moment(event: object) -> datetime | None:
    """Return when an event or a response happened, as it says itself."""
    values = at_paths(event, _MOMENTS)
    return next((found for value in values if (found := _from_milliseconds(integer(value))) is not None), None)
