from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class DigitalWalletType(OpenStrEnum):
    """Wallet a card was paid with: GOOGLE_PAY, APPLE_PAY or a token kept by the merchant."""

    GOOGLE_PAY = "GOOGLE_PAY"
    """Wallet a card was paid with: GOOGLE_PAY, APPLE_PAY or a token kept by the merchant."""
    APPLE_PAY = "APPLE_PAY"
    """Wallet a card was paid with: GOOGLE_PAY, APPLE_PAY or a token kept by the merchant."""
    MERCHANT_TOKEN = "MERCHANT_TOKEN"
    """Wallet a card was paid with: GOOGLE_PAY, APPLE_PAY or a token kept by the merchant."""
