"""Sessions: all resources, called as one user, with a token that is kept alive and replaced when it has expired."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from weavr_multi.core.lazy_imports import lazily

if TYPE_CHECKING:
    from weavr_multi.client.session import BackofficeSession as BackofficeSession
    from weavr_multi.client.session import Session as Session
    from weavr_multi.sessions.expired_password import PasswordSession as PasswordSession
    from weavr_multi.sessions.options import SessionOptions as SessionOptions
    from weavr_multi.sessions.providers import BackofficeProvider as BackofficeProvider
    from weavr_multi.sessions.providers import CallableProvider as CallableProvider
    from weavr_multi.sessions.providers import EnvironmentProvider as EnvironmentProvider
    from weavr_multi.sessions.providers import PasswordProvider as PasswordProvider
    from weavr_multi.sessions.providers import SignInDetails as SignInDetails
    from weavr_multi.sessions.providers import SignInProvider as SignInProvider
    from weavr_multi.sessions.sca.biometric_sign_in import BiometricSignIn as BiometricSignIn
    from weavr_multi.sessions.sca.challenge import Challenge as Challenge
    from weavr_multi.sessions.sca.confirmation_challenge import ConfirmationChallenge as ConfirmationChallenge
    from weavr_multi.sessions.sca.pending_call import PendingCall as PendingCall
    from weavr_multi.sessions.state import SessionState as SessionState
    from weavr_multi.sessions.stores import MemorySessionStore as MemorySessionStore
    from weavr_multi.sessions.stores import RedisSessionStore as RedisSessionStore
    from weavr_multi.sessions.stores import SessionStore as SessionStore
    from weavr_multi.sessions.stores import SqlSessionStore as SqlSessionStore
    from weavr_multi.sessions.stores import new_key as new_key

_HOMES: Final = {
    "BackofficeProvider": "weavr_multi.sessions.providers",
    "BackofficeSession": "weavr_multi.client.session",
    "BiometricSignIn": "weavr_multi.sessions.sca.biometric_sign_in",
    "CallableProvider": "weavr_multi.sessions.providers",
    "Challenge": "weavr_multi.sessions.sca.challenge",
    "ConfirmationChallenge": "weavr_multi.sessions.sca.confirmation_challenge",
    "EnvironmentProvider": "weavr_multi.sessions.providers",
    "MemorySessionStore": "weavr_multi.sessions.stores",
    "PasswordProvider": "weavr_multi.sessions.providers",
    "PasswordSession": "weavr_multi.sessions.expired_password",
    "PendingCall": "weavr_multi.sessions.sca.pending_call",
    "RedisSessionStore": "weavr_multi.sessions.stores",
    "Session": "weavr_multi.client.session",
    "SessionOptions": "weavr_multi.sessions.options",
    "SessionState": "weavr_multi.sessions.state",
    "SessionStore": "weavr_multi.sessions.stores",
    "SqlSessionStore": "weavr_multi.sessions.stores",
    "SignInDetails": "weavr_multi.sessions.providers",
    "SignInProvider": "weavr_multi.sessions.providers",
    "new_key": "weavr_multi.sessions.stores",
}

__getattr__, __dir__ = lazily(__name__, _HOMES)
