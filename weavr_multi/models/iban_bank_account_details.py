from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, M, Model, U, Unset

if TYPE_CHECKING:
    from weavr_multi.models.faster_payments_bank_details_or_bacs_bank_details import (
        FasterPaymentsBankDetailsOrBACSBankDetails,
    )
    from weavr_multi.models.iban_details import IBANDetails
    from weavr_multi.models.swift_bank_details import SwiftBankDetails


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class IbanBankAccountDetails(Model):
    """The bank details that others pay to.

    Attributes:
        beneficiary_name_and_surname: Account holder name to quote when paying in.
        beneficiary_bank: Name of the bank holding the account that receives the money.
        beneficiary_bank_address: Postal address of the receiving bank.
        payment_reference: Reference the payer must quote so that the money reaches this account.
        details: IBAN with BIC, UK account number with sort code, or SWIFT details.
        type: Kind of bank details, such as SEPA or FASTER_PAYMENTS.
    """

    beneficiary_name_and_surname: str
    beneficiary_bank: str
    beneficiary_bank_address: str
    payment_reference: str | Unset = UNSET
    details: IBANDetails | FasterPaymentsBankDetailsOrBACSBankDetails | SwiftBankDetails | dict[str, Any]
    type: str

    __fields__: ClassVar[Fields] = (
        ("beneficiary_name_and_surname", "beneficiaryNameAndSurname", STR, True, None),
        ("beneficiary_bank", "beneficiaryBank", STR, True, None),
        ("beneficiary_bank_address", "beneficiaryBankAddress", STR, True, None),
        ("payment_reference", "paymentReference", STR, False, None),
        (
            "details",
            "details",
            U(M("IBANDetails"), M("FasterPaymentsBankDetailsOrBACSBankDetails"), M("SwiftBankDetails")),
            True,
            None,
        ),
        ("type", "type", STR, True, None),
    )
