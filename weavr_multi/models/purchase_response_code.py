from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class PurchaseResponseCode(OpenStrEnum):
    """Outcome of a simulated card transaction. APPROVED and the DENIED_ codes are final;
    PENDING_BIOMETRIC_THREEDS_VERIFICATION waits for the challenge, CARD_NOT_ENROLLED_FOR_BIOMETRIC_THREEDS
    means none could be started.
    """

    APPROVED = "APPROVED"
    """APPROVED and the DENIED_ codes are final."""
    DENIED_NOT_ENOUGH_FUNDS = "DENIED_NOT_ENOUGH_FUNDS"
    """Outcome of a simulated card transaction. APPROVED and the DENIED_ codes are final;
    PENDING_BIOMETRIC_THREEDS_VERIFICATION waits for the challenge, CARD_NOT_ENROLLED_FOR_BIOMETRIC_THREEDS
    means none could be started.
    """
    DENIED_CARD_NOT_FOUND = "DENIED_CARD_NOT_FOUND"
    """Outcome of a simulated card transaction. APPROVED and the DENIED_ codes are final;
    PENDING_BIOMETRIC_THREEDS_VERIFICATION waits for the challenge, CARD_NOT_ENROLLED_FOR_BIOMETRIC_THREEDS
    means none could be started.
    """
    DENIED_INCORRECT_CVV = "DENIED_INCORRECT_CVV"
    """Outcome of a simulated card transaction. APPROVED and the DENIED_ codes are final;
    PENDING_BIOMETRIC_THREEDS_VERIFICATION waits for the challenge, CARD_NOT_ENROLLED_FOR_BIOMETRIC_THREEDS
    means none could be started.
    """
    DENIED_CARD_EXPIRY = "DENIED_CARD_EXPIRY"
    """Outcome of a simulated card transaction. APPROVED and the DENIED_ codes are final;
    PENDING_BIOMETRIC_THREEDS_VERIFICATION waits for the challenge, CARD_NOT_ENROLLED_FOR_BIOMETRIC_THREEDS
    means none could be started.
    """
    DENIED_AMOUNT_NOT_POSITIVE = "DENIED_AMOUNT_NOT_POSITIVE"
    """Outcome of a simulated card transaction. APPROVED and the DENIED_ codes are final;
    PENDING_BIOMETRIC_THREEDS_VERIFICATION waits for the challenge, CARD_NOT_ENROLLED_FOR_BIOMETRIC_THREEDS
    means none could be started.
    """
    DENIED_CARD_INACTIVE = "DENIED_CARD_INACTIVE"
    """Outcome of a simulated card transaction. APPROVED and the DENIED_ codes are final;
    PENDING_BIOMETRIC_THREEDS_VERIFICATION waits for the challenge, CARD_NOT_ENROLLED_FOR_BIOMETRIC_THREEDS
    means none could be started.
    """
    DENIED_OTHER = "DENIED_OTHER"
    """Outcome of a simulated card transaction. APPROVED and the DENIED_ codes are final;
    PENDING_BIOMETRIC_THREEDS_VERIFICATION waits for the challenge, CARD_NOT_ENROLLED_FOR_BIOMETRIC_THREEDS
    means none could be started.
    """
    DENIED_SPEND_CONTROL = "DENIED_SPEND_CONTROL"
    """Outcome of a simulated card transaction. APPROVED and the DENIED_ codes are final;
    PENDING_BIOMETRIC_THREEDS_VERIFICATION waits for the challenge, CARD_NOT_ENROLLED_FOR_BIOMETRIC_THREEDS
    means none could be started.
    """
    PENDING_BIOMETRIC_THREEDS_VERIFICATION = "PENDING_BIOMETRIC_THREEDS_VERIFICATION"
    """PENDING_BIOMETRIC_THREEDS_VERIFICATION waits for the challenge, CARD_NOT_ENROLLED_FOR_BIOMETRIC_THREEDS
    means none could be started.
    """
    CARD_NOT_ENROLLED_FOR_BIOMETRIC_THREEDS = "CARD_NOT_ENROLLED_FOR_BIOMETRIC_THREEDS"
    """PENDING_BIOMETRIC_THREEDS_VERIFICATION waits for the challenge, CARD_NOT_ENROLLED_FOR_BIOMETRIC_THREEDS
    means none could be started.
    """
