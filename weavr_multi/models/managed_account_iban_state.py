from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class ManagedAccountIBANState(OpenStrEnum):
    """UNALLOCATED without an IBAN, PENDING_ALLOCATION while it is being issued, ALLOCATED once it can receive
    money.
    """

    UNALLOCATED = "UNALLOCATED"
    PENDING_ALLOCATION = "PENDING_ALLOCATION"
    ALLOCATED = "ALLOCATED"
