from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class FasterPaymentsDetails(Model):
    """UK bank account by account number and sort code, as sender or destination of a simulated deposit.

    Attributes:
        sort_code: UK sort code, 6 digits without hyphens.
        account_number: Bank account number, kept as text because leading zeros count; 8 digits in the UK.
        secondary_reference: Further reference that some UK accounts need, such as a building society roll
            number.
    """

    sort_code: str
    account_number: str
    secondary_reference: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("sort_code", "sortCode", STR, True, {"pattern": "^[0-9]*$", "minLength": 6, "maxLength": 6}),
        ("account_number", "accountNumber", STR, True, {"pattern": "^[0-9]*$"}),
        ("secondary_reference", "secondaryReference", STR, False, None),
    )
