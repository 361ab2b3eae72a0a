from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class StatementCorrespondentBankTransferSubtype(OpenStrEnum):
    """Finer kind of a correspondent bank transfer in the statement: only returns."""

    RETURNS = "returns"
