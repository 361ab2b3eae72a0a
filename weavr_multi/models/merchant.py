from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class Merchant(Model):
    """Merchant of a card payment.

    Attributes:
        id: Identification of the merchant given by its acquirer; not a digit string.
        name: Name of the merchant.
        name_other: Alternative name of the merchant.
        network_id: Identification of the merchant given by the card network.
        category_code: Merchant category code (MCC), 4 digits.
        description: Description of the merchant.
        street: Street of the merchant.
        city: City of the merchant.
        state: State or region of the merchant.
        postal_code: Postal code of the merchant.
        country: Country of the merchant, as a code reported by the card network.
        telephone: Telephone number of the merchant.
        url: Web address of the merchant.
        contact: Contact details of the merchant.
        reference: Reference given by the merchant.
        logo_url: Web address of the merchant's logo.
    """

    id: str
    name: str
    name_other: str | Unset = UNSET
    network_id: str | Unset = UNSET
    category_code: str | Unset = UNSET
    description: str | Unset = UNSET
    street: str | Unset = UNSET
    city: str | Unset = UNSET
    state: str | Unset = UNSET
    postal_code: str | Unset = UNSET
    country: str | Unset = UNSET
    telephone: str | Unset = UNSET
    url: str | Unset = UNSET
    contact: str | Unset = UNSET
    reference: str | Unset = UNSET
    logo_url: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("name", "name", STR, True, None),
        ("name_other", "nameOther", STR, False, None),
        ("network_id", "networkId", STR, False, None),
        ("category_code", "categoryCode", STR, False, None),
        ("description", "description", STR, False, None),
        ("street", "street", STR, False, None),
        ("city", "city", STR, False, None),
        ("state", "state", STR, False, None),
        ("postal_code", "postalCode", STR, False, None),
        ("country", "country", STR, False, None),
        ("telephone", "telephone", STR, False, None),
        ("url", "url", STR, False, None),
        ("contact", "contact", STR, False, None),
        ("reference", "reference", STR, False, None),
        ("logo_url", "logoUrl", STR, False, None),
    )
