from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ConsumerBeneficiaryType(Model):
    """Beneficiary that is a person.

    Attributes:
        nationality: Nationality of the person, an ISO 3166-1 alpha-2 country code.
        date_of_birth: Birth date in the form YYYY-MM-DD.
        full_name: Full name of the person who receives the money.
    """

    nationality: str | Unset = UNSET
    date_of_birth: str | Unset = UNSET
    full_name: str

    __fields__: ClassVar[Fields] = (
        ("nationality", "nationality", STR, False, {"pattern": "^[A-Z]{2}$"}),
        ("date_of_birth", "dateOfBirth", STR, False, None),
        ("full_name", "fullName", STR, True, None),
    )
