from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class SCAOtpChannel(OpenStrEnum):
    """Channel of a one-time code: only SMS."""

    SMS = "SMS"
    """Channel of a one-time code: only SMS."""
