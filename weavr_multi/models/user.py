from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, STR, UNSET, E, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.date import Date
    from weavr_multi.models.identity_id import IdentityId
    from weavr_multi.models.mobile import Mobile
    from weavr_multi.models.user_predefined_role import UserPredefinedRole


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class User(Model):
    """Person who can sign in for a corporate or consumer.

    Attributes:
        id: Digit string of the user.
        identity: Corporate or consumer the user belongs to.
        name: Given name of the user.
        surname: Family name of the person.
        email: E-mail address; for a user also the name to sign in with.
        mobile: Mobile number, as dialling prefix and number.
        active: True while the object may be used; false once it has been deactivated.
        date_of_birth: Birth date of the person.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        country_of_residence: Country where the user lives, an ISO 3166-1 alpha-2 code.
        locale: Language of messages to the user, as a language tag such as en or en-GB.
        brand: Letters and digits (up to 25) choosing the branding used in messages to the user.
        roles: Predefined roles the user holds.
    """

    id: str
    identity: IdentityId
    name: str
    surname: str
    email: str
    mobile: Mobile | Unset = UNSET
    active: bool
    date_of_birth: Date | Unset = UNSET
    tag: str | Unset = UNSET
    country_of_residence: str | Unset = UNSET
    locale: str | Unset = UNSET
    brand: str | Unset = UNSET
    roles: list[UserPredefinedRole] | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("identity", "identity", M("IdentityId"), True, None),
        ("name", "name", STR, True, None),
        ("surname", "surname", STR, True, None),
        ("email", "email", STR, True, None),
        ("mobile", "mobile", M("Mobile"), False, None),
        ("active", "active", BOOL, True, None),
        ("date_of_birth", "dateOfBirth", M("Date"), False, None),
        ("tag", "tag", STR, False, None),
        ("country_of_residence", "countryOfResidence", STR, False, None),
        ("locale", "locale", STR, False, None),
        ("brand", "brand", STR, False, None),
        ("roles", "roles", L(E("UserPredefinedRole")), False, None),
    )
