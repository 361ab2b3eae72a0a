from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class IBANDetails(Model):
    """Bank account by IBAN, optionally with the BIC of the bank."""

    iban: str
    """International bank account number, without spaces."""
    bank_identifier_code: str | None = None
    """BIC (SWIFT code) of the bank, 8 or 11 characters."""

    __fields__: ClassVar[Fields] = (
        Field(
            "iban",
            "iban",
            STRING,
            required=True,
            pattern="^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$",
            minLength=15,
            maxLength=34,
        ),
        Field(
            "bank_identifier_code",
            "bankIdentifierCode",
            STRING,
            pattern="^[a-zA-Z0-9]{4}[a-zA-Z]{2}[a-zA-Z0-9]{2}[a-zA-Z0-9]{0,3}$",
            minLength=8,
            maxLength=11,
        ),
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, iban: str, bank_identifier_code: str | None = None, extra: Mapping[str, Any] | None = None
        ) -> None: ...
