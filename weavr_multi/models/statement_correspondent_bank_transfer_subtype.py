from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class StatementCorrespondentBankTransferSubtype(OpenStrEnum):
    """Finer kind of a correspondent bank transfer in the statement: only returns."""

    RETURNS = "returns"
    """Finer kind of a correspondent bank transfer in the statement: only returns."""
