from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import DigitalWalletType
    from weavr_multi.params import DigitalWalletTypeName


@model
class MerchantCounterparty(Model):
    """Merchant as the other side of a statement entry."""

    name: str
    """Name of the merchant."""
    id: str | None = None
    """Identification of the merchant given by its acquirer; not a digit string."""
    category_code: str | None = None
    """Merchant category code (MCC), 4 digits."""
    country: str | None = None
    """Country of the merchant, as a code reported by the card network."""
    digital_wallet_type_used: DigitalWalletType | None = None
    """Wallet the cardholder paid with: GOOGLE_PAY, APPLE_PAY or MERCHANT_TOKEN."""

    __fields__: ClassVar[Fields] = (
        Field("name", "name", STRING, required=True),
        Field("id", "id", STRING),
        Field("category_code", "categoryCode", STRING),
        Field("country", "country", STRING),
        Field("digital_wallet_type_used", "digitalWalletTypeUsed", EnumOf("DigitalWalletType")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str,
            id: str | None = None,
            category_code: str | None = None,
            country: str | None = None,
            digital_wallet_type_used: DigitalWalletType | DigitalWalletTypeName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
