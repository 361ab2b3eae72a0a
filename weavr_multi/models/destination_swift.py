from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, Fields, Model


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class DestinationSwift(Model):
    """Bank details, for a SWIFT transfer.

    Attributes:
        iban: International bank account number, without spaces.
        swift: SWIFT code (BIC) of the bank.
    """

    iban: str
    swift: str

    __fields__: ClassVar[Fields] = (
        ("iban", "iban", STR, True, None),
        ("swift", "swift", STR, True, None),
    )
