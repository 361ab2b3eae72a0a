from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CompanyPosition(OpenStrEnum):
    """Role of the root user in the company."""

    DIRECTOR = "DIRECTOR"
    """Role of the root user in the company."""
    AUTHORISED_REPRESENTATIVE = "AUTHORISED_REPRESENTATIVE"
    """Role of the root user in the company."""
