from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.faster_payments_bank_details_or_bacs_bank_details import (
        FasterPaymentsBankDetailsOrBACSBankDetails,
    )
    from weavr_multi.models.iban_details import IBANDetails


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyBankAccountDetailsBeneficiary(Model):
    """Bank account of a stored payee as webhooks show it.

    Attributes:
        beneficiary_name: Name of the payee.
        address: Address of the payee, as one line of text.
        bank_name: Name of the bank that holds the account.
        bank_address: Postal address of the bank, as one line of text.
        bank_country: Country of the bank, an ISO 3166-1 alpha-2 code.
        sepa_bank_details: IBAN with BIC, for a beneficiary paid by SEPA.
        faster_payments_bank_details: UK account number and sort code, for a beneficiary paid by Faster
            Payments.
    """

    beneficiary_name: str | Unset = UNSET
    address: str | Unset = UNSET
    bank_name: str | Unset = UNSET
    bank_address: str | Unset = UNSET
    bank_country: str | Unset = UNSET
    sepa_bank_details: IBANDetails | Unset = UNSET
    faster_payments_bank_details: FasterPaymentsBankDetailsOrBACSBankDetails | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("beneficiary_name", "beneficiaryName", STR, False, None),
        ("address", "address", STR, False, None),
        ("bank_name", "bankName", STR, False, None),
        ("bank_address", "bankAddress", STR, False, None),
        ("bank_country", "bankCountry", STR, False, None),
        ("sepa_bank_details", "sepaBankDetails", M("IBANDetails"), False, None),
        (
            "faster_payments_bank_details",
            "fasterPaymentsBankDetails",
            M("FasterPaymentsBankDetailsOrBACSBankDetails"),
            False,
            None,
        ),
    )
