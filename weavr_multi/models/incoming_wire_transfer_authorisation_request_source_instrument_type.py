from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class IncomingWireTransferAuthorisationRequestSourceInstrumentType(OpenStrEnum):
    """`linked_accounts` where the sender's account is a linked one, else `unknown_sender_accounts`; tells the
    shape of `instrument`.
    """

    LINKED_ACCOUNTS = "linked_accounts"
    UNKNOWN_SENDER_ACCOUNTS = "unknown_sender_accounts"
