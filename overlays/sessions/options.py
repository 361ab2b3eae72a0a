"""The options of a session."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias, TypedDict

from weavr_multi.core.exceptions import ConfigurationError

if TYPE_CHECKING:
    from weavr_multi.sessions.sca.challenge import Challenge
    from weavr_multi.sessions.stores import SessionStore

Channel: TypeAlias = Literal["SMS", "AUTHY", "BIOMETRIC"]
StepUpHandler: TypeAlias = "Callable[[Challenge], Awaitable[str | None]]"

LIFETIME: Final = 300.0
STEP_UP_SECONDS: Final = 300.0
SIGN_IN_SECONDS: Final = 60.0
OTP_CHANNELS: Final = ("SMS",)
PUSH_CHANNELS: Final = ("AUTHY", "BIOMETRIC")
CHANNELS: Final = OTP_CHANNELS + PUSH_CHANNELS


class SessionOptions(TypedDict, total=False):
    """Options that every way to get a session takes.

    Attributes:
        step_up: Makes step-up transparent: an async callable that receives the started `Challenge` and returns the
            code; for a push it returns None, after awaiting ``challenge.wait()`` or at once.
        step_up_channel: How the challenge for `step_up` is sent: ``SMS`` (default), ``AUTHY`` or ``BIOMETRIC``.
        step_up_timeout: Seconds that a step-up may take (300); the time-out of the call stands still meanwhile.
        keep_alive: Touch the API in the background, before the token's window closes, until the session ends.
        store: Where the token is shared with other processes.
        store_key: The name of the token in the store; else made from base URL, user and identity.
        sign_out: Whether ``async with`` signs out at its end; by default it does unless a store shares the token.
        lifetime: Seconds that a token lives from its last activity (300; 900 in version 3.4.0 of the API).
    """

    step_up: StepUpHandler | None
    step_up_channel: Channel
    step_up_timeout: float
    keep_alive: bool
    store: SessionStore | None
    store_key: str | None
    sign_out: bool | None
    lifetime: float


class SessionSettings(NamedTuple):
    """`SessionOptions`, filled up and checked by `settings`."""

    step_up: StepUpHandler | None = None
    step_up_channel: Channel = "SMS"
    step_up_timeout: float = STEP_UP_SECONDS
    keep_alive: bool = False
    store: SessionStore | None = None
    store_key: str | None = None
    sign_out: bool | None = None
    lifetime: float = LIFETIME


def settings(options: SessionOptions) -> SessionSettings:
    """Check the options of a session and fill them up; the error names what cannot be right, or does not exist."""
    made = SessionSettings(**options)
    if made.step_up is not None and not callable(made.step_up):
        raise ConfigurationError(f"step_up is an async callable, got a {type(made.step_up).__name__}")
    if made.step_up_channel not in CHANNELS:
        raise ConfigurationError(f"step_up_channel is one of {', '.join(CHANNELS)}, got {made.step_up_channel!r}")
    for name in ("step_up_timeout", "lifetime"):
        seconds = getattr(made, name)
        if isinstance(seconds, bool) or not isinstance(seconds, (int, float)) or not seconds > 0:
            raise ConfigurationError(f"{name} is a positive number of seconds, got {seconds!r}")
    _check_store(made)
    return made


def _check_store(made: SessionSettings) -> None:
    if made.store_key is not None and (not isinstance(made.store_key, str) or not made.store_key):
        raise ConfigurationError(f"store_key is a non-empty text, got {made.store_key!r}")
    if made.store is None and made.store_key is not None:
        raise ConfigurationError("store_key= names a token in a store: pass store= too")
    check_is_store(made.store)


def check_is_store(store: object) -> None:
    """Raise `ConfigurationError` unless this is a session store, or None."""
    if store is None:
        return
    for method in ("get", "put", "delete", "lock"):
        if isinstance(store, type) or not callable(getattr(store, method, None)):
            raise ConfigurationError(f"store has no {method}(): it is a SessionStore, got a {type(store).__name__}")
