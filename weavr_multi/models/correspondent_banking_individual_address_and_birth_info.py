from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import DATE, STRING, Field, Fields, Model, model

if TYPE_CHECKING:
    from datetime import date


@model
class CorrespondentBankingIndividualAddressAndBirthInfo(Model):
    """Date and place of birth of a person on whose behalf money is sent."""

    date_of_birth: str
    """Birth date in the form YYYY-MM-DD."""
    place_of_birth: str
    """Town and country in which the person was born, as text."""

    __fields__: ClassVar[Fields] = (
        Field("date_of_birth", "dateOfBirth", DATE, required=True),
        Field("place_of_birth", "placeOfBirth", STRING, required=True, maxLength=140),
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, date_of_birth: str | date, place_of_birth: str, extra: Mapping[str, Any] | None = None
        ) -> None: ...
