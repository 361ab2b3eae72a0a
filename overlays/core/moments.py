"""Times as webhook bodies carry them, read tolerantly: epoch milliseconds as digit strings or as integers."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from weavr_multi.core.money import at_paths, integer

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)

# Where an event says when it happened; the first that is there wins.
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
)


def moment(value: object) -> datetime | None:
    """Read a time (UTC, aware) from epoch milliseconds; None if it is not one, or outside the years 1 to 9999.

    Args:
        value: Such as ``event.transfer.creation_timestamp``: a digit string or an int.
    """
    milliseconds = integer(value)
    if milliseconds is None:
        return None
    try:
        return _EPOCH + timedelta(milliseconds=milliseconds)
    except OverflowError:
        return None


def main_moment(event: object) -> datetime | None:
    """Return when an event happened, as its payload says."""
    return next((found for value in at_paths(event, _MOMENTS) if (found := moment(value)) is not None), None)
