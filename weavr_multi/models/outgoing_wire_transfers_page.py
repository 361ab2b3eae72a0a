from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import OutgoingWireTransfer


@model
class OutgoingWireTransfersPage(Model):
    """One page of `outgoing_wire_transfers.list`."""

    transfer: list[OutgoingWireTransfer] | None = None
    """The outgoing wire transfers on this page; the key is singular."""
    count: int | None = None
    """Number of items in the whole list, not only on this page."""
    response_count: int | None = None
    """Number of items on this page."""

    __fields__: ClassVar[Fields] = (
        Field("transfer", "transfer", ListOf(ModelOf("OutgoingWireTransfer"))),
        Field("count", "count", INTEGER),
        Field("response_count", "responseCount", INTEGER),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            transfer: Sequence[OutgoingWireTransfer] | None = None,
            count: int | None = None,
            response_count: int | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
