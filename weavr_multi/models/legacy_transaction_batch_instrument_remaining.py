from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, D, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyTransactionBatchInstrumentRemaining(Model):
    """What is left to apply of a step, as digit strings in minor units. Internal detail.

    Attributes:
        available_remaining: Part of the available-balance change still outstanding, a digit string in minor
            units.
        reserved_remaining: Part of the reservation still outstanding, a digit string in minor units.
        pending_remaining: Part of the pending-balance change still outstanding, a digit string in minor
            units.
        fee_remaining: Outstanding part of each fee, digit strings in minor units.
    """

    available_remaining: str | Unset = UNSET
    reserved_remaining: str | Unset = UNSET
    pending_remaining: str | Unset = UNSET
    fee_remaining: dict[str, str] | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("available_remaining", "availableRemaining", STR, False, None),
        ("reserved_remaining", "reservedRemaining", STR, False, None),
        ("pending_remaining", "pendingRemaining", STR, False, None),
        ("fee_remaining", "feeRemaining", D(STR), False, None),
    )
