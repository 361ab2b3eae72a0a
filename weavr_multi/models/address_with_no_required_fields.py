from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class AddressWithNoRequiredFields(Model):
    """Postal address in which every field may be missing.

    Attributes:
        address_line1: First line of the address, usually house number and street.
        address_line2: Second line of the address, such as a flat or a floor.
        city: Town or city of the address.
        post_code: Postal code, up to 10 letters, digits, spaces and hyphens.
        state: State or region, up to 50 characters.
        country: Country as an ISO 3166-1 alpha-2 code.
    """

    address_line1: str | Unset = UNSET
    address_line2: str | Unset = UNSET
    city: str | Unset = UNSET
    post_code: str | Unset = UNSET
    state: str | Unset = UNSET
    country: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("address_line1", "addressLine1", STR, False, None),
        ("address_line2", "addressLine2", STR, False, None),
        ("city", "city", STR, False, None),
        ("post_code", "postCode", STR, False, None),
        ("state", "state", STR, False, None),
        ("country", "country", STR, False, None),
    )
