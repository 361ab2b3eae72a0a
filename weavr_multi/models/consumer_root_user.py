from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.address_with_no_required_fields import AddressWithNoRequiredFields
    from weavr_multi.models.date import Date
    from weavr_multi.models.identity_id import IdentityId
    from weavr_multi.models.mobile import Mobile
    from weavr_multi.models.occupation import Occupation


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ConsumerRootUser(Model):
    """Person behind a consumer, who is also its root user.

    Attributes:
        id: Identity reference, a type and a digit string.
        name: Given name of the consumer.
        surname: Family name of the person.
        email: E-mail address; for a user also the name to sign in with.
        mobile: Mobile number, as dialling prefix and number.
        occupation: Occupation of the consumer.
        active: True while the object may be used; false once it has been deactivated.
        email_verified: True once the e-mail address was confirmed with a verification code.
        mobile_number_verified: True once the mobile number was confirmed.
        date_of_birth: Birth date of the person.
        address: Home address of the consumer.
        nationality: Nationality of the person, an ISO 3166-1 alpha-2 country code.
        place_of_birth: Town and country in which the person was born, as text.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        locale: Language of messages to the user, as a language tag such as en or en-GB.
        brand: Letters and digits (up to 25) choosing the branding used in messages to the user.
    """

    id: IdentityId
    name: str
    surname: str
    email: str
    mobile: Mobile
    occupation: Occupation | Unset = UNSET
    active: bool
    email_verified: bool
    mobile_number_verified: bool
    date_of_birth: Date | Unset = UNSET
    address: AddressWithNoRequiredFields | Unset = UNSET
    nationality: str | Unset = UNSET
    place_of_birth: str | Unset = UNSET
    tag: str | Unset = UNSET
    locale: str | Unset = UNSET
    brand: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", M("IdentityId"), True, None),
        ("name", "name", STR, True, None),
        ("surname", "surname", STR, True, None),
        ("email", "email", STR, True, None),
        ("mobile", "mobile", M("Mobile"), True, None),
        ("occupation", "occupation", E("Occupation"), False, None),
        ("active", "active", BOOL, True, None),
        ("email_verified", "emailVerified", BOOL, True, None),
        ("mobile_number_verified", "mobileNumberVerified", BOOL, True, None),
        ("date_of_birth", "dateOfBirth", M("Date"), False, None),
        ("address", "address", M("AddressWithNoRequiredFields"), False, None),
        ("nationality", "nationality", STR, False, None),
        ("place_of_birth", "placeOfBirth", STR, False, None),
        ("tag", "tag", STR, False, None),
        ("locale", "locale", STR, False, None),
        ("brand", "brand", STR, False, None),
    )
