from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyInstrumentParticipantFeeValue(Model):
    """One fee of a transaction, by its kind.

    Attributes:
        amount: Amount of the fee, a digit string in minor units.
        fee_specific_type: Internal name of the kind of fee.
    """

    amount: str | Unset = UNSET
    fee_specific_type: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("amount", "amount", STR, False, None),
        ("fee_specific_type", "feeSpecificType", STR, False, None),
    )
