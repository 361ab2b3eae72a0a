from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class ConsumerKycStartRequestPrefillDetailsItem(Model):
    """One value that the verification form shows already filled in."""

    name: str | None = None
    """Name of the detail to fill in."""
    value: str | None = None
    """Value to fill in for it."""

    __fields__: ClassVar[Fields] = (
        Field("name", "name", STRING),
        Field("value", "value", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, name: str | None = None, value: str | None = None, extra: Mapping[str, Any] | None = None
        ) -> None: ...
