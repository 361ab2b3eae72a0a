from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.digital_wallet_type import DigitalWalletType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class DigitalWalletDetails(Model):
    """Wallet a card was paid with.

    Attributes:
        digital_wallet_type: Wallet used: GOOGLE_PAY, APPLE_PAY or MERCHANT_TOKEN.
    """

    digital_wallet_type: DigitalWalletType | Unset = UNSET

    __fields__: ClassVar[Fields] = (("digital_wallet_type", "digitalWalletType", E("DigitalWalletType"), False, None),)
