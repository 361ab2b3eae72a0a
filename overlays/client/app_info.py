"""The name and version of the application, as the `User-Agent` header of the client begins with them."""

from __future__ import annotations

from typing import NamedTuple

from weavr_multi.core.calls.options import told
from weavr_multi.core.exceptions import ConfigurationError


class AppInfo(NamedTuple):
    """The application that calls, for the user-agent.

    Attributes:
        name: The application's name.
        version: Its version.
        url: Where to read about it.
    """

    name: str
    version: str = ""
    url: str = ""


def named(app: str | AppInfo) -> str:
    """Return the text that names the application; raise `ConfigurationError` for one that cannot stand in a header."""
    if isinstance(app, str):
        text = app
    elif isinstance(app, AppInfo):
        text = app.name + (f"/{app.version}" if app.version else "") + (f" ({app.url})" if app.url else "")
    else:
        raise ConfigurationError(f"app_info is a str or AppInfo, got a value of type {type(app).__name__}")
    if not text.strip() or not text.isascii() or not text.isprintable():
        raise ConfigurationError(f"app_info ({told(text)}) is not printable ASCII text: it is the application's name")
    return text
