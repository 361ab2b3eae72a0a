from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class StatementOutgoingWireTransferSubtype(OpenStrEnum):
    """Finer kind of an outgoing wire transfer in the statement: redemptions or returns."""

    REDEMPTIONS = "redemptions"
    RETURNS = "returns"
