from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import DATE, STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from datetime import date

    from weavr_multi.models import AccountType
    from weavr_multi.params import AccountTypeName


@model
class FasterPaymentsBeneficiary(Model):
    """Payee of a wire transfer by UK Faster Payments."""

    name: str
    """Name of the payee, up to 140 characters."""
    type: AccountType
    """PERSONAL or BUSINESS."""
    account_number: str
    """Bank account number, kept as text because leading zeros count; 8 digits in the UK."""
    sort_code: str
    """UK sort code, 6 digits without hyphens."""
    secondary_reference: str | None = None
    """Further reference that some UK accounts need, such as a building society roll number."""
    address: str | None = None
    """Address of the payee, as one line of text."""
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
        Field(
            "name",
            "name",
            STRING,
            required=True,
            pattern="^[a-zA-Z0-9\\/\\-?:().,'+\\s#=!\"%&*<>;\\{@\\r\\n]*$",
            minLength=1,
            maxLength=140,
        ),
        Field("type", "type", EnumOf("AccountType"), required=True),
        Field("account_number", "accountNumber", STRING, required=True, pattern="^[0-9]{8}$"),
        Field("sort_code", "sortCode", STRING, required=True, pattern="^[0-9]{6}$"),
        Field("secondary_reference", "secondaryReference", STRING),
        Field("address", "address", STRING, minLength=1, maxLength=150),
        Field("bank_name", "bankName", STRING),
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
            type: AccountType | AccountTypeName,
            account_number: str,
            sort_code: str,
            secondary_reference: str | None = None,
            address: str | None = None,
            bank_name: str | None = None,
            bank_address: str | None = None,
            bank_country: str | None = None,
            nationality: str | None = None,
            date_of_birth: str | date | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
