from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class DeliveryAddress(Model):
    """Recipient and address that a physical card is sent to.

    Attributes:
        name: Given name of the recipient.
        surname: Family name of the recipient.
        address_line1: First line of the address, usually house number and street.
        address_line2: Second line of the address, such as a flat or a floor.
        city: Town or city of the address.
        post_code: Postal code, up to 10 letters, digits, spaces and hyphens.
        state: State or region, up to 50 characters.
        country: Country as an ISO 3166-1 alpha-2 code.
        contact_number: Phone number with country prefix for the courier to call.
    """

    name: str
    surname: str
    address_line1: str
    address_line2: str | Unset = UNSET
    city: str
    post_code: str
    state: str | Unset = UNSET
    country: str
    contact_number: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("name", "name", STR, True, {"maxLength": 100}),
        ("surname", "surname", STR, True, {"maxLength": 100}),
        ("address_line1", "addressLine1", STR, True, {"minLength": 1, "maxLength": 50}),
        ("address_line2", "addressLine2", STR, False, {"minLength": 1, "maxLength": 50}),
        ("city", "city", STR, True, {"maxLength": 50}),
        ("post_code", "postCode", STR, True, {"pattern": "^[A-Za-z0-9 -]*$", "maxLength": 10}),
        ("state", "state", STR, False, {"maxLength": 50}),
        ("country", "country", STR, True, {"pattern": "^[A-Z]+$", "minLength": 2, "maxLength": 2}),
        ("contact_number", "contactNumber", STR, False, {"pattern": "^\\+[0-9]+$", "minLength": 5, "maxLength": 20}),
    )
