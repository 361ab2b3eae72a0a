from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.digital_wallet_type import DigitalWalletType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class MerchantCounterparty(Model):
    """Merchant as the other side of a statement entry.

    Attributes:
        name: Name of the merchant.
        id: Identification of the merchant given by its acquirer; not a digit string.
        category_code: Merchant category code (MCC), 4 digits.
        country: Country of the merchant, as a code reported by the card network.
        digital_wallet_type_used: Wallet the cardholder paid with: GOOGLE_PAY, APPLE_PAY or MERCHANT_TOKEN.
    """

    name: str
    id: str | Unset = UNSET
    category_code: str | Unset = UNSET
    country: str | Unset = UNSET
    digital_wallet_type_used: DigitalWalletType | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("name", "name", STR, True, None),
        ("id", "id", STR, False, None),
        ("category_code", "categoryCode", STR, False, None),
        ("country", "country", STR, False, None),
        ("digital_wallet_type_used", "digitalWalletTypeUsed", E("DigitalWalletType"), False, None),
    )
