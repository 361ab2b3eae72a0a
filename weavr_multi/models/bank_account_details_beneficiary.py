from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, ModelOf, OneOf, model

if TYPE_CHECKING:
    from weavr_multi.models import FasterPaymentsBankDetailsOrBACSBankDetails, IBANDetails
    from weavr_multi.params import FasterPaymentsBankDetailsOrBACSBankDetailsParams, IBANDetailsParams


@model
class BankAccountDetailsBeneficiary(Model):
    """Beneficiary paid on an external bank account."""

    address: str | None = None
    """Address of the beneficiary, as one line of text."""
    bank_name: str | None = None
    """Name of the bank that holds the account."""
    bank_address: str | None = None
    """Postal address of the bank, as one line of text."""
    bank_country: str | None = None
    """Country of the bank, an ISO 3166-1 alpha-2 code."""
    bank_account_details: IBANDetails | FasterPaymentsBankDetailsOrBACSBankDetails | dict[str, Any]
    """IBAN with BIC, or UK account number with sort code; the keys present tell which."""

    __fields__: ClassVar[Fields] = (
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
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            address: str | None = None,
            bank_name: str | None = None,
            bank_address: str | None = None,
            bank_country: str | None = None,
            bank_account_details: IBANDetails
            | IBANDetailsParams
            | FasterPaymentsBankDetailsOrBACSBankDetails
            | FasterPaymentsBankDetailsOrBACSBankDetailsParams,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
