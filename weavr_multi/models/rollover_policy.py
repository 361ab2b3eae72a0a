from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, Fields, Model


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class RolloverPolicy(Model):
    """What happens to a spend limit when its interval ends.

    Attributes:
        rollover_negative: True carries an overspent limit into the next interval.
    """

    rollover_negative: bool

    __fields__: ClassVar[Fields] = (("rollover_negative", "rolloverNegative", BOOL, True, None),)
