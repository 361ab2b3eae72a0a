from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class AccountNumberAndSortCode(Model):
    """UK bank account, by account number and sort code.

    Attributes:
        account_number: Bank account number, kept as text because leading zeros count; 8 digits in the UK.
        sort_code: UK sort code, 6 digits without hyphens.
        secondary_reference: Further reference that some UK accounts need, such as a building society roll
            number.
    """

    account_number: str
    sort_code: str
    secondary_reference: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("account_number", "accountNumber", STR, True, {"pattern": "^[0-9]{8}$"}),
        ("sort_code", "sortCode", STR, True, {"pattern": "^[0-9]{6}$"}),
        ("secondary_reference", "secondaryReference", STR, False, None),
    )
