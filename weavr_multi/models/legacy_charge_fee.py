from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.fee_type import FeeType
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.legacy_fee_spec import LegacyFeeSpec
    from weavr_multi.models.legacy_transaction_batch import LegacyTransactionBatch


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyChargeFee(Model):
    """Fee that was charged.

    Attributes:
        id: Digit string of the fee's transaction.
        fee_type: Kind of transaction the fee is charged for.
        fee_sub_type: Finer kind of the fee.
        note: Remark stored with the fee.
        source: Account or card the fee was taken from.
        fee_spec: How the fee was worked out.
        batch: Ledger batch that carried out the fee.
        profile_id: Digit string of the programme's profile that sets the rules and fees.
    """

    id: str
    fee_type: FeeType
    fee_sub_type: str | Unset = UNSET
    note: str | Unset = UNSET
    source: InstrumentId
    fee_spec: LegacyFeeSpec
    batch: LegacyTransactionBatch | Unset = UNSET
    profile_id: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("fee_type", "feeType", E("FeeType"), True, None),
        ("fee_sub_type", "feeSubType", STR, False, None),
        ("note", "note", STR, False, None),
        ("source", "source", M("InstrumentId"), True, None),
        ("fee_spec", "feeSpec", M("LegacyFeeSpec"), True, None),
        ("batch", "batch", M("LegacyTransactionBatch"), False, None),
        ("profile_id", "profileId", STR, False, None),
    )
