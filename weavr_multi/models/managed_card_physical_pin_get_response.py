from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import SECRET_VALUE, Field, Fields, Model, Sensitive, model


@model
class ManagedCardPhysicalPinGetResponse(Model):
    """The PIN of a physical card."""

    pin: Sensitive
    """The PIN as a `{value}` object; tokenised for integrators who are not PCI-compliant. A secret."""

    __fields__: ClassVar[Fields] = (Field("pin", "pin", SECRET_VALUE, required=True),)

    if TYPE_CHECKING:

        def __init__(self, *, pin: str | Sensitive, extra: Mapping[str, Any] | None = None) -> None: ...
