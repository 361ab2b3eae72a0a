from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import date

    from weavr_multi.models import Date, Mobile, UserPredefinedRole
    from weavr_multi.params import DateParams, MobileParams, UserPredefinedRoleName


@model
class UserCreateRequest(Model):
    """A user to create."""

    name: str
    """Given name of the user."""
    surname: str
    """Family name of the user."""
    email: str
    """E-mail address, unique among users; invitations and sign-in use it."""
    mobile: Mobile | None = None
    """Mobile number, as dialling prefix and number."""
    date_of_birth: Date | None = None
    """Birth date of the person."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    country_of_residence: str | None = None
    """Country the user lives in, ISO 3166-1 alpha-2, upper case."""
    locale: str | None = None
    """Language of messages to the user, as a language tag such as en or en-GB."""
    brand: str | None = None
    """Letters and digits (up to 25) choosing the branding used in messages to the user."""
    roles: list[UserPredefinedRole] | None = None
    """Predefined roles to give the user; they decide which operations the user may call."""

    __fields__: ClassVar[Fields] = (
        Field("name", "name", STRING, required=True, minLength=1, maxLength=50),
        Field("surname", "surname", STRING, required=True, minLength=1, maxLength=50),
        Field("email", "email", STRING, required=True),
        Field("mobile", "mobile", ModelOf("Mobile")),
        Field("date_of_birth", "dateOfBirth", ModelOf("Date")),
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("country_of_residence", "countryOfResidence", STRING, pattern="^[A-Z]+$", minLength=2, maxLength=2),
        Field("locale", "locale", STRING, pattern="^[a-z]{2}(-[A-Z]{2})?$", maxLength=5),
        Field("brand", "brand", STRING, pattern="^[a-zA-Z0-9]+$", maxLength=25),
        Field("roles", "roles", ListOf(EnumOf("UserPredefinedRole"))),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str,
            surname: str,
            email: str,
            mobile: Mobile | MobileParams | None = None,
            date_of_birth: Date | DateParams | date | None = None,
            tag: str | None = None,
            country_of_residence: str | None = None,
            locale: str | None = None,
            brand: str | None = None,
            roles: Sequence[UserPredefinedRole | UserPredefinedRoleName] | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
