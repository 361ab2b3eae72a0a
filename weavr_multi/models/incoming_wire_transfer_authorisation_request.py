from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, Event, Fields, M

if TYPE_CHECKING:
    from weavr_multi.models.currency_amount import CurrencyAmount
    from weavr_multi.models.incoming_wire_transfer_authorisation_request_destination import (
        IncomingWireTransferAuthorisationRequestDestination,
    )
    from weavr_multi.models.incoming_wire_transfer_authorisation_request_source import (
        IncomingWireTransferAuthorisationRequestSource,
    )


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class IncomingWireTransferAuthorisationRequest(Event):
    """Approve or deny an incoming bank transfer.

    Asks the integrator, before a bank transfer is booked to a managed account, whether to accept it. Answer
    200 with `result` APPROVED or DENIED, and soon: the request waits for a short time only, as the one for
    card payments does. The body tells the amount, the sender, as a linked account or an unknown one, and the
    account with its owner. The header `webhooks-key` tells who calls; `request-ref` stands in place of
    `call-ref`.

    Arrives at ``/bank_transfers_in/authorisation_request``.

    The receiver answers with AuthorisationAnswer.

    Attributes:
        id: Digit string of the incoming wire transfer that is to be decided on.
        source: Where the money comes from, and what the payer wrote.
        destination: Where the money is to go, and to whom.
        amount_: Amount of the transfer.
        timestamp: When the transfer arrived, in epoch milliseconds.
    """

    id: str
    source: IncomingWireTransferAuthorisationRequestSource
    destination: IncomingWireTransferAuthorisationRequestDestination
    amount_: CurrencyAmount
    timestamp: int

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("source", "source", M("IncomingWireTransferAuthorisationRequestSource"), True, None),
        ("destination", "destination", M("IncomingWireTransferAuthorisationRequestDestination"), True, None),
        ("amount_", "amount", M("CurrencyAmount"), True, None),
        ("timestamp", "timestamp", INT, True, None),
    )
