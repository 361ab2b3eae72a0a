from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class BulkProcessMode(OpenStrEnum):
    """What a bulk process does when an operation fails: ON_FAILURE_STOP ends, ON_FAILURE_CONTINUE carries on."""

    ON_FAILURE_STOP = "ON_FAILURE_STOP"
    """What a bulk process does when an operation fails: ON_FAILURE_STOP ends, ON_FAILURE_CONTINUE carries on."""
    ON_FAILURE_CONTINUE = "ON_FAILURE_CONTINUE"
    """What a bulk process does when an operation fails: ON_FAILURE_STOP ends, ON_FAILURE_CONTINUE carries on."""
