from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import BulkManagedCardPathParams
    from weavr_multi.params import BulkManagedCardPathParamsParams


@model
class BulkManagedCardItem(Model):
    """One card of a bulk that blocks, unblocks or removes cards."""

    path_params: BulkManagedCardPathParams | None = None
    """The card the item is about."""

    __fields__: ClassVar[Fields] = (Field("path_params", "pathParams", ModelOf("BulkManagedCardPathParams")),)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            path_params: BulkManagedCardPathParams | BulkManagedCardPathParamsParams | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
