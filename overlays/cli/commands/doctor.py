"""``weavr-multi doctor``: what could keep the SDK from working here, checked one by one."""

from __future__ import annotations

import difflib
import os
import platform
import re
import socket
import time
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

import anyio

from weavr_multi.cli import output
from weavr_multi.cli.click_import import click
from weavr_multi.cli.commands.onboard import PROFILES
from weavr_multi.cli.connection import Connection, connection, identity_of, service_options, unknown_environment
from weavr_multi.cli.exit_status import ExitStatus, in_options
from weavr_multi.cli.sandbox_control import is_loopback
from weavr_multi.cli.secrets import credentials_file
from weavr_multi.core.api_errors import ApiError, Unauthorized
from weavr_multi.core.calls.options import told
from weavr_multi.core.config import ENVIRONMENTS, base_url_from
from weavr_multi.core.exceptions import ConfigurationError, WeavrError
from weavr_multi.core.sensitive import MASK
from weavr_multi.core.version import VERSION

_EXTRA: Final = re.compile(r"([\w.-]+).*;\s*extra == ['\"]([\w-]+)")
_CHOICES: Final = {
    "WEAVR_TRANSPORT": ("httpx", "httpx2", "aiohttp"),
    "WEAVR_JSON": ("orjson", "json"),
    "WEAVR_LOG": ("info", "debug"),
}
_KNOWN: Final = (
    *("WEAVR_ENVIRONMENT", "WEAVR_BASE_URL", "WEAVR_API_KEY", "WEAVR_EMAIL", "WEAVR_PASSWORD", "WEAVR_IDENTITY"),
    *("WEAVR_TOKEN", "WEAVR_STEP_UP_CODE", "WEAVR_CREDENTIALS", "WEAVR_WEBHOOKS_KEY", "WEAVR_BULK_JOURNAL"),
    *("WEAVR_SANDBOX_API_KEY", *(f"WEAVR_PROFILE_{name.upper()}" for name in PROFILES), *_CHOICES),
)
_SECRET: Final = ("KEY", "PASSWORD", "TOKEN", "CODE")
# Deliveries are accepted from a few minutes ahead on; tokens and rate limits count seconds.
_SKEW: Final = 60.0


class Finding(NamedTuple):
    """One thing that was checked: ``ok``, ``note`` or ``problem``, what was found, and what to do about it."""

    check: str
    state: str
    detail: str


@click.command()
@service_options
@click.option("-o", "--output", "form", type=click.Choice(["table", "json"]), default="table")
def doctor(form: str, **options: Any) -> int:
    """Check Python, extras, settings, the way to the service, the api-key and the clock.

    Nothing is changed. Exit status 1 if something is wrong.
    """
    findings = [*_versions(), *_settings()]
    try:
        findings += _service(connection(options))
    except ConfigurationError as error:
        findings.append(Finding("service", "problem", in_options(str(error))))
    except click.UsageError as error:
        findings.append(Finding("service", "problem", error.message))
    rows = [finding._asdict() for finding in findings]
    if form == "json":
        output.print_json(rows)
    else:
        output.print_table(rows)
    return ExitStatus.REFUSED if any(finding.state == "problem" for finding in findings) else ExitStatus.DONE


def _versions() -> Iterator[Finding]:
    yield Finding("weavr-multi", "ok", VERSION)
    yield Finding("python", "ok", f"{platform.python_version()} ({platform.system()})")
    for name in ("httpx", "attrs", "anyio"):
        yield Finding(name, "ok", version(name))
    for extra, packages in _extras().items():
        found = {name: _installed(name) for name in packages}
        missing = [name for name, number in found.items() if number is None]
        if missing:
            yield Finding(f"extra [{extra}]", "note", f"not installed: pip install 'weavr-multi[{extra}]'")
        else:
            yield Finding(f"extra [{extra}]", "ok", ", ".join(f"{name} {number}" for name, number in found.items()))


def _extras() -> dict[str, list[str]]:
    """Return what each extra brings, as the installed package declares it; ``all`` is the sum of the others."""
    found: dict[str, list[str]] = {}
    for text in requires("weavr-multi") or ():
        match = _EXTRA.match(text)
        if match is not None and match[2] != "all":
            found.setdefault(match[2], []).append(match[1])
    return found


def _installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _settings() -> Iterator[Finding]:
    """Yield what is set; ``ok`` is a value that can be right, and ``note`` a name that nothing here reads."""
    for name, value in sorted(os.environ.items()):
        if name.startswith("WEAVR_"):
            shown = MASK if name.endswith(_SECRET) else value
            if name not in _KNOWN:
                near = difflib.get_close_matches(name, _KNOWN, n=1, cutoff=0.8)
                meant = f"; is {near[0]} meant?" if near else ""
                yield Finding(name, "note", f"{shown} (weavr-multi has no such setting{meant})")
            elif wrong := _wrong(name, value):
                yield Finding(name, "problem", wrong)
            else:
                yield Finding(name, "ok", shown)


def _wrong(name: str, value: str) -> str | None:
    """Say why the value of a setting cannot be right, if it cannot."""
    if name == "WEAVR_ENVIRONMENT" and value not in ENVIRONMENTS:
        return unknown_environment(value)
    if name in _CHOICES and value not in _CHOICES[name]:
        return f"{told(value)} is none: it is {' or '.join(_CHOICES[name])}"
    try:
        if name == "WEAVR_BASE_URL":
            base_url_from(value, None)
        elif name == "WEAVR_IDENTITY":
            identity_of(value)
        elif name == "WEAVR_CREDENTIALS":
            credentials_file(Path(value))
    except (ConfigurationError, click.UsageError) as error:
        return in_options(error.message if isinstance(error, click.UsageError) else str(error))
    return None


def _service(whom: Connection) -> Iterator[Finding]:
    weavr = whom.open()
    yield Finding("service", "ok", weavr.base_url)
    reached = _reach(weavr.base_url)
    yield reached
    if reached.state == "ok":
        yield from anyio.run(_ask, whom)


def _reach(url: str) -> Finding:
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    begun = time.perf_counter()
    try:
        socket.create_connection((host, port), timeout=5).close()
    except OSError as error:
        hint = ": start it with weavr-multi sandbox" if host in ("127.0.0.1", "localhost") else ""
        return Finding("connection", "problem", f"{host}:{port}: {error.strerror or error}{hint}")
    return Finding("connection", "ok", f"{host}:{port} in {(time.perf_counter() - begun) * 1000:.0f} ms")


async def _ask(whom: Connection) -> list[Finding]:
    """Make a call that needs the key alone and changes nothing: is a made-up password acceptable?"""
    async with whom.open() as weavr:
        try:
            response = await weavr.passwords.with_raw_response.validate(password="Doctor-12345")  # noqa: S106
        except Unauthorized:
            other = ": a sandbox that was started again has another; take its export lines, or unset WEAVR_API_KEY"
            hint = other if is_loopback(weavr.base_url) else ""
            return [Finding("api-key", "problem", f"the service refuses it (401){hint}")]
        except ApiError as error:
            return [Finding("api-key", "ok", f"accepted ({error.status} {error.error_code or ''})".replace(" )", ")"))]
        except WeavrError as error:
            return [Finding("api-key", "problem", in_options(str(error)))]
    return [Finding("api-key", "ok", "accepted"), _skew(response.headers.get("date"))]


def _skew(date: str | None) -> Finding:
    if date is None:
        return Finding("clock", "note", "the service does not say what time it is")
    try:
        ahead = time.time() - parsedate_to_datetime(date).timestamp()
    except ValueError:
        return Finding("clock", "note", f"the service says {date!r}")
    if abs(ahead) > _SKEW:
        return Finding("clock", "problem", f"{ahead:+.0f} s from the service's: webhooks would be refused; set it")
    return Finding("clock", "ok", f"{ahead:+.0f} s from the service's")
