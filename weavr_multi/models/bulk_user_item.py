from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import ANY, Field, Fields, MapOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import UserCreateRequest
    from weavr_multi.params import UserCreateRequestParams


@model
class BulkUserItem(Model):
    """One user of `bulks.create_users`."""

    path_params: dict[str, Any] | None = None
    """Empty or left out: the path of this operation has no parameters."""
    request_body: UserCreateRequest | None = None
    """The user to create, as for `users.create`."""

    __fields__: ClassVar[Fields] = (
        Field("path_params", "pathParams", MapOf(ANY)),
        Field("request_body", "requestBody", ModelOf("UserCreateRequest")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            path_params: Mapping[str, object] | None = None,
            request_body: UserCreateRequest | UserCreateRequestParams | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
