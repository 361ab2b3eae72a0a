from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class SimulatorIbanDetails(Model):
    """Bank account by IBAN and optional BIC, as sender or destination of a simulated deposit.

    Attributes:
        iban: International bank account number, without spaces.
        bank_identifier_code: BIC (SWIFT code) of the bank, 8 or 11 characters.
    """

    iban: str
    bank_identifier_code: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("iban", "iban", STR, True, {"pattern": "^[A-Z0-9]*$"}),
        ("bank_identifier_code", "bankIdentifierCode", STR, False, {"pattern": "^[A-Z0-9]*$"}),
    )
