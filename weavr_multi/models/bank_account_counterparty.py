from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BankAccountCounterparty(Model):
    """Bank account as the other side of a statement entry; only what the network reports is present.

    Attributes:
        name: Name of the account holder.
        iban: International bank account number, without spaces.
        sort_code: UK sort code, 6 digits without hyphens.
        account_number: Bank account number, kept as text because leading zeros count; 8 digits in the UK.
        bic: BIC (SWIFT code) of the other party's bank.
        bank_code: National code of the bank.
        reference: Reference that travelled with the payment.
    """

    name: str | Unset = UNSET
    iban: str | Unset = UNSET
    sort_code: str | Unset = UNSET
    account_number: str | Unset = UNSET
    bic: str | Unset = UNSET
    bank_code: str | Unset = UNSET
    reference: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("name", "name", STR, False, None),
        ("iban", "iban", STR, False, None),
        ("sort_code", "sortCode", STR, False, None),
        ("account_number", "accountNumber", STR, False, None),
        ("bic", "bic", STR, False, None),
        ("bank_code", "bankCode", STR, False, None),
        ("reference", "reference", STR, False, None),
    )
