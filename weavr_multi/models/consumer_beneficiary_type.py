from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import DATE, STRING, Field, Fields, Model, model

if TYPE_CHECKING:
    from datetime import date


@model
class ConsumerBeneficiaryType(Model):
    """Beneficiary that is a person."""

    nationality: str | None = None
    """Nationality of the person, an ISO 3166-1 alpha-2 country code."""
    date_of_birth: str | None = None
    """Birth date in the form YYYY-MM-DD."""
    full_name: str
    """Full name of the person who receives the money."""

    __fields__: ClassVar[Fields] = (
        Field("nationality", "nationality", STRING, pattern="^[A-Z]{2}$"),
        Field("date_of_birth", "dateOfBirth", DATE),
        Field("full_name", "fullName", STRING, required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            nationality: str | None = None,
            date_of_birth: str | date | None = None,
            full_name: str,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
