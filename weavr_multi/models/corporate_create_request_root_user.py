from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.company_position import CompanyPosition
    from weavr_multi.models.date import Date
    from weavr_multi.models.mobile import Mobile


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CorporateCreateRequestRootUser(Model):
    """The person who owns the account and signs in first.

    Attributes:
        name: Given name of the root user.
        surname: Family name of the root user.
        email: E-mail address of the root user, unique; it has to be verified.
        mobile: Mobile number of the root user, to be enrolled as an authentication factor.
        company_position: Position of the root user in the company.
        date_of_birth: Birth date of the person.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        locale: Language of messages to the user, as a language tag such as en or en-GB.
        brand: Letters and digits (up to 25) choosing the branding used in messages to the user.
    """

    name: str
    surname: str
    email: str
    mobile: Mobile | Mapping[str, object]
    company_position: CompanyPosition | str
    date_of_birth: Date | Mapping[str, object] | Unset = UNSET
    tag: str | Unset = UNSET
    locale: str | Unset = UNSET
    brand: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("name", "name", STR, True, {"maxLength": 50}),
        ("surname", "surname", STR, True, {"maxLength": 50}),
        ("email", "email", STR, True, None),
        ("mobile", "mobile", M("Mobile"), True, None),
        ("company_position", "companyPosition", E("CompanyPosition"), True, None),
        ("date_of_birth", "dateOfBirth", M("Date"), False, None),
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("locale", "locale", STR, False, {"pattern": "^[a-z]{2}(-[A-Z]{2})?$", "maxLength": 5}),
        ("brand", "brand", STR, False, {"pattern": "^[a-zA-Z0-9]+$", "maxLength": 25}),
    )
