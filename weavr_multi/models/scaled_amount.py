from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ScaledAmount(Model):
    """Decimal number as an integer and the number of decimal places, used for exchange rates.

    Attributes:
        value: All digits of the number, without a decimal point.
        scale: Number of decimal places in the value: 12345 with scale 4 is 1.2345.
    """

    value: int | Unset = UNSET
    scale: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("value", "value", INT, False, None),
        ("scale", "scale", INT, False, None),
    )
