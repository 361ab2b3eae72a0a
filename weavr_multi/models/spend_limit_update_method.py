from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class SpendLimitUpdateMethod(OpenStrEnum):
    """How an update treats existing spend limits: OVERWRITE replaces them, INCREMENT adds to them."""

    OVERWRITE = "OVERWRITE"
    """How an update treats existing spend limits: OVERWRITE replaces them, INCREMENT adds to them."""
    INCREMENT = "INCREMENT"
    """How an update treats existing spend limits: OVERWRITE replaces them, INCREMENT adds to them."""
