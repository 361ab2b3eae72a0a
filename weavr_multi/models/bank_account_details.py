from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class BankAccountDetails(Model):
    """Bank details of a managed account as webhooks show it."""

    beneficiary: str | None = None
    """Account holder name to quote when paying in."""
    address: str | None = None
    """Address of the account holder, as one line of text."""
    beneficiary_bank: str | None = None
    """Name of the bank holding the account that receives the money."""
    bank_identifier_code: str | None = None
    """BIC (SWIFT code) of the bank, 8 or 11 characters."""
    iban: str | None = None
    """International bank account number, without spaces."""
    account_number: str | None = None
    """Bank account number, kept as text because leading zeros count; 8 digits in the UK."""
    sort_code: str | None = None
    """UK sort code, 6 digits without hyphens."""
    payment_reference: str | None = None
    """Reference the payer must quote so that the money reaches this account."""

    __fields__: ClassVar[Fields] = (
        Field("beneficiary", "beneficiary", STRING),
        Field("address", "address", STRING),
        Field("beneficiary_bank", "beneficiaryBank", STRING),
        Field("bank_identifier_code", "bankIdentifierCode", STRING),
        Field("iban", "iban", STRING),
        Field("account_number", "accountNumber", STRING),
        Field("sort_code", "sortCode", STRING),
        Field("payment_reference", "paymentReference", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            beneficiary: str | None = None,
            address: str | None = None,
            beneficiary_bank: str | None = None,
            bank_identifier_code: str | None = None,
            iban: str | None = None,
            account_number: str | None = None,
            sort_code: str | None = None,
            payment_reference: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
