from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class MultipleSCAResourceType(OpenStrEnum):
    """Kind of resource a confirmation challenge can approve: outgoing wire transfers, sends, correspondent bank
    transfers or the declaration of a linked account.
    """

    OUTGOING_WIRE_TRANSFERS = "outgoing_wire_transfers"
    """Kind of resource a confirmation challenge can approve: outgoing wire transfers, sends, correspondent bank
    transfers or the declaration of a linked account.
    """
    SENDS = "sends"
    """Kind of resource a confirmation challenge can approve: outgoing wire transfers, sends, correspondent bank
    transfers or the declaration of a linked account.
    """
    LINKED_ACCOUNT_DECLARATION = "linked_account_declaration"
    """Kind of resource a confirmation challenge can approve: outgoing wire transfers, sends, correspondent bank
    transfers or the declaration of a linked account.
    """
    CORRESPONDENT_BANK_TRANSFERS = "correspondent_bank_transfers"
    """Kind of resource a confirmation challenge can approve: outgoing wire transfers, sends, correspondent bank
    transfers or the declaration of a linked account.
    """
