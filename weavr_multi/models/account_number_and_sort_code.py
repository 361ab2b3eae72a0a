from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class AccountNumberAndSortCode(Model):
    """UK bank account, by account number and sort code."""

    account_number: str
    """Bank account number, kept as text because leading zeros count; 8 digits in the UK."""
    sort_code: str
    """UK sort code, 6 digits without hyphens."""
    secondary_reference: str | None = None
    """Further reference that some UK accounts need, such as a building society roll number."""

    __fields__: ClassVar[Fields] = (
        Field("account_number", "accountNumber", STRING, required=True, pattern="^[0-9]{8}$"),
        Field("sort_code", "sortCode", STRING, required=True, pattern="^[0-9]{6}$"),
        Field("secondary_reference", "secondaryReference", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            account_number: str,
            sort_code: str,
            secondary_reference: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
