from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import BOOLEAN, STRING, EnumOf, Field, Fields, MapOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import (
        BlockedDetailsSubType,
        BlockedDetailsType,
        DestroyType,
        LegacyCurrencyAmount,
        LegacyInstrumentParticipantFeeValue,
        ReplacementType,
        StringWrappedTypeId,
    )
    from weavr_multi.params import (
        BlockedDetailsSubTypeName,
        BlockedDetailsTypeName,
        DestroyTypeName,
        ReplacementTypeName,
    )


@model
class LegacyInstrumentParticipant(Model):
    """Changes that a ledger batch makes to one account or card. Internal detail."""

    owner: StringWrappedTypeId
    """Customer or other party that owns the instrument."""
    fi_provider: str
    """Internal name of the financial institution behind the instrument."""
    channel_provider: str
    """Internal name of the channel provider of the instrument."""
    original_amount: LegacyCurrencyAmount | None = None
    """Amount before conversion, in its own currency."""
    currency: str
    """Three-letter ISO 4217 code of the currency."""
    available_adjustment: str | None = None
    """Change to the available balance, a digit string in minor units with an optional minus."""
    reserved_adjustment: str | None = None
    """Change to the reserved balance, a digit string in minor units with an optional minus."""
    pending_adjustment: str | None = None
    """Change to the pending balance, a digit string in minor units with an optional minus."""
    available_sync: str | None = None
    """Value to which the available balance is synchronised, a digit string in minor units."""
    delta_adjustment: str | None = None
    """Change to the delta balance, a digit string in minor units with an optional minus."""
    limit_adjustment: str | None = None
    """Change to the limit balance, a digit string in minor units with an optional minus."""
    fee: dict[str, LegacyInstrumentParticipantFeeValue] | None = None
    """Fees within the step, by name, each with an amount as a digit string."""
    system: dict[str, str] | None = None
    """Internal bookings of the step, by name."""
    create: bool | None = None
    """True if the batch step creates the instrument."""
    upgrade: bool | None = None
    """True if the batch step upgrades the instrument."""
    activate: bool | None = None
    """True if the batch step activates the instrument."""
    block_type: BlockedDetailsType | None = None
    """Who or what causes the block that this step applies."""
    block_sub_type: BlockedDetailsSubType | None = None
    """Finer cause of the block that this step applies."""
    unblock_type: BlockedDetailsType | None = None
    """Who or what caused the block that this step lifts."""
    unblock_sub_type: BlockedDetailsSubType | None = None
    """Finer cause of the block that this step lifts."""
    destroy_type: DestroyType | None = None
    """Who or what caused the instrument to be destroyed."""
    replacement_type: ReplacementType | None = None
    """Why the step replaces the card."""
    related: bool | None = None
    """True if the instrument only takes part as a related one."""
    force_state: bool | None = None
    """True if the step ignores the state of the instrument."""
    force_balance: bool | None = None
    """True if the step ignores the balance check."""

    __fields__: ClassVar[Fields] = (
        Field("owner", "owner", ModelOf("StringWrappedTypeId"), required=True),
        Field("fi_provider", "fiProvider", STRING, required=True),
        Field("channel_provider", "channelProvider", STRING, required=True),
        Field("original_amount", "originalAmount", ModelOf("LegacyCurrencyAmount")),
        Field("currency", "currency", STRING, required=True),
        Field("available_adjustment", "availableAdjustment", STRING),
        Field("reserved_adjustment", "reservedAdjustment", STRING),
        Field("pending_adjustment", "pendingAdjustment", STRING),
        Field("available_sync", "availableSync", STRING),
        Field("delta_adjustment", "deltaAdjustment", STRING),
        Field("limit_adjustment", "limitAdjustment", STRING),
        Field("fee", "fee", MapOf(ModelOf("LegacyInstrumentParticipantFeeValue"))),
        Field("system", "system", MapOf(STRING)),
        Field("create", "create", BOOLEAN),
        Field("upgrade", "upgrade", BOOLEAN),
        Field("activate", "activate", BOOLEAN),
        Field("block_type", "blockType", EnumOf("BlockedDetailsType")),
        Field("block_sub_type", "blockSubType", EnumOf("BlockedDetailsSubType")),
        Field("unblock_type", "unblockType", EnumOf("BlockedDetailsType")),
        Field("unblock_sub_type", "unblockSubType", EnumOf("BlockedDetailsSubType")),
        Field("destroy_type", "destroyType", EnumOf("DestroyType")),
        Field("replacement_type", "replacementType", EnumOf("ReplacementType")),
        Field("related", "related", BOOLEAN),
        Field("force_state", "forceState", BOOLEAN),
        Field("force_balance", "forceBalance", BOOLEAN),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            owner: StringWrappedTypeId,
            fi_provider: str,
            channel_provider: str,
            original_amount: LegacyCurrencyAmount | None = None,
            currency: str,
            available_adjustment: str | None = None,
            reserved_adjustment: str | None = None,
            pending_adjustment: str | None = None,
            available_sync: str | None = None,
            delta_adjustment: str | None = None,
            limit_adjustment: str | None = None,
            fee: Mapping[str, LegacyInstrumentParticipantFeeValue] | None = None,
            system: Mapping[str, str | int] | None = None,
            create: bool | None = None,
            upgrade: bool | None = None,
            activate: bool | None = None,
            block_type: BlockedDetailsType | BlockedDetailsTypeName | None = None,
            block_sub_type: BlockedDetailsSubType | BlockedDetailsSubTypeName | None = None,
            unblock_type: BlockedDetailsType | BlockedDetailsTypeName | None = None,
            unblock_sub_type: BlockedDetailsSubType | BlockedDetailsSubTypeName | None = None,
            destroy_type: DestroyType | DestroyTypeName | None = None,
            replacement_type: ReplacementType | ReplacementTypeName | None = None,
            related: bool | None = None,
            force_state: bool | None = None,
            force_balance: bool | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
