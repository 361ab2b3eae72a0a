from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class FasterPaymentsDetails(Model):
    """UK bank account by account number and sort code, as sender or destination of a simulated deposit."""

    sort_code: str
    """UK sort code, 6 digits without hyphens."""
    account_number: str
    """Bank account number, kept as text because leading zeros count; 8 digits in the UK."""
    secondary_reference: str | None = None
    """Further reference that some UK accounts need, such as a building society roll number."""

    __fields__: ClassVar[Fields] = (
        Field("sort_code", "sortCode", STRING, required=True, pattern="^[0-9]*$", minLength=6, maxLength=6),
        Field("account_number", "accountNumber", STRING, required=True, pattern="^[0-9]*$"),
        Field("secondary_reference", "secondaryReference", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            sort_code: str,
            account_number: str,
            secondary_reference: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
