"""Sessions: all resources, called as one user, with a token that is kept alive and replaced when it has expired."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from weavr_multi.core.lazy_imports import homes, lazily

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
    from weavr_multi.sessions.saved_state import SessionState as SessionState
    from weavr_multi.sessions.sca.biometric_sign_in import BiometricSignIn as BiometricSignIn
    from weavr_multi.sessions.sca.challenge import Challenge as Challenge
    from weavr_multi.sessions.sca.confirmation_challenge import ConfirmationChallenge as ConfirmationChallenge
    from weavr_multi.sessions.sca.pending_call import PendingCall as PendingCall
    from weavr_multi.sessions.stores import MemorySessionStore as MemorySessionStore
    from weavr_multi.sessions.stores import RedisSessionStore as RedisSessionStore
    from weavr_multi.sessions.stores import SessionStore as SessionStore
    from weavr_multi.sessions.stores import SqlSessionStore as SqlSessionStore
    from weavr_multi.sessions.stores import new_key as new_key

_HOMES: Final = homes(
    {
        "weavr_multi.client.session": "BackofficeSession Session",
        "weavr_multi.sessions.expired_password": "PasswordSession",
        "weavr_multi.sessions.options": "SessionOptions",
        "weavr_multi.sessions.providers": (
            "BackofficeProvider CallableProvider EnvironmentProvider PasswordProvider SignInDetails SignInProvider"
        ),
        "weavr_multi.sessions.sca.biometric_sign_in": "BiometricSignIn",
        "weavr_multi.sessions.sca.challenge": "Challenge",
        "weavr_multi.sessions.sca.confirmation_challenge": "ConfirmationChallenge",
        "weavr_multi.sessions.sca.pending_call": "PendingCall",
        "weavr_multi.sessions.saved_state": "SessionState",
        "weavr_multi.sessions.stores": "MemorySessionStore RedisSessionStore SessionStore SqlSessionStore new_key",
    }
)

__getattr__, __dir__ = lazily(__name__, _HOMES)
