from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.address_with_country_required import AddressWithCountryRequired
    from weavr_multi.models.date import Date
    from weavr_multi.models.mobile import Mobile
    from weavr_multi.models.occupation import Occupation


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ConsumerCreateRequestRootUser(Model):
    """The person being registered.

    Attributes:
        name: Given name of the consumer.
        surname: Family name of the consumer.
        email: E-mail address of the consumer, unique; it has to be verified.
        mobile: Mobile number of the consumer, to be enrolled as an authentication factor.
        date_of_birth: Birth date of the person.
        occupation: Occupation of the consumer.
        address: Home address; the country at least.
        place_of_birth: Town or place the consumer was born in, as free text.
        nationality: Nationality of the person, an ISO 3166-1 alpha-2 country code.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        locale: Language of messages to the user, as a language tag such as en or en-GB.
        brand: Letters and digits (up to 25) choosing the branding used in messages to the user.
    """

    name: str
    surname: str
    email: str
    mobile: Mobile | Mapping[str, object]
    date_of_birth: Date | Mapping[str, object]
    occupation: Occupation | str | Unset = UNSET
    address: AddressWithCountryRequired | Mapping[str, object]
    place_of_birth: str | Unset = UNSET
    nationality: str | Unset = UNSET
    tag: str | Unset = UNSET
    locale: str | Unset = UNSET
    brand: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("name", "name", STR, True, {"maxLength": 50}),
        ("surname", "surname", STR, True, {"maxLength": 50}),
        ("email", "email", STR, True, None),
        ("mobile", "mobile", M("Mobile"), True, None),
        ("date_of_birth", "dateOfBirth", M("Date"), True, None),
        ("occupation", "occupation", E("Occupation"), False, None),
        ("address", "address", M("AddressWithCountryRequired"), True, None),
        ("place_of_birth", "placeOfBirth", STR, False, None),
        ("nationality", "nationality", STR, False, {"pattern": "^[A-Z]+$", "minLength": 2, "maxLength": 2}),
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("locale", "locale", STR, False, {"pattern": "^[a-z]{2}(-[A-Z]{2})?$", "maxLength": 5}),
        ("brand", "brand", STR, False, {"pattern": "^[a-zA-Z0-9]+$", "maxLength": 25}),
    )
