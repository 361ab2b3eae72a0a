from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import DigitalWalletType
    from weavr_multi.params import DigitalWalletTypeName


@model
class DigitalWalletDetails(Model):
    """Wallet a card was paid with."""

    digital_wallet_type: DigitalWalletType | None = None
    """Wallet used: GOOGLE_PAY, APPLE_PAY or MERCHANT_TOKEN."""

    __fields__: ClassVar[Fields] = (Field("digital_wallet_type", "digitalWalletType", EnumOf("DigitalWalletType")),)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            digital_wallet_type: DigitalWalletType | DigitalWalletTypeName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
