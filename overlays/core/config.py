"""The settings of a client: explicit arguments, then environment variables, then defaults."""

from __future__ import annotations

import os
import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Final, TypeAlias
from urllib.parse import urlsplit

from weavr_multi.core.calls.options import check_retries, check_timeout, is_timeout, told
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.sensitive import Sensitive, conceal
from weavr_multi.core.sentinels import NotGiven

ENVIRONMENTS: Final[Mapping[str, str]] = {
    "sandbox": "https://sandbox.weavr.io",
    "local": "http://127.0.0.1:8765",
}
CONNECT: Final = 5.0
TOTAL: Final = 60.0
RETRIES: Final = 2
KEY_SECONDS: Final = 300.0
# What returns the api-key: a function, async or not.
KeySource: TypeAlias = Callable[[], str | Sensitive | Awaitable[str | Sensitive]]
_HOST: Final = r"[\w-]{1,40}(\.[\w-]{1,40})+(:\d+)?(/.*)?|localhost(:\d+)?(/.*)?"


# In place of a key that is asked for at the first call: of a callable, or of the local sandbox.
UNASKED: Final = "asked-at-the-first-call"


def api_key_from(given: str | Sensitive | None) -> Sensitive:
    """Take the api-key from the argument or ``WEAVR_API_KEY``."""
    value = os.environ.get("WEAVR_API_KEY") if given is None else given
    if value is None:
        raise ConfigurationError(
            "an api key is needed: pass api_key= or set WEAVR_API_KEY; environment='local' needs none"
        )
    if isinstance(value, Sensitive):
        text = value.reveal()
    elif isinstance(value, str):
        text = value
    else:
        raise ConfigurationError(
            f"api_key is a str or Sensitive, or a callable that returns one; got a value of type {type(value).__name__}"
        )
    if not text.strip():
        raise ConfigurationError("the api key is empty: pass api_key= or set WEAVR_API_KEY to the key from the portal")
    if text != text.strip() or not text.isascii() or not text.isprintable():
        raise ConfigurationError("the api key has white space or characters that cannot stand in a header")
    if text.strip("\"'") != text:
        raise ConfigurationError("the api key is in quotes: give it without them")
    return Sensitive(text)


def base_url_from(base_url: str | None, environment: str | None) -> str:
    """Take the base URL from the arguments, else from ``WEAVR_BASE_URL`` or ``WEAVR_ENVIRONMENT``."""
    if base_url is not None and environment is not None:
        raise ConfigurationError(
            f"base_url ({_shown(base_url)}) and environment ({told(environment)}) exclude each other: pass one of them"
        )
    if base_url is None and environment is None:
        base_url, environment = os.environ.get("WEAVR_BASE_URL"), os.environ.get("WEAVR_ENVIRONMENT")
        if base_url is not None:
            environment = None
    if base_url is not None:
        return _checked(base_url)
    if environment is None:
        raise ConfigurationError(
            "where is the service? pass environment= (sandbox or local) or base_url=, "
            "or set WEAVR_ENVIRONMENT or WEAVR_BASE_URL; production has no default: Weavr gives its URL on request"
        )
    if not isinstance(environment, str) or environment not in ENVIRONMENTS:
        known = " or ".join(map(repr, ENVIRONMENTS))
        raise ConfigurationError(
            f"unknown environment {told(environment)}: it is {known}; for production pass base_url="
        )
    return ENVIRONMENTS[environment]


def _checked(url: object) -> str:
    if not isinstance(url, str):
        raise ConfigurationError(f"base_url is a str, got a value of type {type(url).__name__}")
    try:
        parts = urlsplit(url)
        valid = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        valid = False
        parts = urlsplit("")
    if not valid or not url.isascii() or any(ch.isspace() or not ch.isprintable() for ch in url):
        raise ConfigurationError(
            f"base_url {_shown(url)} is not an http(s) URL with a host, in ASCII, such as 'https://api.example.com'"
        )
    if "?" in url or "#" in url or "@" in parts.netloc:
        raise ConfigurationError("base_url is scheme, host and perhaps a path; it has no user, query or fragment")
    # On Weavr's own hosts alone: a gateway's prefix may be called so.
    if re.search(r"[/.]weavr\.io(:\d+)?/(.*/)?multi/*$", url, re.I):
        raise ConfigurationError(
            f"base_url {_shown(url)} ends with /multi, which paths begin with: give it without that"
        )
    return in_small_letters(url)


def in_small_letters(url: str) -> str:
    """Return a base URL in one form: whoever reads it later need not know that HTTPS://API.TEST is https://api.test."""
    scheme, mark, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme.lower()}{mark}{host.lower()}{slash}{path}".rstrip("/")


def _shown(url: object) -> str:
    """Write a base URL for a message: neither what may be a password, before an @ or in a query, nor what is no URL."""
    if not isinstance(url, str):
        return f"a value of type {type(url).__name__}"
    shown = re.sub(r"[?#].*", "?...", re.sub(r"(?<=//).*@|^[^/]*@", "...@", url, flags=re.S), flags=re.S)
    return repr(shown) if "://" in shown or re.fullmatch(_HOST, shown) else told(url)


def _asks_for_key(base_url: str | None, environment: str | None) -> bool:
    """Whether the local sandbox is called, which gives its key to who asks, and no key is in the environment."""
    if os.environ.get("WEAVR_API_KEY") is not None:
        return False
    if base_url is None and environment is None and os.environ.get("WEAVR_BASE_URL") is None:
        environment = os.environ.get("WEAVR_ENVIRONMENT")
    return base_url is None and environment == "local"


def positive(value: object, name: str) -> None:
    """Raise unless the value is a positive number of seconds."""
    if value is None or not is_timeout(value):
        raise ConfigurationError(f"{name} is a positive number of seconds, got {told(value)}")


def truth(value: object, name: str) -> None:
    """Raise unless the value is True or False: "no" and 0 say something else than they seem to."""
    if type(value) is not bool:
        raise ConfigurationError(f"{name} is True or False, got {told(value)}")


class Config:
    """The settings of a client, checked and filled up; see `Weavr` for the arguments.

    Attributes:
        api_key: The present key; another may take its place.
        former_keys: The keys before this one, with which calls may be under way.
        base_url: The prefix to which ``/multi``, ``/multi/backoffice`` and ``/simulate/api`` are appended.
    """

    def __init__(
        self,
        *,
        api_key: str | Sensitive | None,
        base_url: str | None,
        environment: str | None,
        timeout: float | None | NotGiven,
        connect_timeout: float,
        max_retries: int,
        strict: bool,
        validate_requests: bool,
        user_agent: str,
    ) -> None:
        check_timeout(timeout, "timeout")
        positive(connect_timeout, "connect_timeout")
        check_retries(max_retries, "max_retries")
        truth(strict, "strict")
        truth(validate_requests, "validate_requests")
        if api_key is None and os.environ.get("WEAVR_API_KEY") is None:
            base_url_from(base_url, environment)  # a wrong environment is told first: it decides which key is needed
        self.api_key = api_key_from(UNASKED if api_key is None and _asks_for_key(base_url, environment) else api_key)
        self.former_keys: tuple[Sensitive, ...] = ()
        try:
            self.base_url = base_url_from(base_url, environment)
        except ConfigurationError as error:
            raise ConfigurationError(conceal(str(error), [self.api_key.reveal()])) from None
        if self.api_key.reveal() in user_agent:
            raise ConfigurationError(
                "app_info contains the api key: it is the application's name, which every request shows"
            )
        self.user_agent = user_agent
        self.connect_timeout = float(connect_timeout)
        self.timeout = TOTAL if isinstance(timeout, NotGiven) else timeout
        self.max_retries, self.strict, self.validate_requests = max_retries, strict, validate_requests


def shown_url(base_url: str) -> str:
    """Return a base URL for messages; with a question where it is the local sandbox's."""
    return base_url + (": is `weavr-multi sandbox` running?" if base_url == ENVIRONMENTS["local"] else "")
