from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class SimulatorIbanDetails(Model):
    """Bank account by IBAN and optional BIC, as sender or destination of a simulated deposit."""

    iban: str
    """International bank account number, without spaces."""
    bank_identifier_code: str | None = None
    """BIC (SWIFT code) of the bank, 8 or 11 characters."""

    __fields__: ClassVar[Fields] = (
        Field("iban", "iban", STRING, required=True, pattern="^[A-Z0-9]*$"),
        Field("bank_identifier_code", "bankIdentifierCode", STRING, pattern="^[A-Z0-9]*$"),
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, iban: str, bank_identifier_code: str | None = None, extra: Mapping[str, Any] | None = None
        ) -> None: ...
