from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import DATE, STRING, Field, Fields, Model, model

if TYPE_CHECKING:
    from datetime import date


@model
class CorrespondentBankingSEPABeneficiary(Model):
    """Payee of a correspondent bank transfer by SEPA."""

    name: str
    """Name of the payee, up to 35 characters."""
    iban: str
    """International bank account number, without spaces."""
    bank_identifier_code: str | None = None
    """BIC (SWIFT code) of the bank, 8 or 11 characters."""
    address: str
    """Address of the payee as one line, up to 105 characters."""
    bank_name: str | None = None
    """Name of the bank that holds the account."""
    bank_address: str | None = None
    """Postal address of the bank, as one line of text."""
    bank_country: str | None = None
    """Country of the bank, an ISO 3166-1 alpha-2 code."""
    nationality: str | None = None
    """Nationality of the person, an ISO 3166-1 alpha-2 country code."""
    date_of_birth: str | None = None
    """Birth date of the payee in the form YYYY-MM-DD."""

    __fields__: ClassVar[Fields] = (
        Field("name", "name", STRING, required=True, minLength=1, maxLength=35),
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
        Field("address", "address", STRING, required=True, minLength=1, maxLength=105),
        Field("bank_name", "bankName", STRING, maxLength=150),
        Field("bank_address", "bankAddress", STRING, minLength=1, maxLength=150),
        Field("bank_country", "bankCountry", STRING, pattern="^[A-Z]{2}$", minLength=2, maxLength=2),
        Field("nationality", "nationality", STRING, pattern="^[A-Z]+$", minLength=2, maxLength=2),
        Field("date_of_birth", "dateOfBirth", DATE),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str,
            iban: str,
            bank_identifier_code: str | None = None,
            address: str,
            bank_name: str | None = None,
            bank_address: str | None = None,
            bank_country: str | None = None,
            nationality: str | None = None,
            date_of_birth: str | date | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
