from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.address import Address
    from weavr_multi.models.company_type import CompanyType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CorporateCreateRequestCompany(Model):
    """The company as it is registered.

    Attributes:
        type: Legal form of the company.
        business_address: Address the company trades from.
        name: Registered name of the company.
        registration_number: Number under which the company is registered.
        registration_country: Country of registration, ISO 3166-1 alpha-2, upper case.
    """

    type: CompanyType | str
    business_address: Address | Mapping[str, object] | Unset = UNSET
    name: str
    registration_number: str | Unset = UNSET
    registration_country: str

    __fields__: ClassVar[Fields] = (
        ("type", "type", E("CompanyType"), True, None),
        ("business_address", "businessAddress", M("Address"), False, None),
        ("name", "name", STR, True, {"maxLength": 100}),
        ("registration_number", "registrationNumber", STR, False, {"minLength": 1, "maxLength": 20}),
        (
            "registration_country",
            "registrationCountry",
            STR,
            True,
            {"pattern": "^[A-Z]+$", "minLength": 2, "maxLength": 2},
        ),
    )
