from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, Fields, Model


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class FasterPaymentsBankDetails(Model):
    """UK bank account by account number and sort code, as the simulated sender.

    Attributes:
        account_number: Bank account number, kept as text because leading zeros count; 8 digits in the UK.
        sort_code: UK sort code, 6 digits without hyphens.
    """

    account_number: str
    sort_code: str

    __fields__: ClassVar[Fields] = (
        ("account_number", "accountNumber", STR, True, {"pattern": "^[0-9]{8}$", "minLength": 8, "maxLength": 8}),
        ("sort_code", "sortCode", STR, True, {"pattern": "^[0-9]{6}$", "minLength": 6, "maxLength": 6}),
    )
