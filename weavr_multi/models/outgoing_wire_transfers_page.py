from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, UNSET, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.outgoing_wire_transfer import OutgoingWireTransfer


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class OutgoingWireTransfersPage(Model):
    """One page of `outgoing_wire_transfers.list`.

    Attributes:
        transfer: The outgoing wire transfers on this page; the key is singular.
        count: Number of items in the whole list, not only on this page.
        response_count: Number of items on this page.
    """

    transfer: list[OutgoingWireTransfer] | Unset = UNSET
    count: int | Unset = UNSET
    response_count: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("transfer", "transfer", L(M("OutgoingWireTransfer")), False, None),
        ("count", "count", INT, False, None),
        ("response_count", "responseCount", INT, False, None),
    )
