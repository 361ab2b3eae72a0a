"""Types for type checkers: the items of each kind of bulk, and what each item becomes. No code runs here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    from weavr_multi.models.bulk_managed_card_item import BulkManagedCardItem
    from weavr_multi.models.bulk_outgoing_wire_transfer_item import BulkOutgoingWireTransferItem
    from weavr_multi.models.bulk_send_item import BulkSendItem
    from weavr_multi.models.bulk_spend_rules_item import BulkSpendRulesItem
    from weavr_multi.models.bulk_transfer_item import BulkTransferItem
    from weavr_multi.models.bulk_user_invite_item import BulkUserInviteItem
    from weavr_multi.models.bulk_user_item import BulkUserItem
    from weavr_multi.models.outgoing_wire_transfer_create_request import OutgoingWireTransferCreateRequest
    from weavr_multi.models.send_create_request import SendCreateRequest
    from weavr_multi.models.transfer_create_request import TransferCreateRequest
    from weavr_multi.models.update_card_level_spend_rules import UpdateCardLevelSpendRules
    from weavr_multi.models.user_create_request import UserCreateRequest
    from weavr_multi.params import (
        BulkManagedCardItemParams,
        BulkOutgoingWireTransferItemParams,
        BulkSendItemParams,
        BulkSpendRulesItemParams,
        BulkTransferItemParams,
        BulkUserInviteItemParams,
        BulkUserItemParams,
        OutgoingWireTransferCreateRequestParams,
        SendCreateRequestParams,
        TransferCreateRequestParams,
        UpdateCardLevelSpendRulesParams,
        UserCreateRequestParams,
    )

    # The item as the caller gives it, and what the single operation responds with.
    Input_co = TypeVar("Input_co", covariant=True, default=Any)
    Response_co = TypeVar("Response_co", covariant=True, default=Any)

    class RulesOfCard(UpdateCardLevelSpendRulesParams):
        """The spend rules of one card, with its id among them."""

        id: str | int

    TransferItem: TypeAlias = (
        TransferCreateRequest | TransferCreateRequestParams | BulkTransferItem | BulkTransferItemParams
    )
    SendItem: TypeAlias = SendCreateRequest | SendCreateRequestParams | BulkSendItem | BulkSendItemParams
    WireTransferItem: TypeAlias = (
        OutgoingWireTransferCreateRequest
        | OutgoingWireTransferCreateRequestParams
        | BulkOutgoingWireTransferItem
        | BulkOutgoingWireTransferItemParams
    )
    UserItem: TypeAlias = UserCreateRequest | UserCreateRequestParams | BulkUserItem | BulkUserItemParams
    InviteItem: TypeAlias = str | int | BulkUserInviteItem | BulkUserInviteItemParams
    CardItem: TypeAlias = str | int | BulkManagedCardItem | BulkManagedCardItemParams
    SpendRulesItem: TypeAlias = (
        tuple[str | int, UpdateCardLevelSpendRules | UpdateCardLevelSpendRulesParams]
        | RulesOfCard
        | BulkSpendRulesItem
        | BulkSpendRulesItemParams
    )
else:
    from typing import TypeVar  # 3.11's knows no default

    Input_co = TypeVar("Input_co", covariant=True)
    Response_co = TypeVar("Response_co", covariant=True)
