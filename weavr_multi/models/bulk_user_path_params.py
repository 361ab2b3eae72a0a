from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class BulkUserPathParams(Model):
    """The user the item is about."""

    user_id: str | None = None
    """Id of the user to invite; `_user_id_` is the literal name."""

    __fields__: ClassVar[Fields] = (Field("user_id", "_user_id_", STRING, pattern="^[0-9]+$"),)

    if TYPE_CHECKING:

        def __init__(self, *, user_id: str | int | None = None, extra: Mapping[str, Any] | None = None) -> None: ...
