from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Event, Fields, M

if TYPE_CHECKING:
    from weavr_multi.models.iban_event_type import IbanEventType
    from weavr_multi.models.iban_instrument import IbanInstrument


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class IbanChanged(Event):
    """An IBAN was issued or changed.

    Arrives when an IBAN is requested for a managed account, issued, refused, edited, blocked, unblocked or
    destroyed; `type` tells which. The body holds the IBAN as a whole with the bank details that payers need.
    It follows `managed_accounts.upgrade_iban`, whose answer may come before the IBAN is there.

    Arrives at ``/ibans/watch``.

    Attributes:
        iban: IBAN with its account and state after the event.
        published_timestamp: When the event was published, epoch milliseconds as a digit string.
        type: What happened to the IBAN; DESTROYED and REJECTED are final.
    """

    iban: IbanInstrument
    published_timestamp: str
    type: IbanEventType

    __fields__: ClassVar[Fields] = (
        ("iban", "iban", M("IbanInstrument"), True, None),
        ("published_timestamp", "publishedTimestamp", STR, True, None),
        ("type", "type", E("IbanEventType"), True, None),
    )
