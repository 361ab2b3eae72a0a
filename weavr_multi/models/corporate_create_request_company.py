from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import Address, CompanyType
    from weavr_multi.params import AddressParams, CompanyTypeName


@model
class CorporateCreateRequestCompany(Model):
    """The company as it is registered."""

    type: CompanyType
    """Legal form of the company."""
    business_address: Address | None = None
    """Address the company trades from."""
    name: str
    """Registered name of the company."""
    registration_number: str | None = None
    """Number under which the company is registered."""
    registration_country: str
    """Country of registration, ISO 3166-1 alpha-2, upper case."""

    __fields__: ClassVar[Fields] = (
        Field("type", "type", EnumOf("CompanyType"), required=True),
        Field("business_address", "businessAddress", ModelOf("Address")),
        Field("name", "name", STRING, required=True, maxLength=100),
        Field("registration_number", "registrationNumber", STRING, minLength=1, maxLength=20),
        Field(
            "registration_country",
            "registrationCountry",
            STRING,
            required=True,
            pattern="^[A-Z]+$",
            minLength=2,
            maxLength=2,
        ),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: CompanyType | CompanyTypeName,
            business_address: Address | AddressParams | None = None,
            name: str,
            registration_number: str | None = None,
            registration_country: str,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
