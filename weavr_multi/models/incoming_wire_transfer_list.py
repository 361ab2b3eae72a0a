from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import IncomingWireTransfer


@model
class IncomingWireTransferList(Model):
    """One page of incoming wire transfers."""

    incoming_wire_transfers: list[IncomingWireTransfer] | None = None
    """Incoming wire transfers on this page of the list."""
    count: int | None = None
    """Number of items in the whole list, not only on this page."""
    response_count: int | None = None
    """Number of items on this page."""

    __fields__: ClassVar[Fields] = (
        Field("incoming_wire_transfers", "incomingWireTransfers", ListOf(ModelOf("IncomingWireTransfer"))),
        Field("count", "count", INTEGER),
        Field("response_count", "responseCount", INTEGER),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            incoming_wire_transfers: Sequence[IncomingWireTransfer] | None = None,
            count: int | None = None,
            response_count: int | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
