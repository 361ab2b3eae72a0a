from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import date

    from weavr_multi.models import Address, CompanyType, Date, LegalAddress
    from weavr_multi.params import AddressParams, CompanyTypeName, DateParams


@model
class CorporateCompany(Model):
    """Legal details of the company."""

    name: str
    """Registered name of the company."""
    type: CompanyType
    """Legal form of the company."""
    registration_number: str | None = None
    """Number of the company in its register, up to 20 characters."""
    registered_address: LegalAddress | None = None
    """Address entered in the company register."""
    business_address: Address | None = None
    """Address where the company does business."""
    country_of_registration: str
    """Country where the company is registered, an ISO 3166-1 alpha-2 code."""
    incorporated_on: Date | None = None
    """Date on which the company was incorporated."""

    __fields__: ClassVar[Fields] = (
        Field("name", "name", STRING, required=True),
        Field("type", "type", EnumOf("CompanyType"), required=True),
        Field("registration_number", "registrationNumber", STRING),
        Field("registered_address", "registeredAddress", ModelOf("LegalAddress")),
        Field("business_address", "businessAddress", ModelOf("Address")),
        Field("country_of_registration", "countryOfRegistration", STRING, required=True),
        Field("incorporated_on", "incorporatedOn", ModelOf("Date")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str,
            type: CompanyType | CompanyTypeName,
            registration_number: str | None = None,
            registered_address: LegalAddress | None = None,
            business_address: Address | AddressParams | None = None,
            country_of_registration: str,
            incorporated_on: Date | DateParams | date | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
