from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class SpendLimitUpdateMethod(OpenStrEnum):
    """How an update treats existing spend limits: OVERWRITE replaces them, INCREMENT adds to them."""

    OVERWRITE = "OVERWRITE"
    INCREMENT = "INCREMENT"
