from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import FeeType, InstrumentId, LegacyFeeSpec, LegacyTransactionBatch
    from weavr_multi.params import FeeTypeName, InstrumentIdParams


@model
class LegacyChargeFee(Model):
    """Fee that was charged."""

    id: str
    """Digit string of the fee's transaction."""
    fee_type: FeeType
    """Kind of transaction the fee is charged for."""
    fee_sub_type: str | None = None
    """Finer kind of the fee."""
    note: str | None = None
    """Remark stored with the fee."""
    source: InstrumentId
    """Account or card the fee was taken from."""
    fee_spec: LegacyFeeSpec
    """How the fee was worked out."""
    batch: LegacyTransactionBatch | None = None
    """Ledger batch that carried out the fee."""
    profile_id: str | None = None
    """Digit string of the programme's profile that sets the rules and fees."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("fee_type", "feeType", EnumOf("FeeType"), required=True),
        Field("fee_sub_type", "feeSubType", STRING),
        Field("note", "note", STRING),
        Field("source", "source", ModelOf("InstrumentId"), required=True),
        Field("fee_spec", "feeSpec", ModelOf("LegacyFeeSpec"), required=True),
        Field("batch", "batch", ModelOf("LegacyTransactionBatch")),
        Field("profile_id", "profileId", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            fee_type: FeeType | FeeTypeName,
            fee_sub_type: str | None = None,
            note: str | None = None,
            source: InstrumentId | InstrumentIdParams,
            fee_spec: LegacyFeeSpec,
            batch: LegacyTransactionBatch | None = None,
            profile_id: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
