from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class StatementIncomingWireTransferSubtype(OpenStrEnum):
    """Finer kind of an incoming wire transfer in the statement: only fundings."""

    FUNDINGS = "fundings"
    """Finer kind of an incoming wire transfer in the statement: only fundings."""
