from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class SCAOtpChannel(OpenStrEnum):
    """Channel of a one-time code: only SMS."""

    SMS = "SMS"
