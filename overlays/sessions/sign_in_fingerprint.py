"""The fingerprint of the sign-in details that a stored token came from. It reveals nothing of them."""

from __future__ import annotations

import hmac
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from weavr_multi.core.config import Config
    from weavr_multi.sessions.providers import SignInDetails


def proof_of(config: Config, details: SignInDetails) -> str:
    """Return the fingerprint of sign-in details.

    It is keyed with the api-key, so that nobody can try passwords on it who has the store alone. Equal for the same
    service, api-key, e-mail address and password, whichever process asks; different if any of them differs.
    """
    # One expression: no frame holds the password in clear.
    return hmac.digest(
        config.api_key.reveal().encode(),
        json.dumps(
            [
                config.base_url,
                None if details.email is None else details.email.lower(),
                None if details.password is None else details.password.reveal(),
            ]
        ).encode(),
        "sha256",
    ).hex()
