from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class LinkedAccountVerificationStep(OpenStrEnum):
    """Step in verifying a linked account: a transfer by the user, a declaration confirmed by strong
    authentication, internal checks or a micro-deposit.
    """

    TRANSFER_INSTRUCTION = "TRANSFER_INSTRUCTION"
    """Step in verifying a linked account: a transfer by the user, a declaration confirmed by strong
    authentication, internal checks or a micro-deposit.
    """
    USER_DECLARATION_SCA_CHALLENGE = "USER_DECLARATION_SCA_CHALLENGE"
    """Step in verifying a linked account: a transfer by the user, a declaration confirmed by strong
    authentication, internal checks or a micro-deposit.
    """
    INTERNAL_CHECKS = "INTERNAL_CHECKS"
    """Step in verifying a linked account: a transfer by the user, a declaration confirmed by strong
    authentication, internal checks or a micro-deposit.
    """
    MICRO_DEPOSIT = "MICRO_DEPOSIT"
    """Step in verifying a linked account: a transfer by the user, a declaration confirmed by strong
    authentication, internal checks or a micro-deposit.
    """
