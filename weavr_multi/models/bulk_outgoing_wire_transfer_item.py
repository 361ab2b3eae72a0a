from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import ANY, Field, Fields, MapOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import OutgoingWireTransferCreateRequest
    from weavr_multi.params import OutgoingWireTransferCreateRequestParams


@model
class BulkOutgoingWireTransferItem(Model):
    """One wire transfer of `bulks.create_outgoing_wire_transfers`."""

    path_params: dict[str, Any] | None = None
    """Empty or left out: the path of this operation has no parameters."""
    request_body: OutgoingWireTransferCreateRequest | None = None
    """The transfer to order, as for `outgoing_wire_transfers.create`; amount in minor units."""

    __fields__: ClassVar[Fields] = (
        Field("path_params", "pathParams", MapOf(ANY)),
        Field("request_body", "requestBody", ModelOf("OutgoingWireTransferCreateRequest")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            path_params: Mapping[str, object] | None = None,
            request_body: OutgoingWireTransferCreateRequest | OutgoingWireTransferCreateRequestParams | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
