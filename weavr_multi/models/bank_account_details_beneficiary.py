from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, M, Model, U, Unset

if TYPE_CHECKING:
    from weavr_multi.models.faster_payments_bank_details_or_bacs_bank_details import (
        FasterPaymentsBankDetailsOrBACSBankDetails,
    )
    from weavr_multi.models.iban_details import IBANDetails


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BankAccountDetailsBeneficiary(Model):
    """Beneficiary paid on an external bank account.

    Attributes:
        address: Address of the beneficiary, as one line of text.
        bank_name: Name of the bank that holds the account.
        bank_address: Postal address of the bank, as one line of text.
        bank_country: Country of the bank, an ISO 3166-1 alpha-2 code.
        bank_account_details: IBAN with BIC, or UK account number with sort code; the keys present tell which.
    """

    address: str | Unset = UNSET
    bank_name: str | Unset = UNSET
    bank_address: str | Unset = UNSET
    bank_country: str | Unset = UNSET
    bank_account_details: IBANDetails | FasterPaymentsBankDetailsOrBACSBankDetails | dict[str, Any]

    __fields__: ClassVar[Fields] = (
        ("address", "address", STR, False, {"minLength": 1, "maxLength": 150}),
        ("bank_name", "bankName", STR, False, None),
        ("bank_address", "bankAddress", STR, False, {"minLength": 1, "maxLength": 150}),
        ("bank_country", "bankCountry", STR, False, {"pattern": "^[A-Z]{2}$", "minLength": 2, "maxLength": 2}),
        (
            "bank_account_details",
            "bankAccountDetails",
            U(M("IBANDetails"), M("FasterPaymentsBankDetailsOrBACSBankDetails")),
            True,
            None,
        ),
    )
