from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.company_position import CompanyPosition
    from weavr_multi.models.date import Date
    from weavr_multi.models.identity_id import IdentityId
    from weavr_multi.models.mobile import Mobile


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CreatedCorporateRootUser(Model):
    """Root user of a corporate that was just created, telling whether a password exists.

    Attributes:
        id: Identity reference, a type and a digit string.
        name: Given name of the root user.
        surname: Family name of the person.
        email: E-mail address; for a user also the name to sign in with.
        mobile: Mobile number, as dialling prefix and number.
        company_position: Role of the root user in the company: DIRECTOR or AUTHORISED_REPRESENTATIVE.
        active: True while the object may be used; false once it has been deactivated.
        email_verified: True once the e-mail address was confirmed with a verification code.
        mobile_number_verified: True once the mobile number was confirmed.
        date_of_birth: Birth date of the person.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        locale: Language of messages to the user, as a language tag such as en or en-GB.
        brand: Letters and digits (up to 25) choosing the branding used in messages to the user.
        password_already_set: True if the root user already has a password, so none need be created.
    """

    id: IdentityId
    name: str
    surname: str
    email: str
    mobile: Mobile
    company_position: CompanyPosition
    active: bool
    email_verified: bool
    mobile_number_verified: bool
    date_of_birth: Date | Unset = UNSET
    tag: str | Unset = UNSET
    locale: str | Unset = UNSET
    brand: str | Unset = UNSET
    password_already_set: bool

    __fields__: ClassVar[Fields] = (
        ("id", "id", M("IdentityId"), True, None),
        ("name", "name", STR, True, None),
        ("surname", "surname", STR, True, None),
        ("email", "email", STR, True, None),
        ("mobile", "mobile", M("Mobile"), True, None),
        ("company_position", "companyPosition", E("CompanyPosition"), True, None),
        ("active", "active", BOOL, True, None),
        ("email_verified", "emailVerified", BOOL, True, None),
        ("mobile_number_verified", "mobileNumberVerified", BOOL, True, None),
        ("date_of_birth", "dateOfBirth", M("Date"), False, None),
        ("tag", "tag", STR, False, None),
        ("locale", "locale", STR, False, None),
        ("brand", "brand", STR, False, None),
        ("password_already_set", "passwordAlreadySet", BOOL, True, None),
    )
