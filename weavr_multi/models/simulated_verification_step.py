from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class SimulatedVerificationStep(OpenStrEnum):
    """Verification step that a simulated outcome applies to."""

    INTERNAL_CHECKS = "INTERNAL_CHECKS"
    """Verification step that a simulated outcome applies to."""
    TRANSFER_INSTRUCTION = "TRANSFER_INSTRUCTION"
    """Verification step that a simulated outcome applies to."""
    USER_DECLARATION_SCA_CHALLENGE = "USER_DECLARATION_SCA_CHALLENGE"
    """Verification step that a simulated outcome applies to."""
    MICRO_DEPOSIT = "MICRO_DEPOSIT"
    """Verification step that a simulated outcome applies to."""
