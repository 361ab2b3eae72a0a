from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import DATE, STRING, EnumOf, Field, Fields, Model, ModelOf, OneOf, model

if TYPE_CHECKING:
    from datetime import date

    from weavr_multi.models import AccountType, FasterPaymentsBankDetailsOrBACSBankDetails, IBANDetails
    from weavr_multi.params import AccountTypeName, FasterPaymentsBankDetailsOrBACSBankDetailsParams, IBANDetailsParams


@model
class OutgoingWireTransferBeneficiary(Model):
    """Payee of a wire transfer in the older form. Deprecated; use the form of the payment network."""

    name: str
    """Name of the payee."""
    type: AccountType | None = None
    """PERSONAL or BUSINESS."""
    address: str | None = None
    """Address of the payee, as one line of text."""
    bank_name: str | None = None
    """Name of the bank that holds the account."""
    bank_address: str | None = None
    """Postal address of the bank, as one line of text."""
    bank_country: str | None = None
    """Country of the bank, an ISO 3166-1 alpha-2 code."""
    bank_account_details: IBANDetails | FasterPaymentsBankDetailsOrBACSBankDetails | dict[str, Any]
    """IBAN with BIC, or UK account number with sort code."""
    nationality: str | None = None
    """Nationality of the person, an ISO 3166-1 alpha-2 country code."""
    date_of_birth: str | None = None
    """Birth date of the payee in the form YYYY-MM-DD."""

    __fields__: ClassVar[Fields] = (
        Field("name", "name", STRING, required=True),
        Field("type", "type", EnumOf("AccountType")),
        Field("address", "address", STRING, minLength=1, maxLength=150),
        Field("bank_name", "bankName", STRING),
        Field("bank_address", "bankAddress", STRING, minLength=1, maxLength=150),
        Field("bank_country", "bankCountry", STRING, pattern="^[A-Z]{2}$", minLength=2, maxLength=2),
        Field(
            "bank_account_details",
            "bankAccountDetails",
            OneOf(ModelOf("IBANDetails"), ModelOf("FasterPaymentsBankDetailsOrBACSBankDetails")),
            required=True,
        ),
        Field("nationality", "nationality", STRING, pattern="^[A-Z]+$", minLength=2, maxLength=2),
        Field("date_of_birth", "dateOfBirth", DATE),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str,
            type: AccountType | AccountTypeName | None = None,
            address: str | None = None,
            bank_name: str | None = None,
            bank_address: str | None = None,
            bank_country: str | None = None,
            bank_account_details: IBANDetails
            | IBANDetailsParams
            | FasterPaymentsBankDetailsOrBACSBankDetails
            | FasterPaymentsBankDetailsOrBACSBankDetailsParams,
            nationality: str | None = None,
            date_of_birth: str | date | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
