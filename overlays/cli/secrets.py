"""Reads secrets from a prompt, the environment or a file, since `ps` shows arguments."""

from __future__ import annotations

import os
import re
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from weavr_multi.cli.click_import import click
from weavr_multi.core.sensitive import Sensitive

if TYPE_CHECKING:
    TextType = click.ParamType[Any]
else:
    TextType = click.ParamType  # generic since click 8.4

HINT: Final = "@FILE, env:NAME, or - for a prompt"
_LINE: Final = re.compile(r"^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=(.*?)\s*$")


class Secret(TextType):
    """A secret: ``@FILE``, ``env:NAME`` or ``-``. The text itself is refused."""

    name = "secret"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Sensitive:
        """Read the secret from where the argument says."""
        if isinstance(value, Sensitive):
            return value
        if value == "-":
            return prompted("secret" if param is None else param.opts[0].lstrip("-").replace("-", " "))
        found = _elsewhere(value, self, param, ctx)
        if found is None:
            self.fail(f"a secret is not given as an argument, which other users of this machine can read: {HINT}")
        return Sensitive(found)


class Address(TextType):
    """A URL or a path; a URL with a password in it comes from ``@FILE`` or ``env:NAME``."""

    name = "address"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return it, or read it from where the argument says."""
        found = _elsewhere(value, self, param, ctx)
        if found is None and _has_password(value):
            self.fail(
                "other users of this machine can read the password in it: @FILE or env:NAME keeps the URL", param, ctx
            )
        return str(value) if found is None else found


class HttpAddress(Address):
    """An http(s) URL."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return it, or read it from where the argument says."""
        url = super().convert(value, param, ctx)
        try:
            valid = urlsplit(url).scheme in ("http", "https") and bool(urlsplit(url).hostname)
        except ValueError:
            valid = False
        if not valid:
            self.fail("a URL that begins with http:// or https:// and a host is needed", param, ctx)
        return url


def _has_password(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.password is not None or "password=" in parts.query.lower()
    except ValueError:
        return False


def _elsewhere(value: str, kind: TextType, param: click.Parameter | None, ctx: click.Context | None) -> str | None:
    """Return what a file or a variable holds, where the argument names one."""
    if value.startswith("@"):
        return _file(Path(value[1:]), kind, param, ctx)
    if value.startswith("env:"):
        found = os.environ.get(value[4:])
        if not found:
            kind.fail(f"the environment variable {value[4:]} is not set", param, ctx)
        return found
    return None


def _file(path: Path, kind: TextType, param: click.Parameter | None, ctx: click.Context | None) -> str:
    try:
        text = path.read_text("utf-8-sig").strip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        kind.fail(f"{path} cannot be read: {_reason(error)}", param, ctx)
    if not text or "\n" in text:
        kind.fail(f"{path} holds the secret and nothing else, on one line", param, ctx)
    return text


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def prompted(title: str) -> Sensitive:
    """Ask for a secret at the terminal, without showing it; a usage error where there is no terminal."""
    if not sys.stdin.isatty():
        raise click.UsageError(f"{title} is needed and there is no terminal to ask at: give it as {HINT}")
    return Sensitive(click.prompt(title, hide_input=True, err=True))


def asked(title: str) -> str:
    """Ask for something that is no secret, at the terminal; a usage error where there is none."""
    if not sys.stdin.isatty():
        raise click.UsageError(f"{title} is needed and there is no terminal to ask at")
    return str(click.prompt(title, err=True))


def confirm(question: str) -> None:
    """Ask for a yes, and abort without one; a usage error where there is no terminal to ask at."""
    if not sys.stdin.isatty():
        raise click.UsageError(f"{question} There is no terminal to ask at: pass --yes")
    click.confirm(question, abort=True, err=True)


def credentials_file(path: Path) -> dict[str, str]:
    """Read ``NAME=value`` lines from a file of one's own; a usage error if others can read it, or it is none."""
    try:
        mode = path.stat().st_mode
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise click.UsageError(f"{path} cannot be read: {_reason(error)}") from error
    if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise click.UsageError(f"{path} can be read by others: chmod 600 {path}")
    found = {}
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            match = _LINE.match(line)
            if match is None:
                raise click.UsageError(f"{path}, line {number}: NAME=value is needed")
            found[match[1]] = match[2].strip("\"'")
    return found


class CredentialsFile:
    """Writes ``export NAME=value`` lines to a file that only its owner can read.

    They are written beside it at once, so that a path that cannot be written is known before anything is sent; `keep`
    puts them in its place, where an older file stays until then.
    """

    def __init__(self, path: Path, values: dict[str, str]) -> None:
        self.path = path
        self._fresh = path.with_name(f"{path.name}.new")
        text = "".join(f"export {name}={value}\n" for name, value in values.items())
        try:
            self._fresh.unlink(missing_ok=True)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
            with os.fdopen(os.open(self._fresh, flags, 0o600), "w", encoding="utf-8") as file:
                file.write(text)
        except OSError as error:
            raise click.UsageError(f"{path} cannot be written: {_reason(error)}") from error

    def keep(self) -> None:
        """Put the lines in the place of an older file."""
        self._fresh.replace(self.path)

    def close(self) -> None:
        self._fresh.unlink(missing_ok=True)
