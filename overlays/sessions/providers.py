"""Providers of sign-in details, for sessions that sign in again by themselves."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Mapping
from inspect import isawaitable
from typing import TYPE_CHECKING, Final, Protocol

from weavr_multi.core.calls.secrets_in_errors import hides_arguments
from weavr_multi.core.exceptions import ConfigurationError, invalid
from weavr_multi.core.hooks.activity import outcome_of
from weavr_multi.core.sensitive import Sensitive, sensitive

if TYPE_CHECKING:
    from weavr_multi.core.config import Config
    from weavr_multi.models import IdentityId, UserIdentity

_RIGHT: Final = "a provider of sign-in details is an async function without arguments"


class SignInDetails:
    """The details that a sign-in needs.

    Args:
        email: The user's e-mail address; None for the back office, which has no user.
        password: The user's password, plain or tokenised; None for the back office.
        identity: The corporate or consumer to act for (`IdentityId`, `UserIdentity`, or a mapping with ``type`` and
            ``id``); None where the user has only one.
    """

    __slots__ = ("email", "identity", "password")

    @hides_arguments
    def __init__(
        self,
        email: str | None,
        password: str | Sensitive | None,
        identity: IdentityId | UserIdentity | Mapping[str, object] | None = None,
    ) -> None:
        if (email is None) != (password is None):
            raise ConfigurationError("sign-in details have an e-mail address and a password, or neither (back office)")
        if email is not None and (not isinstance(email, str) or not email):
            raise invalid("email", f"must be a non-empty text, got {email!r}")
        if password is not None and not isinstance(password, (str, Sensitive)):
            raise invalid("password", f"must be a str or Sensitive, got a value of type {type(password).__name__}")
        self.email = email
        self.password = None if password is None else sensitive(password)
        self.identity = None if identity is None else identity_of(identity)

    def __repr__(self) -> str:
        return "SignInDetails(backoffice)" if self.email is None else "SignInDetails(********)"


@hides_arguments
def _details(found: object) -> SignInDetails:
    if isinstance(found, SignInDetails):
        return found
    if not isinstance(found, (tuple, list)) or len(found) not in (2, 3):
        raise ConfigurationError(
            "a provider returns SignInDetails, or an e-mail address and a password as a pair; this one returned "
            f"a value of type {type(found).__name__}"
        )
    return SignInDetails(*found)


async def details_of(provider: Callable[[], Awaitable[object]]) -> SignInDetails:
    """Ask a provider, or the function of one; raise `ConfigurationError` if it gives no sign-in details."""
    asked = provider()
    if not isawaitable(asked):
        del asked  # it may be an address and a password
        raise ConfigurationError(f"{_RIGHT}; this one is not async")
    return _details(await outcome_of(asked, "the sign-in provider"))


def proof_of(config: Config, details: SignInDetails) -> str:
    """Return the fingerprint of sign-in details.

    It is keyed with the api-key, so that nobody can try passwords on it who has the store alone. Equal for the same
    service, api-key, e-mail address and password, whichever process asks; different if any of them differs.
    """
    import hmac
    import json

    # One expression: no frame holds the password in clear.
    return hmac.digest(
        config.api_key.reveal().encode(),
        json.dumps(
            [
                config.base_url,
                None if details.email is None else details.email.lower(),
                None if details.password is None else details.password.reveal(),
            ]
        ).encode(),
        "sha256",
    ).hex()


def provider_of(given: SignInProvider | None) -> SignInProvider | None:
    """Return a provider. In place of what cannot be one, return one that says so when it is asked.

    What cannot be one may be an address and a password, which no frame may show when the error passes.
    """
    return given if given is None or callable(given) else _NoProvider(type(given).__name__)


def check_provider(given: object) -> None:
    """Raise `ConfigurationError` at once for what cannot be a provider: it would be asked when the token has died."""
    if given is not None and not callable(given):
        raise ConfigurationError(f"{_RIGHT}; got a value of type {type(given).__name__}")


class _NoProvider:
    def __init__(self, kind: str) -> None:
        self._kind = kind

    async def __call__(self) -> SignInDetails:
        raise ConfigurationError(f"{_RIGHT}; got a value of type {self._kind}")


class SignInProvider(Protocol):
    """Gives the sign-in details each time that a session has to sign in."""

    async def __call__(self) -> SignInDetails:
        """Return the details. An error that is raised here reaches the calls that wait for the sign-in."""
        ...


class PasswordProvider:
    """Keeps an e-mail address and a password, as a `Sensitive`, for as long as the session lives.

    Args:
        email: The user's e-mail address.
        password: The user's password.
        identity: The corporate or consumer to act for, where the user has several.
    """

    @hides_arguments
    def __init__(
        self,
        email: str,
        password: str | Sensitive,
        identity: IdentityId | UserIdentity | Mapping[str, object] | None = None,
    ) -> None:
        self._details = SignInDetails(email, password, identity)

    async def __call__(self) -> SignInDetails:
        """Return the details."""
        return self._details

    def __repr__(self) -> str:
        return "<PasswordProvider>"


class CallableProvider:
    """Asks a function each time, a vault's client for example; nothing is kept.

    Args:
        function: An async function without arguments that returns `SignInDetails`, or an (email, password) pair.

    Raises:
        ConfigurationError: It is no function.
    """

    @hides_arguments
    def __init__(self, function: Callable[[], Awaitable[SignInDetails | tuple[str, str | Sensitive]]]) -> None:
        if not callable(function):
            raise ConfigurationError(f"{_RIGHT}; got a value of type {type(function).__name__}")
        self._function = function

    async def __call__(self) -> SignInDetails:
        """Return the details."""
        return await details_of(self._function)

    def __repr__(self) -> str:
        return "<CallableProvider>"


class EnvironmentProvider:
    """Reads ``WEAVR_EMAIL``, ``WEAVR_PASSWORD`` and, if the user has several, ``WEAVR_IDENTITY`` (``CORPORATE:123``).

    Args:
        prefix: The beginning of the names, in place of ``WEAVR_``.
    """

    def __init__(self, prefix: str = "WEAVR_") -> None:
        self._prefix = prefix

    async def __call__(self) -> SignInDetails:
        """Return the details.

        Raises:
            ConfigurationError: A variable is missing; it is named.
        """
        email, password = self._variable("EMAIL"), self._variable("PASSWORD")
        identity = os.environ.get(f"{self._prefix}IDENTITY")
        if identity is None:
            return SignInDetails(email, password)
        kind, _, number = identity.partition(":")
        if not number:
            raise ConfigurationError(f"{self._prefix}IDENTITY is TYPE:ID, such as CORPORATE:123; got {identity!r}")
        return SignInDetails(email, password, {"type": kind, "id": number})

    def _variable(self, name: str) -> str:
        found = os.environ.get(self._prefix + name)
        if not found:
            raise ConfigurationError(f"the environment variable {self._prefix}{name} is not set")
        return found

    def __repr__(self) -> str:
        return f"<EnvironmentProvider {self._prefix}>"


class BackofficeProvider:
    """Acts for an identity with the api-key alone, for ``weavr.backoffice.session``.

    Args:
        identity: The corporate or consumer to act for.
    """

    def __init__(self, identity: IdentityId | UserIdentity | Mapping[str, object]) -> None:
        self._details = SignInDetails(None, None, identity)

    async def __call__(self) -> SignInDetails:
        """Return the details."""
        return self._details

    def __repr__(self) -> str:
        return "<BackofficeProvider>"


def identity_of(value: object) -> IdentityId:
    """Take an identity in any form that a caller may have it in, or raise `InvalidRequest`."""
    from weavr_multi.models import IdentityId

    inner = getattr(value, "id", None)
    if isinstance(inner, IdentityId):  # an entry of identities.list()
        return inner
    if isinstance(value, IdentityId):
        return value
    if isinstance(value, Mapping):
        kind, number = value.get("type"), value.get("id")
        if isinstance(number, Mapping):
            return identity_of(number)
        if isinstance(kind, str) and isinstance(number, (str, int)):
            return IdentityId.from_dict({"type": str(kind), "id": str(number)})
    wanted = "an IdentityId, an entry of identities.list(), or a mapping with type and id"
    raise invalid("identity", f"must be {wanted}; got a value of type {type(value).__name__}")
