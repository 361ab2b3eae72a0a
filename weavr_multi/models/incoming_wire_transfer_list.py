from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, UNSET, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.incoming_wire_transfer import IncomingWireTransfer


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class IncomingWireTransferList(Model):
    """One page of incoming wire transfers.

    Attributes:
        incoming_wire_transfers: Incoming wire transfers on this page of the list.
        count: Number of items in the whole list, not only on this page.
        response_count: Number of items on this page.
    """

    incoming_wire_transfers: list[IncomingWireTransfer] | Unset = UNSET
    count: int | Unset = UNSET
    response_count: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("incoming_wire_transfers", "incomingWireTransfers", L(M("IncomingWireTransfer")), False, None),
        ("count", "count", INT, False, None),
        ("response_count", "responseCount", INT, False, None),
    )
