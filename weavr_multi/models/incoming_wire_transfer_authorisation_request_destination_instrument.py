from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import E, Fields, M, Model

if TYPE_CHECKING:
    from weavr_multi.models.incoming_wire_transfer_authorisation_request_destination_instrument_type import (
        IncomingWireTransferAuthorisationRequestDestinationInstrumentType,
    )
    from weavr_multi.models.managed_account import ManagedAccount


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class IncomingWireTransferAuthorisationRequestDestinationInstrument(Model):
    """The receiving account and its kind.

    Attributes:
        type: Kind of the receiving instrument: always `managed_accounts`.
        instrument: The managed account that is to receive the money.
    """

    type: IncomingWireTransferAuthorisationRequestDestinationInstrumentType
    instrument: ManagedAccount

    __fields__: ClassVar[Fields] = (
        ("type", "type", E("IncomingWireTransferAuthorisationRequestDestinationInstrumentType"), True, None),
        ("instrument", "instrument", M("ManagedAccount"), True, None),
    )
