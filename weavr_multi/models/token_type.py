from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class TokenType(OpenStrEnum):
    """What a token is good for. AUTH works only on `/identities` and `/access_token` and must be exchanged
    there; ACCESS and NO_TYPE are usable as they are.
    """

    NO_TYPE = "NO_TYPE"
    """ACCESS and NO_TYPE are usable as they are."""
    AUTH = "AUTH"
    """AUTH works only on `/identities` and `/access_token` and must be exchanged there."""
    ACCESS = "ACCESS"
    """ACCESS and NO_TYPE are usable as they are."""
