from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class CredentialType(OpenStrEnum):
    """ROOT for a root user, USER for an authorised user, API_CLIENT for a client."""

    ROOT = "ROOT"
    """ROOT for a root user, USER for an authorised user, API_CLIENT for a client."""
    USER = "USER"
    """ROOT for a root user, USER for an authorised user, API_CLIENT for a client."""
    API_CLIENT = "API_CLIENT"
    """ROOT for a root user, USER for an authorised user, API_CLIENT for a client."""
