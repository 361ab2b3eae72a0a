from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BankAccountDetails(Model):
    """Bank details of a managed account as webhooks show it.

    Attributes:
        beneficiary: Account holder name to quote when paying in.
        address: Address of the account holder, as one line of text.
        beneficiary_bank: Name of the bank holding the account that receives the money.
        bank_identifier_code: BIC (SWIFT code) of the bank, 8 or 11 characters.
        iban: International bank account number, without spaces.
        account_number: Bank account number, kept as text because leading zeros count; 8 digits in the UK.
        sort_code: UK sort code, 6 digits without hyphens.
        payment_reference: Reference the payer must quote so that the money reaches this account.
    """

    beneficiary: str | Unset = UNSET
    address: str | Unset = UNSET
    beneficiary_bank: str | Unset = UNSET
    bank_identifier_code: str | Unset = UNSET
    iban: str | Unset = UNSET
    account_number: str | Unset = UNSET
    sort_code: str | Unset = UNSET
    payment_reference: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("beneficiary", "beneficiary", STR, False, None),
        ("address", "address", STR, False, None),
        ("beneficiary_bank", "beneficiaryBank", STR, False, None),
        ("bank_identifier_code", "bankIdentifierCode", STR, False, None),
        ("iban", "iban", STR, False, None),
        ("account_number", "accountNumber", STR, False, None),
        ("sort_code", "sortCode", STR, False, None),
        ("payment_reference", "paymentReference", STR, False, None),
    )
