"""A bearer token: its text, when it expires, its step-ups, and what the store knows of it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from weavr_multi.core.sensitive import Sensitive

if TYPE_CHECKING:
    from weavr_multi.models import CredentialId, IdentityId

DEAD: Final = float("-inf")


class Life:
    """How long a token lives: its life slides, and ends a while after the last success that it brought.

    Attributes:
        born: When the token came, on the monotonic clock.
        ends: When it ends, on the monotonic clock, as far as this process knows.
        accepted: Whether the service has accepted it once. The first call of a token that was just made cannot fail
            for its age.
        is_replacement: Whether it replaced another token of the session. If it is refused before it was ever accepted,
            a third would be refused too. The first token of a session may have died of age before its first call, and
            is replaced once.
        failure: Why it could not be replaced, for calls that were under way at that time.
    """

    __slots__ = ("accepted", "born", "ends", "failure", "is_replacement")

    def __init__(self, now: float, lifetime: float, *, accepted: bool) -> None:
        self.born = now
        self.ends = now + lifetime
        self.accepted = accepted
        self.is_replacement = False
        self.failure: Exception | None = None


class StepUpStatus:
    """The step-ups of a token.

    Attributes:
        attempts: How many step-ups it went through, successful or not: a refusal of a call that was sent before the
            last one is out of date.
        failure: Why the last one failed, for calls that were under way at that time.
    """

    __slots__ = ("attempts", "failure", "is_done")

    def __init__(self, *, is_done: bool) -> None:
        self.is_done = is_done
        self.attempts = 0
        self.failure: Exception | None = None


class Stored:
    """The state of a token in the store.

    Attributes:
        noted: When its activity was last written to the store, on the monotonic clock.
        proof: The fingerprint of the sign-in details that it came from (see `proof_of`), or empty if not known.
    """

    __slots__ = ("kept", "noted", "proof")

    def __init__(self, now: float) -> None:
        self.kept = False
        self.noted = now
        self.proof = ""


class Token:
    """One bearer token.

    Attributes:
        is_auth: Whether it is an AUTH token, which has to be exchanged before it is good for anything.
        auth: The AUTH token that it was exchanged for, for `switch`; or None.
    """

    __slots__ = ("auth", "credentials", "identity", "is_auth", "life", "step_up", "stored", "text")

    def __init__(
        self,
        text: Sensitive,
        now: float,
        lifetime: float,
        *,
        is_auth: bool = False,
        auth: Sensitive | None = None,
        identity: IdentityId | None = None,
        credentials: CredentialId | None = None,
        stepped_up: bool = False,
        accepted: bool = False,
    ) -> None:
        self.text = text
        self.is_auth = is_auth
        self.auth = auth
        self.identity = identity
        self.credentials = credentials
        self.life = Life(now, lifetime, accepted=accepted)
        self.step_up = StepUpStatus(is_done=stepped_up)
        self.stored = Stored(now)

    @property
    def tag(self) -> str:
        """A name for the token that says nothing about it."""
        return tag_of(self.text)

    def __repr__(self) -> str:
        return f"<Token {self.tag}>"


def tag_of(text: Sensitive) -> str:
    """Return the name under which a token is compared without showing it."""
    return sha256(b"weavr-multi token " + text.reveal().encode()).hexdigest()[:16]


def nothing(lifetime: float, like: Token | None = None) -> Token:
    """Return a token that is dead, and no token at all."""
    made = Token(Sensitive("-"), DEAD, lifetime, accepted=True)
    if like is not None:
        made.identity, made.credentials = like.identity, like.credentials
    return made


def pair_of(value: IdentityId | CredentialId | None) -> tuple[str, str] | None:
    """Return an identity or credential as (type, id)."""
    return None if value is None else (str(value.type), value.id)


def as_pair(value: object) -> tuple[str, str] | None:
    """Read what `pair_of` gave, from JSON; raise `ValueError` if it is not that."""
    if value is None:
        return None
    if isinstance(value, (list, tuple)) and len(value) == 2 and all(isinstance(part, str) for part in value):
        return value[0], value[1]
    raise ValueError("not a pair of texts")
