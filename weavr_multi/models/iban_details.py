from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class IBANDetails(Model):
    """Bank account by IBAN, optionally with the BIC of the bank.

    Attributes:
        iban: International bank account number, without spaces.
        bank_identifier_code: BIC (SWIFT code) of the bank, 8 or 11 characters.
    """

    iban: str
    bank_identifier_code: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("iban", "iban", STR, True, {"pattern": "^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$", "minLength": 15, "maxLength": 34}),
        (
            "bank_identifier_code",
            "bankIdentifierCode",
            STR,
            False,
            {"pattern": "^[a-zA-Z0-9]{4}[a-zA-Z]{2}[a-zA-Z0-9]{2}[a-zA-Z0-9]{0,3}$", "minLength": 8, "maxLength": 11},
        ),
    )
