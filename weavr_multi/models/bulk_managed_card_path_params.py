from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class BulkManagedCardPathParams(Model):
    """The card the item is about."""

    id: str | None = None
    """Id of the card to block; `_id_` is the literal name."""

    __fields__: ClassVar[Fields] = (Field("id", "_id_", STRING, pattern="^[0-9]+$"),)

    if TYPE_CHECKING:

        def __init__(self, *, id: str | int | None = None, extra: Mapping[str, Any] | None = None) -> None: ...
