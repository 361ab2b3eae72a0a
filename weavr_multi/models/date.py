from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, CalendarDate, Field, Fields, model


@model
class Date(CalendarDate):
    """Calendar date as three numbers, used for births and incorporations."""

    year: int
    """Calendar year, 1900 to 2100."""
    month: int
    """Month of the year, 1 to 12."""
    day: int
    """Day of the month, 1 to 31."""

    __fields__: ClassVar[Fields] = (
        Field("year", "year", INTEGER, required=True, minimum=1900, maximum=2100),
        Field("month", "month", INTEGER, required=True, minimum=1, maximum=12),
        Field("day", "day", INTEGER, required=True, minimum=1, maximum=31),
    )

    if TYPE_CHECKING:

        def __init__(self, *, year: int, month: int, day: int, extra: Mapping[str, Any] | None = None) -> None: ...
