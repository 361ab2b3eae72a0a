from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import BOOLEAN, STRING, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import date

    from weavr_multi.models import CompanyPosition, Date, IdentityId, Mobile
    from weavr_multi.params import CompanyPositionName, DateParams, IdentityIdParams, MobileParams


@model
class CreatedCorporateRootUser(Model):
    """Root user of a corporate that was just created, telling whether a password exists."""

    id: IdentityId
    """Identity reference, a type and a digit string."""
    name: str
    """Given name of the root user."""
    surname: str
    """Family name of the person."""
    email: str
    """E-mail address; for a user also the name to sign in with."""
    mobile: Mobile
    """Mobile number, as dialling prefix and number."""
    company_position: CompanyPosition
    """Role of the root user in the company: DIRECTOR or AUTHORISED_REPRESENTATIVE."""
    active: bool
    """True while the object may be used; false once it has been deactivated."""
    email_verified: bool
    """True once the e-mail address was confirmed with a verification code."""
    mobile_number_verified: bool
    """True once the mobile number was confirmed."""
    date_of_birth: Date | None = None
    """Birth date of the person."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    locale: str | None = None
    """Language of messages to the user, as a language tag such as en or en-GB."""
    brand: str | None = None
    """Letters and digits (up to 25) choosing the branding used in messages to the user."""
    password_already_set: bool
    """True if the root user already has a password, so none need be created."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", ModelOf("IdentityId"), required=True),
        Field("name", "name", STRING, required=True),
        Field("surname", "surname", STRING, required=True),
        Field("email", "email", STRING, required=True),
        Field("mobile", "mobile", ModelOf("Mobile"), required=True),
        Field("company_position", "companyPosition", EnumOf("CompanyPosition"), required=True),
        Field("active", "active", BOOLEAN, required=True),
        Field("email_verified", "emailVerified", BOOLEAN, required=True),
        Field("mobile_number_verified", "mobileNumberVerified", BOOLEAN, required=True),
        Field("date_of_birth", "dateOfBirth", ModelOf("Date")),
        Field("tag", "tag", STRING),
        Field("locale", "locale", STRING),
        Field("brand", "brand", STRING),
        Field("password_already_set", "passwordAlreadySet", BOOLEAN, required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: IdentityId | IdentityIdParams,
            name: str,
            surname: str,
            email: str,
            mobile: Mobile | MobileParams,
            company_position: CompanyPosition | CompanyPositionName,
            active: bool,
            email_verified: bool,
            mobile_number_verified: bool,
            date_of_birth: Date | DateParams | date | None = None,
            tag: str | None = None,
            locale: str | None = None,
            brand: str | None = None,
            password_already_set: bool,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
