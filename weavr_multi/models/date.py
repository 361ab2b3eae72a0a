from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, Fields, Model


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class Date(Model):
    """Calendar date as three numbers, used for births and incorporations.

    Attributes:
        year: Calendar year, 1900 to 2100.
        month: Month of the year, 1 to 12.
        day: Day of the month, 1 to 31.
    """

    year: int
    month: int
    day: int

    __fields__: ClassVar[Fields] = (
        ("year", "year", INT, True, {"minimum": 1900, "maximum": 2100}),
        ("month", "month", INT, True, {"minimum": 1, "maximum": 12}),
        ("day", "day", INT, True, {"minimum": 1, "maximum": 31}),
    )
