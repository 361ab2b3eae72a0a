"""The options that choose the service, the key and the user."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from weavr_multi.cli.click_import import click
from weavr_multi.cli.secrets import Address, Secret, asked, credentials_file, prompted
from weavr_multi.client.weavr import Weavr
from weavr_multi.core.calls.options import told
from weavr_multi.core.config import ENVIRONMENTS
from weavr_multi.core.exceptions import ConfigurationError
from weavr_multi.core.sensitive import Sensitive
from weavr_multi.sessions.errors import StepUpFailed
from weavr_multi.sessions.sca.challenge import ATTEMPTS

if TYPE_CHECKING:
    from weavr_multi.client.session import BackofficeSession, Session
    from weavr_multi.params import IdentityIdParams
    from weavr_multi.sessions.sca.challenge import Challenge

F = TypeVar("F", bound=Callable[..., Any])

LOCAL_CODE: Final = "123456"


class Connection(NamedTuple):
    """Which service, which key, which user.

    Attributes:
        settings: What a credentials file says, by the names of the environment variables.
        environment: sandbox or local.
        identity: ``TYPE:ID`` of the corporate or consumer to act for.
    """

    settings: Mapping[str, str]
    environment: str | None = None
    base_url: str | None = None
    api_key: Sensitive | None = None
    email: str | None = None
    password: Sensitive | None = None
    identity: str | None = None
    token: Sensitive | None = None
    code: Sensitive | None = None

    def setting(self, name: str) -> str | None:
        """Return a setting of the credentials file, else of the environment."""
        return self.settings.get(name) or os.environ.get(name) or None

    def secret(self, name: str) -> Sensitive | None:
        """Return a setting that is a secret."""
        found = self.setting(name)
        return None if found is None else Sensitive(found)

    def service(self) -> tuple[str | None, str | None]:
        """Return the environment and the base URL that are asked for: one of them, or none; or a usage error."""
        if self.environment is not None or self.base_url is not None:
            return self.environment, self.base_url
        base_url, environment = self.setting("WEAVR_BASE_URL"), self.setting("WEAVR_ENVIRONMENT")
        if base_url is not None or environment is None:
            return None, base_url
        if environment not in ENVIRONMENTS:
            raise click.UsageError(f"WEAVR_ENVIRONMENT: {unknown_environment(environment)}")
        return environment, None

    def open(self) -> Weavr:
        environment: Any
        environment, base_url = self.service()
        key = self.api_key or self.secret("WEAVR_API_KEY")
        return Weavr(api_key=key, environment=environment, base_url=base_url, app_info="weavr-multi-cli")

    async def session(self, weavr: Weavr) -> Session:
        """Sign the user in; a step-up asks for its code at the terminal."""
        token = self.token or self.secret("WEAVR_TOKEN")
        if token is not None:
            return weavr.session(token, step_up=self.ask_code, sign_out=False)
        email = self.email or self.setting("WEAVR_EMAIL") or asked("email (WEAVR_EMAIL)")
        password = self.password or self.secret("WEAVR_PASSWORD") or prompted("password (WEAVR_PASSWORD)")
        return await weavr.sign_in(email, password, self._identity(), step_up=self.ask_code)

    async def backoffice_session(self, weavr: Weavr) -> BackofficeSession:
        """Make a back-office session for the identity."""
        identity = self._identity()
        if identity is None:
            raise ConfigurationError("the back office acts for an identity: pass --identity TYPE:ID or WEAVR_IDENTITY")
        return await weavr.backoffice.session(identity)

    async def ask_code(self, challenge: Challenge) -> str:
        """Return the code of a step-up. One that was given is tried once: it would be as wrong the next time."""
        code = self.code or self.secret("WEAVR_STEP_UP_CODE")
        if code is not None:
            if challenge.attempts_left < ATTEMPTS:
                source = "--code" if self.code is not None else "WEAVR_STEP_UP_CODE"
                raise StepUpFailed(f"step-up: the code of {source} is wrong; {challenge.attempts_left} attempts left")
            return code.reveal()
        local = challenge._requestor.config.base_url == ENVIRONMENTS["local"]
        hint = " (the local sandbox's is always 123456)" if local else ""
        return prompted(f"step-up: the code that was sent by {challenge.channel}{hint}").reveal()

    def _identity(self) -> IdentityIdParams | None:
        text = self.identity or self.setting("WEAVR_IDENTITY")
        return None if text is None else identity_of(text)


def identity_of(text: str) -> IdentityIdParams:
    """Read an identity, ``CORPORATE:ID`` or ``CONSUMER:ID``."""
    kind, _, id = text.partition(":")
    if kind == "CORPORATE" and id.isdigit():
        return {"type": "CORPORATE", "id": id}
    if kind == "CONSUMER" and id.isdigit():
        return {"type": "CONSUMER", "id": id}
    raise ConfigurationError(f"an identity is CORPORATE:ID or CONSUMER:ID, got {text!r}")


def unknown_environment(name: str) -> str:
    """Say that there is no such environment, and which there are. A secret that was put there is not shown."""
    known = " or ".join(sorted(ENVIRONMENTS))
    return f"{told(name)} is none: it is {known}; for production set WEAVR_BASE_URL or pass --base-url"


_SERVICE: Final = (
    click.option("--environment", type=click.Choice(sorted(ENVIRONMENTS)), help="Which service (WEAVR_ENVIRONMENT)."),
    click.option(
        "--base-url", type=Address(), metavar="URL", help="Its URL, in place of an environment (WEAVR_BASE_URL)."
    ),
    click.option("--api-key", type=Secret(), help="The api-key (WEAVR_API_KEY); local needs none."),
    click.option(
        "--credentials",
        metavar="FILE",
        envvar="WEAVR_CREDENTIALS",
        help="A file of NAME=value lines, readable by you alone, that goes before the environment (WEAVR_CREDENTIALS).",
    ),
)
_USER: Final = (
    click.option("--email", help="The user's e-mail address (WEAVR_EMAIL)."),
    click.option("--password", type=Secret(), help="The user's password (WEAVR_PASSWORD), else a prompt."),
    click.option("--identity", metavar="TYPE:ID", help="The identity to act for, such as CORPORATE:123."),
    click.option("--token", type=Secret(), help="A bearer token, in place of a sign-in (WEAVR_TOKEN)."),
    click.option("--code", type=Secret(), help="The code of a step-up (WEAVR_STEP_UP_CODE), else a prompt."),
)


def service_options(command: F) -> F:
    """Add the options that say which service is called."""
    for option in reversed(_SERVICE):
        command = option(command)
    return command


def user_options(command: F) -> F:
    """Add the options that say which service is called, and as whom."""
    for option in reversed((*_SERVICE, *_USER)):
        command = option(command)
    return command


def connection(options: dict[str, Any]) -> Connection:
    """Take a `Connection` from the options of a command; what belongs to it is removed from them."""
    path = options.pop("credentials", None)
    own = {name: options.pop(name) for name in Connection._fields[1:] if name in options}
    return Connection(credentials_file(Path(path)) if path else {}, **own)
