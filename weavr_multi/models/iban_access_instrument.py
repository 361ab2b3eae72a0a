from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, Unset
from weavr_multi.models.statement_response_entry_executing_access_instrument import (
    StatementResponseEntryExecutingAccessInstrument,
)

if TYPE_CHECKING:
    pass


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class IbanAccessInstrument(StatementResponseEntryExecutingAccessInstrument):
    """IBAN by which a movement was made.

    Attributes:
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
        type: Kind of access instrument; it tells which variant this is.
        friendly_name: Label chosen for the account or card, for people to recognise it by.
        handle: Account identification behind the IBAN access instrument.
    """

    friendly_name: str | Unset = UNSET
    handle: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("type", "type", E("AccessInstrumentType"), True, None),
        ("friendly_name", "friendlyName", STR, False, None),
        ("handle", "handle", STR, False, None),
    )
