from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, Fields, Model


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class SwiftBankDetails(Model):
    """Bank account by IBAN and SWIFT code.

    Attributes:
        iban: International bank account number, without spaces.
        code: SWIFT code (BIC) of the bank, 8 or 11 characters.
    """

    iban: str
    code: str

    __fields__: ClassVar[Fields] = (
        ("iban", "iban", STR, True, None),
        ("code", "code", STR, True, None),
    )
