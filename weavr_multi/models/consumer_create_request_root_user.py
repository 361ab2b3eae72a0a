from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import date

    from weavr_multi.models import AddressWithCountryRequired, Date, Mobile, Occupation
    from weavr_multi.params import AddressWithCountryRequiredParams, DateParams, MobileParams, OccupationName


@model
class ConsumerCreateRequestRootUser(Model):
    """The person being registered."""

    name: str
    """Given name of the consumer."""
    surname: str
    """Family name of the consumer."""
    email: str
    """E-mail address of the consumer, unique; it has to be verified."""
    mobile: Mobile
    """Mobile number of the consumer, to be enrolled as an authentication factor."""
    date_of_birth: Date
    """Birth date of the person."""
    occupation: Occupation | None = None
    """Occupation of the consumer."""
    address: AddressWithCountryRequired
    """Home address; the country at least."""
    place_of_birth: str | None = None
    """Town or place the consumer was born in, as free text."""
    nationality: str | None = None
    """Nationality of the person, an ISO 3166-1 alpha-2 country code."""
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
        Field("date_of_birth", "dateOfBirth", ModelOf("Date"), required=True),
        Field("occupation", "occupation", EnumOf("Occupation")),
        Field("address", "address", ModelOf("AddressWithCountryRequired"), required=True),
        Field("place_of_birth", "placeOfBirth", STRING),
        Field("nationality", "nationality", STRING, pattern="^[A-Z]+$", minLength=2, maxLength=2),
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
            date_of_birth: Date | DateParams | date,
            occupation: Occupation | OccupationName | None = None,
            address: AddressWithCountryRequired | AddressWithCountryRequiredParams,
            place_of_birth: str | None = None,
            nationality: str | None = None,
            tag: str | None = None,
            locale: str | None = None,
            brand: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
