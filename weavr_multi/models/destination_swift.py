from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class DestinationSwift(Model):
    """Bank details, for a SWIFT transfer."""

    iban: str
    """International bank account number, without spaces."""
    swift: str
    """SWIFT code (BIC) of the bank."""

    __fields__: ClassVar[Fields] = (
        Field("iban", "iban", STRING, required=True),
        Field("swift", "swift", STRING, required=True),
    )

    if TYPE_CHECKING:

        def __init__(self, *, iban: str, swift: str, extra: Mapping[str, Any] | None = None) -> None: ...
