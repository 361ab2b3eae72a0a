"""The encryption of stored states: Fernet, with keys that can be rotated (extras ``[redis]`` and ``[sql]``)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING, TypeAlias

from weavr_multi.core.calls.logs import logger
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.sensitive import Sensitive

if TYPE_CHECKING:
    from weavr_multi.sessions.saved_state import SessionState

Key: TypeAlias = str | bytes | Sensitive


class Cipher:
    """Encrypts with the first key, decrypts with any.

    Args:
        keys: One Fernet key or several, newest first. `new_key` makes one.

    Raises:
        ConfigurationError: The extra is not installed, there is no key, or one is not a Fernet key.
    """

    def __init__(self, keys: Key | Sequence[Key]) -> None:
        try:
            from cryptography.fernet import Fernet
        except ImportError:
            raise ConfigurationError(
                'encryption needs cryptography: pip install "weavr-multi[redis]", or "weavr-multi[sql]"'
            ) from None
        given = list(keys) if isinstance(keys, (list, tuple)) else [keys]
        if not given:
            raise ConfigurationError("keys is empty: pass a Fernet key; sessions.stores.new_key() makes one")
        self._ciphers: dict[str, Fernet] = {}
        for key in given:
            raw = _bytes(key)
            try:
                cipher = Fernet(raw)
            except ValueError:
                raise ConfigurationError(
                    "a key is not a Fernet key (32 bytes, URL-safe base64); sessions.stores.new_key() makes one"
                ) from None
            self._ciphers[sha256(b"weavr-multi key " + raw).hexdigest()[:12]] = cipher
        self._first = next(iter(self._ciphers))

    def encrypt(self, text: str) -> str:
        """Return the text encrypted, with a mark that says by which key (and nothing about the key)."""
        return f"{self._first}.{self._ciphers[self._first].encrypt(text.encode()).decode('ascii')}"

    def decrypt(self, value: str) -> str | None:
        """Return the text; None if it is damaged; `ConfigurationError` if it was encrypted with none of our keys."""
        from cryptography.fernet import InvalidToken

        mark, dot, encrypted = value.partition(".")
        if not dot:
            return None
        cipher = self._ciphers.get(mark)
        if cipher is None:
            raise ConfigurationError(
                "a stored session was encrypted with another key: give every process the same keys, "
                "and keep the old one behind the new one while rotating"
            )
        try:
            return cipher.decrypt(encrypted.encode()).decode()
        except (InvalidToken, ValueError):
            return None

    def seal(self, key: str, state: SessionState) -> str:
        """Encrypt a state for a name. No caller's frame holds the text."""
        return self.encrypt(json.dumps({"key": key, "state": state.to_json()}))

    def open(self, key: str, value: str) -> SessionState | None:
        """Decrypt a state; None if the value is damaged, of another version or was made for another name."""
        from weavr_multi.sessions.saved_state import SessionState

        clear = self.decrypt(value)
        if clear is None:
            logger.warning("session store: a damaged value is treated as absent")
            return None
        with suppress(ValueError, TypeError, KeyError):
            found = json.loads(clear)
            if found["key"] == key:  # a value that was moved to another name must not open that name's session
                return SessionState.from_json(found["state"])
        return None

    def __repr__(self) -> str:
        return f"<Cipher with {len(self._ciphers)} key{'s' if len(self._ciphers) > 1 else ''}>"


def new_key() -> str:
    """Make a key for a store that encrypts. Keep it with your other secrets."""
    import base64
    import os

    return base64.urlsafe_b64encode(os.urandom(32)).decode("ascii")


def _bytes(key: object) -> bytes:
    if isinstance(key, Sensitive):
        return key.reveal().encode()
    if isinstance(key, str):
        return key.encode()
    if isinstance(key, bytes):
        return key
    raise ConfigurationError(f"a key is a str, bytes or Sensitive, got a value of type {type(key).__name__}")
