from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class MultipleSCAResourceType(OpenStrEnum):
    """Kind of resource a confirmation challenge can approve: outgoing wire transfers, sends, correspondent bank
    transfers or the declaration of a linked account.
    """

    OUTGOING_WIRE_TRANSFERS = "outgoing_wire_transfers"
    SENDS = "sends"
    LINKED_ACCOUNT_DECLARATION = "linked_account_declaration"
    CORRESPONDENT_BANK_TRANSFERS = "correspondent_bank_transfers"
