"""A bearer token with what is known of its life."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from weavr_multi.core.secrets import Sensitive

if TYPE_CHECKING:
    from weavr_multi.models import CredentialId, IdentityId

DEAD: Final = float("-inf")


class Token:
    """One bearer token. Its life slides: it ends a while after the last success that it brought.

    Attributes:
        text: The token itself.
        is_auth: Whether it is an AUTH token, which has to be exchanged before it is good for anything.
        auth: The AUTH token that it was exchanged for, for `switch`; or None.
        identity: The corporate or consumer that it acts for, if known.
        credentials: The user or API client behind it, if known.
        ends: When it ends, on the monotonic clock, as far as this process knows.
        born: When it came, on the monotonic clock.
        proven: Whether the service has accepted it once. The first call of a token that was just made cannot fail
            for its age.
        successor: Whether it replaced another. If it is refused before it was ever accepted, a third would be too;
            the first token of a session may have waited for its first call until it died, and gets one successor.
        stepped_up: Whether strong customer authentication has raised it.
        raised: How many step-ups it went through, successful or not: a refusal of a call that was sent before the
            last one says nothing any more.
        failure: Why it could not be replaced, for calls that were under way at that time.
        step_up_failure: Why its last step-up failed, for calls that were under way at that time.
        kept: Whether the store has it.
        noted: When its activity was last written to the store, on the monotonic clock.
    """

    __slots__ = (
        "auth",
        "born",
        "credentials",
        "ends",
        "failure",
        "identity",
        "is_auth",
        "kept",
        "noted",
        "proven",
        "raised",
        "step_up_failure",
        "stepped_up",
        "successor",
        "text",
    )

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
        proven: bool = False,
    ) -> None:
        self.text = text
        self.is_auth = is_auth
        self.auth = auth
        self.identity = identity
        self.credentials = credentials
        self.born = now
        self.ends = now + lifetime
        self.proven = proven
        self.successor = False
        self.stepped_up = stepped_up
        self.raised = 0
        self.failure: Exception | None = None
        self.step_up_failure: Exception | None = None
        self.kept = False
        self.noted = now

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
    made = Token(Sensitive("-"), DEAD, lifetime, proven=True)
    if like is not None:
        made.identity, made.credentials = like.identity, like.credentials
    return made
