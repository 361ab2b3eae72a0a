from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import TIME_DIGITS, EnumOf, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import IbanEventType, IbanInstrument
    from weavr_multi.params import IbanEventTypeName
    from weavr_multi.webhooks.delivery import Delivery


@model
class IbanChanged(Event):
    """An IBAN was issued or changed.

    Arrives when an IBAN is requested for a managed account, issued, refused, edited, blocked, unblocked or
    destroyed; `type` tells which. The body holds the IBAN as a whole with the bank details that payers need.
    It follows `managed_accounts.upgrade_iban`, whose answer may come before the IBAN is there.

    Arrives at ``/ibans/watch``.
    """

    iban: IbanInstrument
    """IBAN with its account and state after the event."""
    published_timestamp: str
    """When the event was published, epoch milliseconds as a digit string."""
    type: IbanEventType
    """What happened to the IBAN; DESTROYED and REJECTED are final."""

    __fields__: ClassVar[Fields] = (
        Field("iban", "iban", ModelOf("IbanInstrument"), required=True),
        Field("published_timestamp", "publishedTimestamp", TIME_DIGITS, required=True),
        Field("type", "type", EnumOf("IbanEventType"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            iban: IbanInstrument,
            published_timestamp: str,
            type: IbanEventType | IbanEventTypeName,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def published_time(self) -> datetime:
        """`published_timestamp` as a time (UTC)."""
        return self._moment("published_timestamp")
