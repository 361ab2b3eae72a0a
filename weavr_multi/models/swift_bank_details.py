from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class SwiftBankDetails(Model):
    """Bank account by IBAN and SWIFT code."""

    iban: str
    """International bank account number, without spaces."""
    code: str
    """SWIFT code (BIC) of the bank, 8 or 11 characters."""

    __fields__: ClassVar[Fields] = (
        Field("iban", "iban", STRING, required=True),
        Field("code", "code", STRING, required=True),
    )

    if TYPE_CHECKING:

        def __init__(self, *, iban: str, code: str, extra: Mapping[str, Any] | None = None) -> None: ...
