from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyScaledAmount(Model):
    """Decimal number as webhooks carry it: digits as text, and the number of decimal places.

    Attributes:
        value: All digits of the number without a decimal point, as a digit string.
        scale: Number of decimal places in the value: 12345 with scale 4 is 1.2345.
    """

    value: str | Unset = UNSET
    scale: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("value", "value", STR, False, None),
        ("scale", "scale", INT, False, None),
    )
