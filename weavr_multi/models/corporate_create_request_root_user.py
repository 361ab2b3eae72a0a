from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import date

    from weavr_multi.models import CompanyPosition, Date, Mobile
    from weavr_multi.params import CompanyPositionName, DateParams, MobileParams


@model
class CorporateCreateRequestRootUser(Model):
    """The person who owns the account and signs in first."""

    name: str
    """Given name of the root user."""
    surname: str
    """Family name of the root user."""
    email: str
    """E-mail address of the root user, unique; it has to be verified."""
    mobile: Mobile
    """Mobile number of the root user, to be enrolled as an authentication factor."""
    company_position: CompanyPosition
    """Position of the root user in the company."""
    date_of_birth: Date | None = None
    """Birth date of the person."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    locale: str | None = None
    """Language of messages to the user, as a language tag such as en or en-GB."""
    brand: str | None = None
    """Letters and digits (up to 25) choosing the branding used in messages to the user."""

    __fields__: ClassVar[Fields] = (
        Field("name", "name", STRING, required=True, maxLength=50),
        Field("surname", "surname", STRING, required=True, maxLength=50),
        Field("email", "email", STRING, required=True),
        Field("mobile", "mobile", ModelOf("Mobile"), required=True),
        Field("company_position", "companyPosition", EnumOf("CompanyPosition"), required=True),
        Field("date_of_birth", "dateOfBirth", ModelOf("Date")),
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("locale", "locale", STRING, pattern="^[a-z]{2}(-[A-Z]{2})?$", maxLength=5),
        Field("brand", "brand", STRING, pattern="^[a-zA-Z0-9]+$", maxLength=25),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str,
            surname: str,
            email: str,
            mobile: Mobile | MobileParams,
            company_position: CompanyPosition | CompanyPositionName,
            date_of_birth: Date | DateParams | date | None = None,
            tag: str | None = None,
            locale: str | None = None,
            brand: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
