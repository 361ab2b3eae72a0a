from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.account_type import AccountType
    from weavr_multi.models.destination_swift import DestinationSwift
    from weavr_multi.models.faster_payments_bank_details_or_bacs_bank_details import (
        FasterPaymentsBankDetailsOrBACSBankDetails,
    )
    from weavr_multi.models.iban_details import IBANDetails


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class Destination(Model):
    """Payee of an outgoing wire transfer as webhooks show it; one of the network keys is set.

    Attributes:
        beneficiary_name: Name of the payee.
        beneficiary_address: Postal address of the payee, as one line of text.
        beneficiary_bank_name: Name of the receiving bank.
        beneficiary_bank_address: Postal address of the receiving bank.
        beneficiary_bank_country: Country of the receiving bank, an ISO 3166-1 alpha-2 code.
        beneficiary_account_type: PERSONAL or BUSINESS, the kind of account that is paid.
        beneficiary_nationality: Nationality of the payee, an ISO 3166-1 alpha-2 country code.
        beneficiary_date_of_birth: Birth date of the payee in the form YYYY-MM-DD, when the payee is a person.
        sepa: IBAN with BIC, for a SEPA transfer.
        faster_payments: UK account number and sort code, for a Faster Payments transfer.
        swift: Bank details, for a SWIFT transfer.
    """

    beneficiary_name: str
    beneficiary_address: str | Unset = UNSET
    beneficiary_bank_name: str | Unset = UNSET
    beneficiary_bank_address: str | Unset = UNSET
    beneficiary_bank_country: str | Unset = UNSET
    beneficiary_account_type: AccountType | Unset = UNSET
    beneficiary_nationality: str | Unset = UNSET
    beneficiary_date_of_birth: str | Unset = UNSET
    sepa: IBANDetails | Unset = UNSET
    faster_payments: FasterPaymentsBankDetailsOrBACSBankDetails | Unset = UNSET
    swift: DestinationSwift | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("beneficiary_name", "beneficiaryName", STR, True, None),
        ("beneficiary_address", "beneficiaryAddress", STR, False, None),
        ("beneficiary_bank_name", "beneficiaryBankName", STR, False, None),
        ("beneficiary_bank_address", "beneficiaryBankAddress", STR, False, None),
        ("beneficiary_bank_country", "beneficiaryBankCountry", STR, False, None),
        ("beneficiary_account_type", "beneficiaryAccountType", E("AccountType"), False, None),
        ("beneficiary_nationality", "beneficiaryNationality", STR, False, None),
        ("beneficiary_date_of_birth", "beneficiaryDateOfBirth", STR, False, None),
        ("sepa", "sepa", M("IBANDetails"), False, None),
        ("faster_payments", "fasterPayments", M("FasterPaymentsBankDetailsOrBACSBankDetails"), False, None),
        ("swift", "swift", M("DestinationSwift"), False, None),
    )
