"""A client of the local sandbox's control endpoints, below ``/_sandbox``."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import httpx

from weavr_multi.cli.click_import import click
from weavr_multi.cli.connection import Connection
from weavr_multi.cli.exit_status import ExitStatus
from weavr_multi.core.config import base_url_from


class Unreachable(click.ClickException):
    """Nothing answers there."""

    exit_code = ExitStatus.UNREACHABLE


class SandboxControl:
    """Calls what the local sandbox can do beyond the service's API."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url

    @classmethod
    def of(cls, whom: Connection) -> SandboxControl:
        """Take its URL from the options and the environment, else ``local``; a usage error if it is no sandbox here."""
        environment, base_url = whom.service()
        if base_url is None:
            environment = environment or "local"
        url = base_url_from(base_url, environment)
        if environment != "local" and not is_loopback(url):
            raise click.UsageError(f"this is for the local sandbox (weavr-multi sandbox); {url} is not on this machine")
        return cls(url)

    def get(self, endpoint: str = "", **query: Any) -> Any:
        asked = {name: value for name, value in query.items() if value is not None}
        return self._send("GET", endpoint, params=asked)

    def post(self, path: str, body: Any) -> Any:
        return self._send("POST", path, json=body)

    def delete(self, path: str, body: Any) -> Any:
        return self._send("DELETE", path, json=body)

    def _send(self, method: str, path: str, **how: Any) -> Any:
        try:
            secure = self.base_url.startswith("https")  # certificates take long to load and are not needed without
            url = f"{self.base_url}/_sandbox{path}"
            response = httpx.request(method, url, timeout=30, trust_env=False, verify=secure, **how)
        except httpx.HTTPError as error:
            raise Unreachable(
                f"no sandbox answers at {self.base_url} ({type(error).__name__}): start it with weavr-multi sandbox"
            ) from error
        if response.status_code >= 400:
            raise click.ClickException(_message(response))
        return response.json() if response.content else None


def is_loopback(url: str) -> bool:
    """Whether a URL leads to this machine."""
    host = urlsplit(url).hostname or ""
    return host in ("localhost", "127.0.0.1", "::1") or host.endswith(".localhost")


def _message(response: httpx.Response) -> str:
    try:
        return str(response.json()["message"])
    except (ValueError, KeyError, TypeError):
        return response.text or f"the sandbox answers {response.status_code}"
