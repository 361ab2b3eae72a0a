from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class StatementIncomingWireTransferSubtype(OpenStrEnum):
    """Finer kind of an incoming wire transfer in the statement: only fundings."""

    FUNDINGS = "fundings"
