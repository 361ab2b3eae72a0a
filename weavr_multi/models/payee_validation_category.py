from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class PayeeValidationCategory(OpenStrEnum):
    """Payee check that was run: UK Confirmation of Payee or SEPA Verification of Payee."""

    UK_CONFIRMATION_OF_PAYEE = "UK_CONFIRMATION_OF_PAYEE"
    SEPA_VERIFICATION_OF_PAYEE = "SEPA_VERIFICATION_OF_PAYEE"
