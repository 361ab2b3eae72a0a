from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, Fields, Model


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CorrespondentBankingIndividualAddressAndBirthInfo(Model):
    """Date and place of birth of a person on whose behalf money is sent.

    Attributes:
        date_of_birth: Birth date in the form YYYY-MM-DD.
        place_of_birth: Town and country in which the person was born, as text.
    """

    date_of_birth: str
    place_of_birth: str

    __fields__: ClassVar[Fields] = (
        ("date_of_birth", "dateOfBirth", STR, True, None),
        ("place_of_birth", "placeOfBirth", STR, True, {"maxLength": 140}),
    )
