"""`SessionState`: what another process needs to continue a session."""

from __future__ import annotations

import json
from collections.abc import Mapping
from math import isfinite
from typing import Any, Final, Self

from attrs import asdict, define, evolve, field

from weavr_multi.core.sensitive import Sensitive
from weavr_multi.sessions.token import as_pair, tag_of

VERSION: Final = 1


@define(kw_only=True, frozen=True)
class SessionState:
    """A session at rest. It holds a bearer token: whoever can read it can act as the user.

    Its ``repr`` masks, and a pickle drops, what is secret; only `to_json` gives it in clear. Stores of this package
    encrypt that; whoever keeps it elsewhere has to do the same.

    Attributes:
        token: The bearer token.
        is_auth: Whether the token has to be exchanged first.
        auth: The AUTH token behind it, for `Session.switch`, or None.
        identity: The corporate or consumer, as (type, id), or None.
        credentials: The user or API client, as (type, id), or None.
        stepped_up: Whether strong customer authentication has raised the token.
        active_at: When the token was last used, in seconds since the epoch.
        lifetime: Seconds that it lives from then.
        backoffice: Whether it is a token of the back office.
        pending: A call that waits for a step-up, as `PendingCall.to_json` gives it, or None.
        writer: Which session object wrote this last.
        shared: Whether several have written it.
        proof: A fingerprint of the sign-in details that the token came from; empty outside stores.
    """

    token: Sensitive
    is_auth: bool = False
    auth: Sensitive | None = None
    identity: tuple[str, str] | None = None
    credentials: tuple[str, str] | None = None
    stepped_up: bool = False
    active_at: float
    lifetime: float
    backoffice: bool = False
    pending: Sensitive | None = None
    writer: str = field(default="", repr=False)
    shared: bool = field(default=False, repr=False)
    proof: str = field(default="", repr=False)

    @property
    def tag(self) -> str:
        """A name for the token that says nothing about it: what stores compare."""
        return tag_of(self.token)

    def evolve(self, **changes: Any) -> Self:
        """Return a copy with changes."""
        return evolve(self, **changes)

    def to_json(self) -> str:
        """Return the state as text, **with the token in clear**: encrypt it wherever it is kept."""
        return json.dumps(
            {"v": VERSION, **asdict(self, recurse=False, value_serializer=_in_clear)}, separators=(",", ":")
        )

    @classmethod
    def from_json(cls, text: str | bytes) -> Self | None:
        """Read what `to_json` wrote; None if it is not that, or was written by another version."""
        try:
            found = json.loads(text)
            if not isinstance(found, Mapping) or found.get("v") != VERSION:
                return None
            return cls(
                token=Sensitive(found["token"]),
                is_auth=bool(found["is_auth"]),
                auth=_secret(found["auth"]),
                identity=as_pair(found["identity"]),
                credentials=as_pair(found["credentials"]),
                stepped_up=bool(found["stepped_up"]),
                active_at=_finite(found["active_at"]),
                lifetime=_finite(found["lifetime"]),
                backoffice=bool(found["backoffice"]),
                pending=_secret(found["pending"]),
                writer=str(found["writer"]),
                shared=bool(found["shared"]),
                proof=str(found.get("proof", "")),
            )
        except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
            return None


def _in_clear(_: object, __: object, value: object) -> object:
    return value.reveal() if isinstance(value, Sensitive) else value


def _finite(value: Any) -> float:
    number = float(value)
    if not isfinite(number):
        raise ValueError("not a time")
    return number


def _secret(value: object) -> Sensitive | None:
    return None if value is None else Sensitive(value)  # type: ignore[arg-type]  # checks its argument itself
