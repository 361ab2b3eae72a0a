from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CompanyPosition(OpenStrEnum):
    """Role of the root user in the company."""

    DIRECTOR = "DIRECTOR"
    AUTHORISED_REPRESENTATIVE = "AUTHORISED_REPRESENTATIVE"
