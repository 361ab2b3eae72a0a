from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import Fields, M, Model

if TYPE_CHECKING:
    from weavr_multi.models.incoming_wire_transfer_authorisation_request_source_instrument import (
        IncomingWireTransferAuthorisationRequestSourceInstrument,
    )


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class IncomingWireTransferAuthorisationRequestSource(Model):
    """Where the money comes from, and what the payer wrote.

    Attributes:
        instrument: The sending account, its kind and the payment's reference.
    """

    instrument: IncomingWireTransferAuthorisationRequestSourceInstrument

    __fields__: ClassVar[Fields] = (
        ("instrument", "instrument", M("IncomingWireTransferAuthorisationRequestSourceInstrument"), True, None),
    )
