from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, STRING, Field, Fields, MapOf, Model, model


@model
class InstrumentStateLegacy(Model):
    """Blocks on an account, or the way it was destroyed, as webhooks show it."""

    block_types: dict[str, int] | None = None
    """Blocks in force on the account: a count per kind of block."""
    destroy_type: str | None = None
    """Who or what caused the instrument to be destroyed."""

    __fields__: ClassVar[Fields] = (
        Field("block_types", "blockTypes", MapOf(INTEGER)),
        Field("destroy_type", "destroyType", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            block_types: Mapping[str, int] | None = None,
            destroy_type: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
