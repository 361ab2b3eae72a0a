from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class BankAccountCounterparty(Model):
    """Bank account as the other side of a statement entry; only what the network reports is present."""

    name: str | None = None
    """Name of the account holder."""
    iban: str | None = None
    """International bank account number, without spaces."""
    sort_code: str | None = None
    """UK sort code, 6 digits without hyphens."""
    account_number: str | None = None
    """Bank account number, kept as text because leading zeros count; 8 digits in the UK."""
    bic: str | None = None
    """BIC (SWIFT code) of the other party's bank."""
    bank_code: str | None = None
    """National code of the bank."""
    reference: str | None = None
    """Reference that travelled with the payment."""

    __fields__: ClassVar[Fields] = (
        Field("name", "name", STRING),
        Field("iban", "iban", STRING),
        Field("sort_code", "sortCode", STRING),
        Field("account_number", "accountNumber", STRING),
        Field("bic", "bic", STRING),
        Field("bank_code", "bankCode", STRING),
        Field("reference", "reference", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str | None = None,
            iban: str | None = None,
            sort_code: str | None = None,
            account_number: str | None = None,
            bic: str | None = None,
            bank_code: str | None = None,
            reference: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
