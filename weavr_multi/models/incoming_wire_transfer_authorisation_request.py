from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.core.money import Money
    from weavr_multi.models import (
        CurrencyAmount,
        IncomingWireTransferAuthorisationRequestDestination,
        IncomingWireTransferAuthorisationRequestSource,
    )
    from weavr_multi.params import CurrencyAmountParams
    from weavr_multi.webhooks.delivery import Delivery


@model
class IncomingWireTransferAuthorisationRequest(Event):
    """Approve or deny an incoming bank transfer.

    Asks the integrator, before a bank transfer is booked to a managed account, whether to accept it. Answer
    200 with `result` APPROVED or DENIED, and soon: the request waits for a short time only, as the one for
    card payments does. The body tells the amount, the sender, as a linked account or an unknown one, and the
    account with its owner. The header `webhooks-key` tells who calls; `request-ref` stands in place of
    `call-ref`.

    Arrives at ``/bank_transfers_in/authorisation_request``.

    The receiver answers with AuthorisationAnswer.
    """

    id: str
    """Digit string of the incoming wire transfer that is to be decided on."""
    source: IncomingWireTransferAuthorisationRequestSource
    """Where the money comes from, and what the payer wrote."""
    destination: IncomingWireTransferAuthorisationRequestDestination
    """Where the money is to go, and to whom."""
    amount_: CurrencyAmount
    """Amount of the transfer."""
    timestamp: int
    """When the transfer arrived, in epoch milliseconds."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("source", "source", ModelOf("IncomingWireTransferAuthorisationRequestSource"), required=True),
        Field(
            "destination", "destination", ModelOf("IncomingWireTransferAuthorisationRequestDestination"), required=True
        ),
        Field("amount_", "amount", ModelOf("CurrencyAmount"), required=True),
        Field("timestamp", "timestamp", TIME, required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            source: IncomingWireTransferAuthorisationRequestSource,
            destination: IncomingWireTransferAuthorisationRequestDestination,
            amount_: CurrencyAmount | CurrencyAmountParams | Money,
            timestamp: int,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def time(self) -> datetime:
        """`timestamp` as a time (UTC)."""
        return self._moment("timestamp")
