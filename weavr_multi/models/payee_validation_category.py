from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class PayeeValidationCategory(OpenStrEnum):
    """Payee check that was run: UK Confirmation of Payee or SEPA Verification of Payee."""

    UK_CONFIRMATION_OF_PAYEE = "UK_CONFIRMATION_OF_PAYEE"
    """Payee check that was run: UK Confirmation of Payee or SEPA Verification of Payee."""
    SEPA_VERIFICATION_OF_PAYEE = "SEPA_VERIFICATION_OF_PAYEE"
    """Payee check that was run: UK Confirmation of Payee or SEPA Verification of Payee."""
