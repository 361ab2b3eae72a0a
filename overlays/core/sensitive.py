"""`Sensitive`: passwords, tokens, card numbers and codes, masked wherever they are shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final, TypeVar, final

T = TypeVar("T")

MASK: Final = "********"
_USERINFO: Final = r"(://)[^\s/?#]+@"

# Headers that carry a credential or a proof; never logged, never part of an error.
SECRET_HEADERS: Final = frozenset({"api-key", "authorization", "programme-key", "webhooks-key", "cookie", "set-cookie"})


@final
class Sensitive:
    """A secret text. It prints as a mask everywhere; `reveal()` gives the text.

    Copies keep the text. A pickle does not: what comes back is *redacted*, `reveal()` raises on it and it can
    never be sent, so that a secret in a task queue or a crash dump is neither leaked nor replaced by a mask.

    Args:
        text: The secret, as plain text or as the token that stands for it.
    """

    __slots__ = ("_text",)
    _text: str | None

    def __init__(self, text: str) -> None:
        if not isinstance(text, str):
            raise TypeError(f"Sensitive() takes a str, not {type(text).__name__}")
        self._text = text

    def reveal(self) -> str:
        """Return the text itself.

        Raises:
            ConfigurationError: The value went through a pickle, which drops the text on purpose.
        """
        if self._text is None:
            from weavr_multi.core.exceptions import ConfigurationError

            raise ConfigurationError(
                "this Sensitive value is redacted: its text was dropped when it was pickled; pass it again"
            )
        return self._text

    @property
    def is_redacted(self) -> bool:
        """Whether the text was dropped by a pickle."""
        return self._text is None

    def __repr__(self) -> str:
        return f"Sensitive({MASK!r})" if self._text is not None else "Sensitive(redacted)"

    def __str__(self) -> str:
        return MASK

    def __format__(self, spec: str) -> str:
        return format(MASK, spec)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sensitive):
            return NotImplemented
        if self._text is None or other._text is None:
            return self._text is other._text
        from hmac import compare_digest

        return compare_digest(*(text.encode("utf-8", "surrogatepass") for text in (self._text, other._text)))

    def __hash__(self) -> int:
        return hash((Sensitive, self._text))

    def __copy__(self) -> Sensitive:
        return self

    def __deepcopy__(self, memo: object) -> Sensitive:
        return self

    def __reduce__(self) -> tuple[object, ...]:
        return (_redacted, ())


def _redacted() -> Sensitive:
    value = Sensitive.__new__(Sensitive)
    value._text = None
    return value


def sensitive(value: object) -> Sensitive:
    """Wrap a secret given as text, as `Sensitive`, or as the `{"value": ...}` object of the wire."""
    if isinstance(value, Sensitive):
        return value
    if isinstance(value, Mapping) and "value" in value:
        return sensitive(value["value"])
    if isinstance(value, str):
        return Sensitive(value)
    raise TypeError(f"a secret is a str or Sensitive, not {type(value).__name__}")


def masked(value: T) -> T | Sensitive:
    """Wrap a text, and leave everything else as it is: for arguments whose check comes later."""
    return Sensitive(value) if isinstance(value, str) else value


def conceal(text: str, secrets: Iterable[str]) -> str:
    """Mask every occurrence of the given secrets in a text, in clear and encoded, and the password in any URL.

    That is URL-encoded, escaped as JSON or Python do it, in base64 and in hex. A server may echo what it was
    sent in an error message; the echo must not reach a log.
    """
    # The longest first: a secret that begins another one would leave the other's end.
    for form in sorted({form for secret in secrets for form in _forms(secret)}, key=len, reverse=True):
        if form in text:
            text = text.replace(form, MASK)
    return re.sub(_USERINFO, rf"\1{MASK}@", text) if "://" in text else text


def _forms(secret: str) -> set[str]:
    if len(secret) < 3:  # masking one or two characters would destroy the text and hide nothing
        return set()
    # Late: most programs import the package and mask nothing.
    from base64 import b64encode
    from json import dumps
    from urllib.parse import quote, quote_plus

    raw = secret.encode("utf-8", "surrogatepass")
    forms = {secret, quote(raw, safe=""), quote(raw), quote_plus(raw), repr(raw)[2:-1], raw.hex()}
    forms |= {dumps(secret, ensure_ascii=ascii_only)[1:-1] for ascii_only in (True, False)} | {repr(secret)[1:-1]}
    for before in range(3):  # where the secret stands in what was encoded shifts the letters
        padded = b"\0" * before + raw
        coded = b64encode(padded[: len(padded) // 3 * 3]).decode()[4 if before else 0 :]
        forms |= {coded, coded.replace("+", "-").replace("/", "_")}
    return {form for form in forms if len(form) >= 3}


def redact(value: object, names: frozenset[str], secrets: Iterable[str] = ()) -> object:
    """Copy decoded JSON with what stands under secret names wrapped in `Sensitive` and echoes of `secrets` masked."""
    known = tuple(secrets)
    if isinstance(value, Mapping):
        return {
            conceal(str(key), known): _shielded(item) if key in names else redact(item, names, known)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [redact(item, names, known) for item in value]
    if isinstance(value, str):
        return conceal(value, known)
    # A PIN may be repeated as a number.
    return MASK if not isinstance(value, float) and conceal(str(value), known) != str(value) else value


def _shielded(value: object) -> object:
    """Hide every text and number, however deep it stands."""
    if isinstance(value, Mapping):
        return {str(key): _shielded(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_shielded(item) for item in value]
    return value if value is None or isinstance(value, bool) else Sensitive(str(value))
