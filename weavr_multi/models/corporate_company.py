from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.address import Address
    from weavr_multi.models.company_type import CompanyType
    from weavr_multi.models.date import Date
    from weavr_multi.models.legal_address import LegalAddress


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CorporateCompany(Model):
    """Legal details of the company.

    Attributes:
        name: Registered name of the company.
        type: Legal form of the company.
        registration_number: Number of the company in its register, up to 20 characters.
        registered_address: Address entered in the company register.
        business_address: Address where the company does business.
        country_of_registration: Country where the company is registered, an ISO 3166-1 alpha-2 code.
        incorporated_on: Date on which the company was incorporated.
    """

    name: str
    type: CompanyType
    registration_number: str | Unset = UNSET
    registered_address: LegalAddress | Unset = UNSET
    business_address: Address | Unset = UNSET
    country_of_registration: str
    incorporated_on: Date | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("name", "name", STR, True, None),
        ("type", "type", E("CompanyType"), True, None),
        ("registration_number", "registrationNumber", STR, False, None),
        ("registered_address", "registeredAddress", M("LegalAddress"), False, None),
        ("business_address", "businessAddress", M("Address"), False, None),
        ("country_of_registration", "countryOfRegistration", STR, True, None),
        ("incorporated_on", "incorporatedOn", M("Date"), False, None),
    )
