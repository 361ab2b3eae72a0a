from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import ANY, Field, Fields, MapOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import TransferCreateRequest
    from weavr_multi.params import TransferCreateRequestParams


@model
class BulkTransferItem(Model):
    """One transfer of `bulks.create_transfers`."""

    path_params: dict[str, Any] | None = None
    """Empty or left out: the path of this operation has no parameters."""
    request_body: TransferCreateRequest | None = None
    """The transfer to make, as for `transfers.create`; amount in minor units."""

    __fields__: ClassVar[Fields] = (
        Field("path_params", "pathParams", MapOf(ANY)),
        Field("request_body", "requestBody", ModelOf("TransferCreateRequest")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            path_params: Mapping[str, object] | None = None,
            request_body: TransferCreateRequest | TransferCreateRequestParams | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
