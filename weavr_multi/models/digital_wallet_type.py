from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class DigitalWalletType(OpenStrEnum):
    """Wallet a card was paid with: GOOGLE_PAY, APPLE_PAY or a token kept by the merchant."""

    GOOGLE_PAY = "GOOGLE_PAY"
    APPLE_PAY = "APPLE_PAY"
    MERCHANT_TOKEN = "MERCHANT_TOKEN"
