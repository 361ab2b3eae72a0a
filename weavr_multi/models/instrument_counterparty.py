from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.instrument_counterparty_owner import InstrumentCounterpartyOwner
    from weavr_multi.models.instrument_type import InstrumentType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class InstrumentCounterparty(Model):
    """Account or card within the service as the other side of a statement entry.

    Attributes:
        id: Digit string identifying the object; keep it as text, it can exceed 2^53.
        type: managed_accounts or managed_cards.
        friendly_name: Label chosen for the account or card, for people to recognise it by.
        owner: Customer that owns the instrument.
    """

    id: str
    type: InstrumentType
    friendly_name: str | Unset = UNSET
    owner: InstrumentCounterpartyOwner | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("type", "type", E("InstrumentType"), True, None),
        ("friendly_name", "friendlyName", STR, False, None),
        ("owner", "owner", M("InstrumentCounterpartyOwner"), False, None),
    )
