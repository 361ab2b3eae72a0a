from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Event, Fields, M

if TYPE_CHECKING:
    from weavr_multi.models.correspondent_bank_transfer_event_type import CorrespondentBankTransferEventType
    from weavr_multi.models.correspondent_banking_owt import CorrespondentBankingOwt
    from weavr_multi.models.string_wrapped_type_id import StringWrappedTypeId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CorrespondentBankTransferStateChanged(Event):
    """A correspondent bank transfer's state changed.

    Arrives with each change of state of a transfer that is ordered on behalf of an originator, from
    PENDING_CHALLENGE or PENDING_CONFIRMATION to COMPLETED, and also when it is rejected, fails or is
    returned; `eventType` tells which. The body holds the transfer as `correspondent_bank_transfers.get`
    returns it.

    Arrives at ``/correspondent_bank_transfers/watch``.

    Attributes:
        owner: Corporate or consumer that sends the money.
        transfer: Transfer as it stands after the event.
        published_timestamp: When the event was published, epoch milliseconds as a digit string.
        event_type: State the transfer has reached.
    """

    owner: StringWrappedTypeId
    transfer: CorrespondentBankingOwt
    published_timestamp: str
    event_type: CorrespondentBankTransferEventType

    __fields__: ClassVar[Fields] = (
        ("owner", "owner", M("StringWrappedTypeId"), True, None),
        ("transfer", "transfer", M("CorrespondentBankingOwt"), True, None),
        ("published_timestamp", "publishedTimestamp", STR, True, None),
        ("event_type", "eventType", E("CorrespondentBankTransferEventType"), True, None),
    )
