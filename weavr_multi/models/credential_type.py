from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class CredentialType(OpenStrEnum):
    """ROOT for a root user, USER for an authorised user, API_CLIENT for a client."""

    ROOT = "ROOT"
    USER = "USER"
    API_CLIENT = "API_CLIENT"
