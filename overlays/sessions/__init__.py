"""Sessions: the resources bound to one user, whose token is looked after."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from weavr_multi.sessions.biometrics import BiometricSignIn as BiometricSignIn
    from weavr_multi.sessions.challenge import Challenge as Challenge
    from weavr_multi.sessions.challenge import ConfirmationChallenge as ConfirmationChallenge
    from weavr_multi.sessions.credentials import BackofficeProvider as BackofficeProvider
    from weavr_multi.sessions.credentials import CallableProvider as CallableProvider
    from weavr_multi.sessions.credentials import EnvironmentProvider as EnvironmentProvider
    from weavr_multi.sessions.credentials import PasswordProvider as PasswordProvider
    from weavr_multi.sessions.credentials import SignInDetails as SignInDetails
    from weavr_multi.sessions.credentials import SignInProvider as SignInProvider
    from weavr_multi.sessions.password import PasswordSession as PasswordSession
    from weavr_multi.sessions.pending import PendingCall as PendingCall
    from weavr_multi.sessions.session import BackofficeSession as BackofficeSession
    from weavr_multi.sessions.session import Session as Session
    from weavr_multi.sessions.settings import SessionOptions as SessionOptions
    from weavr_multi.sessions.state import SessionState as SessionState
    from weavr_multi.sessions.stores import MemorySessionStore as MemorySessionStore
    from weavr_multi.sessions.stores import RedisSessionStore as RedisSessionStore
    from weavr_multi.sessions.stores import SessionStore as SessionStore
    from weavr_multi.sessions.stores import new_key as new_key

# The public names, each loaded from its module when it is first asked for (PEP 562).
_EXPORTS: Final = {
    "BackofficeProvider": "credentials",
    "BackofficeSession": "session",
    "BiometricSignIn": "biometrics",
    "CallableProvider": "credentials",
    "Challenge": "challenge",
    "ConfirmationChallenge": "challenge",
    "EnvironmentProvider": "credentials",
    "MemorySessionStore": "stores",
    "PasswordProvider": "credentials",
    "PasswordSession": "password",
    "PendingCall": "pending",
    "RedisSessionStore": "stores",
    "Session": "session",
    "SessionOptions": "settings",
    "SessionState": "state",
    "SessionStore": "stores",
    "SignInDetails": "credentials",
    "SignInProvider": "credentials",
    "new_key": "stores",
}

__all__ = tuple(_EXPORTS)


def __getattr__(name: str) -> Any:
    if name not in _EXPORTS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{_EXPORTS[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
