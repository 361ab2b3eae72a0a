"""Encrypts a state for a store, bound to its name, and decrypts it."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from weavr_multi.core.calls.logs import logger

if TYPE_CHECKING:
    from weavr_multi.sessions.state import SessionState
    from weavr_multi.sessions.stores.encryption import Cipher


def sealed(cipher: Cipher, key: str, state: SessionState) -> str:
    """Encrypt a state for a name. No caller's frame holds the text."""
    return cipher.encrypt(json.dumps({"key": key, "state": state.to_json()}))


def opened(cipher: Cipher, key: str, value: str) -> SessionState | None:
    """Decrypt a state; None if the value is damaged, of another version or was made for another name.

    Raises:
        ConfigurationError: It was encrypted with a key that is not among the cipher's.
    """
    from weavr_multi.sessions.state import SessionState

    clear = cipher.decrypt(value)
    if clear is None:
        logger.warning("session store: a damaged value is treated as absent")
        return None
    with suppress(ValueError, TypeError, KeyError):
        found = json.loads(clear)
        if found["key"] == key:  # a value that was moved to another name must not open that name's session
            return SessionState.from_json(found["state"])
    return None
