from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class StatementOutgoingWireTransferSubtype(OpenStrEnum):
    """Finer kind of an outgoing wire transfer in the statement: redemptions or returns."""

    REDEMPTIONS = "redemptions"
    """Finer kind of an outgoing wire transfer in the statement: redemptions or returns."""
    RETURNS = "returns"
    """Finer kind of an outgoing wire transfer in the statement: redemptions or returns."""
