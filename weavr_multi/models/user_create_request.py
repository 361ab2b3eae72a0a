from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.date import Date
    from weavr_multi.models.mobile import Mobile
    from weavr_multi.models.user_predefined_role import UserPredefinedRole


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class UserCreateRequest(Model):
    """A user to create.

    Attributes:
        name: Given name of the user.
        surname: Family name of the user.
        email: E-mail address, unique among users; invitations and sign-in use it.
        mobile: Mobile number, as dialling prefix and number.
        date_of_birth: Birth date of the person.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        country_of_residence: Country the user lives in, ISO 3166-1 alpha-2, upper case.
        locale: Language of messages to the user, as a language tag such as en or en-GB.
        brand: Letters and digits (up to 25) choosing the branding used in messages to the user.
        roles: Predefined roles to give the user; they decide which operations the user may call.
    """

    name: str
    surname: str
    email: str
    mobile: Mobile | Mapping[str, object] | Unset = UNSET
    date_of_birth: Date | Mapping[str, object] | Unset = UNSET
    tag: str | Unset = UNSET
    country_of_residence: str | Unset = UNSET
    locale: str | Unset = UNSET
    brand: str | Unset = UNSET
    roles: Sequence[UserPredefinedRole | str] | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("name", "name", STR, True, {"minLength": 1, "maxLength": 50}),
        ("surname", "surname", STR, True, {"minLength": 1, "maxLength": 50}),
        ("email", "email", STR, True, None),
        ("mobile", "mobile", M("Mobile"), False, None),
        ("date_of_birth", "dateOfBirth", M("Date"), False, None),
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        (
            "country_of_residence",
            "countryOfResidence",
            STR,
            False,
            {"pattern": "^[A-Z]+$", "minLength": 2, "maxLength": 2},
        ),
        ("locale", "locale", STR, False, {"pattern": "^[a-z]{2}(-[A-Z]{2})?$", "maxLength": 5}),
        ("brand", "brand", STR, False, {"pattern": "^[a-zA-Z0-9]+$", "maxLength": 25}),
        ("roles", "roles", L(E("UserPredefinedRole")), False, None),
    )
