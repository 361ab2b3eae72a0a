from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class AdditionalMerchantData(Model):
    """Optional merchant details for a simulated card transaction.

    Attributes:
        merchant_street: Street of the merchant.
        merchant_city: City of the merchant.
        merchant_state: State or region of the merchant.
        merchant_postal_code: Postal code of the merchant.
        merchant_country: Country of the merchant, a three-letter code.
        merchant_telephone: Telephone number of the merchant.
        merchant_url: Web address of the merchant.
        merchant_name_other: Alternative name of the merchant.
        merchant_network_id: Identification of the merchant given by the card network.
        merchant_contact: Contact details of the merchant.
    """

    merchant_street: str | Unset = UNSET
    merchant_city: str | Unset = UNSET
    merchant_state: str | Unset = UNSET
    merchant_postal_code: str | Unset = UNSET
    merchant_country: str | Unset = UNSET
    merchant_telephone: str | Unset = UNSET
    merchant_url: str | Unset = UNSET
    merchant_name_other: str | Unset = UNSET
    merchant_network_id: str | Unset = UNSET
    merchant_contact: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("merchant_street", "merchantStreet", STR, False, None),
        ("merchant_city", "merchantCity", STR, False, None),
        ("merchant_state", "merchantState", STR, False, None),
        ("merchant_postal_code", "merchantPostalCode", STR, False, None),
        ("merchant_country", "merchantCountry", STR, False, {"pattern": "^[A-Z]*$", "minLength": 3, "maxLength": 3}),
        ("merchant_telephone", "merchantTelephone", STR, False, None),
        ("merchant_url", "merchantURL", STR, False, None),
        ("merchant_name_other", "merchantNameOther", STR, False, None),
        ("merchant_network_id", "merchantNetworkId", STR, False, None),
        ("merchant_contact", "merchantContact", STR, False, None),
    )
