from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class ManagedAccountIBANState(OpenStrEnum):
    """UNALLOCATED without an IBAN, PENDING_ALLOCATION while it is being issued, ALLOCATED once it can receive
    money.
    """

    UNALLOCATED = "UNALLOCATED"
    """UNALLOCATED without an IBAN, PENDING_ALLOCATION while it is being issued, ALLOCATED once it can receive
    money.
    """
    PENDING_ALLOCATION = "PENDING_ALLOCATION"
    """UNALLOCATED without an IBAN, PENDING_ALLOCATION while it is being issued, ALLOCATED once it can receive
    money.
    """
    ALLOCATED = "ALLOCATED"
    """UNALLOCATED without an IBAN, PENDING_ALLOCATION while it is being issued, ALLOCATED once it can receive
    money.
    """
