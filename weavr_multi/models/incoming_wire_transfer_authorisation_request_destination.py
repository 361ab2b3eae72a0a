from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import Fields, M, Model

if TYPE_CHECKING:
    from weavr_multi.models.incoming_wire_transfer_authorisation_request_destination_instrument import (
        IncomingWireTransferAuthorisationRequestDestinationInstrument,
    )
    from weavr_multi.models.incoming_wire_transfer_authorisation_request_destination_owner import (
        IncomingWireTransferAuthorisationRequestDestinationOwner,
    )


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class IncomingWireTransferAuthorisationRequestDestination(Model):
    """Where the money is to go, and to whom.

    Attributes:
        instrument: The receiving account and its kind.
        owner: The owner of the receiving account and its kind.
    """

    instrument: IncomingWireTransferAuthorisationRequestDestinationInstrument
    owner: IncomingWireTransferAuthorisationRequestDestinationOwner

    __fields__: ClassVar[Fields] = (
        ("instrument", "instrument", M("IncomingWireTransferAuthorisationRequestDestinationInstrument"), True, None),
        ("owner", "owner", M("IncomingWireTransferAuthorisationRequestDestinationOwner"), True, None),
    )
