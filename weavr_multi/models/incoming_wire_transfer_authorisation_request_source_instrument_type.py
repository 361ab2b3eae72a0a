from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class IncomingWireTransferAuthorisationRequestSourceInstrumentType(OpenStrEnum):
    """`linked_accounts` where the sender's account is a linked one, else `unknown_sender_accounts`; tells the
    shape of `instrument`.
    """

    LINKED_ACCOUNTS = "linked_accounts"
    """`linked_accounts` where the sender's account is a linked one, else `unknown_sender_accounts`."""
    UNKNOWN_SENDER_ACCOUNTS = "unknown_sender_accounts"
    """`linked_accounts` where the sender's account is a linked one, else `unknown_sender_accounts`."""
