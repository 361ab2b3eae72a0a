from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class SimulatedVerificationStep(OpenStrEnum):
    """Verification step that a simulated outcome applies to."""

    INTERNAL_CHECKS = "INTERNAL_CHECKS"
    TRANSFER_INSTRUCTION = "TRANSFER_INSTRUCTION"
    USER_DECLARATION_SCA_CHALLENGE = "USER_DECLARATION_SCA_CHALLENGE"
    MICRO_DEPOSIT = "MICRO_DEPOSIT"
