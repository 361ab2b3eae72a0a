"""The keys that sign deliveries: checks them, and turns them into bytes once."""

from __future__ import annotations

from binascii import Error as Base64Error
from binascii import a2b_base64
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Final, Literal, TypeAlias

from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.sensitive import Sensitive

Key: TypeAlias = str | bytes | Sensitive
Keys: TypeAlias = Key | Iterable[Key]
KeysSource: TypeAlias = Callable[[], Keys | Awaitable[Keys]]
KeyForm: TypeAlias = Literal["text", "base64"]

_MARK: Final = "\ufeff"  # what some editors write at the beginning of a file
_QUOTES: Final = "\"'"


def key_bytes(key: Key, form: KeyForm = "text") -> bytes:
    """Return the bytes of a key.

    Args:
        key: The key. bytes are returned as they are; if they are text, they are checked as text.
        form: ``"text"``, the default: the key's text is the key, as Weavr signs. ``"base64"``: the text is base64
            and what it decodes to is the key.

    Raises:
        ConfigurationError: The key is empty, redacted, not base64 where it should be, or its text has something
            around it: white space, quotes, a byte order mark.
    """
    if isinstance(key, Sensitive):
        key = key.reveal()
    if not isinstance(key, (str, bytes)):
        raise ConfigurationError(f"a webhook key is a str, Sensitive or bytes, not {type(key).__name__}")
    if not key:
        raise ConfigurationError("a webhook key is empty: anybody can sign with an empty key")
    if isinstance(key, bytes):
        text = key.decode("utf-8", "replace")
        core = text.strip(f" \t\r\n{_QUOTES}{_MARK}")
        if core.isascii() and core.isprintable():  # text that was read from a file, not a binary key
            _check(text)
        return key
    _check(key)
    if form == "text":
        return key.encode()
    if form != "base64":
        raise ConfigurationError(f'the form of a webhook key is "text" or "base64", not {form!r}')
    try:
        return a2b_base64(key, strict_mode=True)
    except (Base64Error, ValueError):
        raise ConfigurationError('a webhook key is not base64, but its form was given as "base64"') from None


def all_key_bytes(keys: Keys, form: KeyForm = "text") -> tuple[bytes, ...]:
    """Return the bytes of one key or of several; raise `ConfigurationError` without one, or as `key_bytes` does."""
    if isinstance(keys, (str, bytes, Sensitive)):
        return (key_bytes(keys, form),)
    if not isinstance(keys, Iterable) or isinstance(keys, Mapping):
        raise ConfigurationError(f"webhook keys are a key or a list of keys, got {type(keys).__name__}")
    several = tuple(keys)
    if not several:
        raise ConfigurationError("no webhook key was given; the key is the API key of the oldest API client")
    return tuple(key_bytes(key, form) for key in several)


def _check(text: str) -> None:
    if text.isascii() and text.isprintable() and text.strip(f" {_QUOTES}") == text:
        return
    if text.startswith(_MARK):
        problem = "begins with a byte order mark: read its file with encoding='utf-8-sig'"
    elif not text.strip():
        problem = "is blank"
    elif text != text.strip():
        problem = "has white space around it, such as the newline at the end of a file: strip it"
    elif text[0] in _QUOTES or text[-1] in _QUOTES:
        problem = "is in quotes: give it without them"
    else:
        problem = "has characters that cannot stand in a header"
    raise ConfigurationError(f"a webhook key {problem}; it is the key's text as the portal shows it")
