from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import BOOLEAN, STRING, EnumOf, Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import date

    from weavr_multi.models import Date, IdentityId, Mobile, UserPredefinedRole
    from weavr_multi.params import DateParams, IdentityIdParams, MobileParams, UserPredefinedRoleName


@model
class User(Model):
    """Person who can sign in for a corporate or consumer."""

    id: str
    """Digit string of the user."""
    identity: IdentityId
    """Corporate or consumer the user belongs to."""
    name: str
    """Given name of the user."""
    surname: str
    """Family name of the person."""
    email: str
    """E-mail address; for a user also the name to sign in with."""
    mobile: Mobile | None = None
    """Mobile number, as dialling prefix and number."""
    active: bool
    """True while the object may be used; false once it has been deactivated."""
    date_of_birth: Date | None = None
    """Birth date of the person."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    country_of_residence: str | None = None
    """Country where the user lives, an ISO 3166-1 alpha-2 code."""
    locale: str | None = None
    """Language of messages to the user, as a language tag such as en or en-GB."""
    brand: str | None = None
    """Letters and digits (up to 25) choosing the branding used in messages to the user."""
    roles: list[UserPredefinedRole] | None = None
    """Predefined roles the user holds."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("identity", "identity", ModelOf("IdentityId"), required=True),
        Field("name", "name", STRING, required=True),
        Field("surname", "surname", STRING, required=True),
        Field("email", "email", STRING, required=True),
        Field("mobile", "mobile", ModelOf("Mobile")),
        Field("active", "active", BOOLEAN, required=True),
        Field("date_of_birth", "dateOfBirth", ModelOf("Date")),
        Field("tag", "tag", STRING),
        Field("country_of_residence", "countryOfResidence", STRING),
        Field("locale", "locale", STRING),
        Field("brand", "brand", STRING),
        Field("roles", "roles", ListOf(EnumOf("UserPredefinedRole"))),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            identity: IdentityId | IdentityIdParams,
            name: str,
            surname: str,
            email: str,
            mobile: Mobile | MobileParams | None = None,
            active: bool,
            date_of_birth: Date | DateParams | date | None = None,
            tag: str | None = None,
            country_of_residence: str | None = None,
            locale: str | None = None,
            brand: str | None = None,
            roles: Sequence[UserPredefinedRole | UserPredefinedRoleName] | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
