from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import DATE, STRING, Field, Fields, Model, model

if TYPE_CHECKING:
    from datetime import date


@model
class SWIFTBeneficiary(Model):
    """Payee of a SWIFT wire transfer."""

    name: str
    """Name of the payee, up to 150 characters."""
    account: str
    """IBAN or account number of the payee, up to 34 letters and digits."""
    bank_identifier_code: str | None = None
    """BIC (SWIFT code) of the bank, 8 or 11 characters."""
    address: str
    """Address of the payee, as one line of text."""
    bank_name: str | None = None
    """Name of the bank that holds the account."""
    bank_address: str | None = None
    """Postal address of the bank, as one line of text."""
    bank_country: str
    """Country of the bank, an ISO 3166-1 alpha-2 code."""
    nationality: str | None = None
    """Nationality of the person, an ISO 3166-1 alpha-2 country code."""
    date_of_birth: str | None = None
    """Birth date of the payee in the form YYYY-MM-DD."""

    __fields__: ClassVar[Fields] = (
        Field("name", "name", STRING, required=True, minLength=1, maxLength=150),
        Field("account", "account", STRING, required=True, pattern="^[a-zA-Z0-9]{1,34}$", minLength=1, maxLength=34),
        Field(
            "bank_identifier_code",
            "bankIdentifierCode",
            STRING,
            pattern="^[a-zA-Z0-9]{8,11}$",
            minLength=8,
            maxLength=11,
        ),
        Field("address", "address", STRING, required=True, minLength=1, maxLength=150),
        Field("bank_name", "bankName", STRING),
        Field("bank_address", "bankAddress", STRING, minLength=1, maxLength=150),
        Field("bank_country", "bankCountry", STRING, required=True, pattern="^[A-Z]{2}$", minLength=2, maxLength=2),
        Field("nationality", "nationality", STRING, pattern="^[A-Z]+$", minLength=2, maxLength=2),
        Field("date_of_birth", "dateOfBirth", DATE),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str,
            account: str,
            bank_identifier_code: str | None = None,
            address: str,
            bank_name: str | None = None,
            bank_address: str | None = None,
            bank_country: str,
            nationality: str | None = None,
            date_of_birth: str | date | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
