from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class LinkedAccountVerificationStep(OpenStrEnum):
    """Step in verifying a linked account: a transfer by the user, a declaration confirmed by strong
    authentication, internal checks or a micro-deposit.
    """

    TRANSFER_INSTRUCTION = "TRANSFER_INSTRUCTION"
    USER_DECLARATION_SCA_CHALLENGE = "USER_DECLARATION_SCA_CHALLENGE"
    INTERNAL_CHECKS = "INTERNAL_CHECKS"
    MICRO_DEPOSIT = "MICRO_DEPOSIT"
