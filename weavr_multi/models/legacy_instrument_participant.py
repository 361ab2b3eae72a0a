from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, STR, UNSET, D, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.blocked_details_sub_type import BlockedDetailsSubType
    from weavr_multi.models.blocked_details_type import BlockedDetailsType
    from weavr_multi.models.destroy_type import DestroyType
    from weavr_multi.models.legacy_currency_amount import LegacyCurrencyAmount
    from weavr_multi.models.legacy_instrument_participant_fee_value import LegacyInstrumentParticipantFeeValue
    from weavr_multi.models.replacement_type import ReplacementType
    from weavr_multi.models.string_wrapped_type_id import StringWrappedTypeId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyInstrumentParticipant(Model):
    """Changes that a ledger batch makes to one account or card. Internal detail.

    Attributes:
        owner: Customer or other party that owns the instrument.
        fi_provider: Internal name of the financial institution behind the instrument.
        channel_provider: Internal name of the channel provider of the instrument.
        original_amount: Amount before conversion, in its own currency.
        currency: Three-letter ISO 4217 code of the currency.
        available_adjustment: Change to the available balance, a digit string in minor units with an optional
            minus.
        reserved_adjustment: Change to the reserved balance, a digit string in minor units with an optional
            minus.
        pending_adjustment: Change to the pending balance, a digit string in minor units with an optional
            minus.
        available_sync: Value to which the available balance is synchronised, a digit string in minor units.
        delta_adjustment: Change to the delta balance, a digit string in minor units with an optional minus.
        limit_adjustment: Change to the limit balance, a digit string in minor units with an optional minus.
        fee: Fees within the step, by name, each with an amount as a digit string.
        system: Internal bookings of the step, by name.
        create: True if the batch step creates the instrument.
        upgrade: True if the batch step upgrades the instrument.
        activate: True if the batch step activates the instrument.
        block_type: Who or what causes the block that this step applies.
        block_sub_type: Finer cause of the block that this step applies.
        unblock_type: Who or what caused the block that this step lifts.
        unblock_sub_type: Finer cause of the block that this step lifts.
        destroy_type: Who or what caused the instrument to be destroyed.
        replacement_type: Why the step replaces the card.
        related: True if the instrument only takes part as a related one.
        force_state: True if the step ignores the state of the instrument.
        force_balance: True if the step ignores the balance check.
    """

    owner: StringWrappedTypeId
    fi_provider: str
    channel_provider: str
    original_amount: LegacyCurrencyAmount | Unset = UNSET
    currency: str
    available_adjustment: str | Unset = UNSET
    reserved_adjustment: str | Unset = UNSET
    pending_adjustment: str | Unset = UNSET
    available_sync: str | Unset = UNSET
    delta_adjustment: str | Unset = UNSET
    limit_adjustment: str | Unset = UNSET
    fee: dict[str, LegacyInstrumentParticipantFeeValue] | Unset = UNSET
    system: dict[str, str] | Unset = UNSET
    create: bool | Unset = UNSET
    upgrade: bool | Unset = UNSET
    activate: bool | Unset = UNSET
    block_type: BlockedDetailsType | Unset = UNSET
    block_sub_type: BlockedDetailsSubType | Unset = UNSET
    unblock_type: BlockedDetailsType | Unset = UNSET
    unblock_sub_type: BlockedDetailsSubType | Unset = UNSET
    destroy_type: DestroyType | Unset = UNSET
    replacement_type: ReplacementType | Unset = UNSET
    related: bool | Unset = UNSET
    force_state: bool | Unset = UNSET
    force_balance: bool | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("owner", "owner", M("StringWrappedTypeId"), True, None),
        ("fi_provider", "fiProvider", STR, True, None),
        ("channel_provider", "channelProvider", STR, True, None),
        ("original_amount", "originalAmount", M("LegacyCurrencyAmount"), False, None),
        ("currency", "currency", STR, True, None),
        ("available_adjustment", "availableAdjustment", STR, False, None),
        ("reserved_adjustment", "reservedAdjustment", STR, False, None),
        ("pending_adjustment", "pendingAdjustment", STR, False, None),
        ("available_sync", "availableSync", STR, False, None),
        ("delta_adjustment", "deltaAdjustment", STR, False, None),
        ("limit_adjustment", "limitAdjustment", STR, False, None),
        ("fee", "fee", D(M("LegacyInstrumentParticipantFeeValue")), False, None),
        ("system", "system", D(STR), False, None),
        ("create", "create", BOOL, False, None),
        ("upgrade", "upgrade", BOOL, False, None),
        ("activate", "activate", BOOL, False, None),
        ("block_type", "blockType", E("BlockedDetailsType"), False, None),
        ("block_sub_type", "blockSubType", E("BlockedDetailsSubType"), False, None),
        ("unblock_type", "unblockType", E("BlockedDetailsType"), False, None),
        ("unblock_sub_type", "unblockSubType", E("BlockedDetailsSubType"), False, None),
        ("destroy_type", "destroyType", E("DestroyType"), False, None),
        ("replacement_type", "replacementType", E("ReplacementType"), False, None),
        ("related", "related", BOOL, False, None),
        ("force_state", "forceState", BOOL, False, None),
        ("force_balance", "forceBalance", BOOL, False, None),
    )
