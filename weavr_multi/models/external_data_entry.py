from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class ExternalDataEntry(Model):
    """A name and a value of the integrator's own, stored and returned unchanged."""

    name: str | None = None
    """Name of the pair, 1 to 100 characters."""
    value: str | None = None
    """Text kept under the name, 1 to 100 characters."""

    __fields__: ClassVar[Fields] = (
        Field("name", "name", STRING, minLength=1, maxLength=100),
        Field("value", "value", STRING, minLength=1, maxLength=100),
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, name: str | None = None, value: str | None = None, extra: Mapping[str, Any] | None = None
        ) -> None: ...
