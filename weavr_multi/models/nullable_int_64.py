from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import BOOLEAN, INTEGER, Field, Fields, Model, model


@model
class NullableInt64(Model):
    """Integer that may be unset."""

    value: int | None = None
    """Value; meaningful only if `hasValue` is true."""
    has_value: bool | None = None
    """False means that `value` is not set."""

    __fields__: ClassVar[Fields] = (
        Field("value", "value", INTEGER),
        Field("has_value", "hasValue", BOOLEAN),
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, value: int | None = None, has_value: bool | None = None, extra: Mapping[str, Any] | None = None
        ) -> None: ...
