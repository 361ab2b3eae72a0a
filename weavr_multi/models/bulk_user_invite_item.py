from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import BulkUserPathParams
    from weavr_multi.params import BulkUserPathParamsParams


@model
class BulkUserInviteItem(Model):
    """One user of `bulks.invite_users`."""

    path_params: BulkUserPathParams | None = None
    """The user the item is about."""

    __fields__: ClassVar[Fields] = (Field("path_params", "pathParams", ModelOf("BulkUserPathParams")),)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            path_params: BulkUserPathParams | BulkUserPathParamsParams | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
