"""What a delivery log does: one small protocol."""

from __future__ import annotations

from enum import StrEnum
from secrets import token_hex
from typing import Final, NamedTuple, Protocol

# Weavr sends one event again for 4 h 19 min, and the verifier takes deliveries of six hours: what was handled is
# remembered for longer than either, so that nothing acceptable is ever new twice.
RETENTION: Final = 72 * 3600.0


class ClaimState(StrEnum):
    """What became of an attempt to claim a delivery."""

    CLAIMED = "claimed"
    HELD = "held"
    COMPLETED = "completed"


class Claim(NamedTuple):
    """The right to handle a delivery, or why there is none.

    Attributes:
        key: The delivery's key.
        state: CLAIMED: it is ours. HELD: another worker handles it. COMPLETED: it was handled.
        token: Tells this claim from others of the same key.
    """

    key: str
    state: ClaimState
    token: str


class DeliveryLog(Protocol):
    """Remembers deliveries. Claimed before handling, completed after it, released when it fails.

    A claim expires, so that a worker which dies leaves nothing locked: the delivery is handled again, never lost.
    Each method is atomic, also between the processes that share the log.
    """

    async def claim(self, key: str, seconds: float) -> Claim:
        """Try to claim a delivery.

        Args:
            key: The delivery's key.
            seconds: How long the claim lasts unless it is renewed.
        """
        ...

    async def renew(self, claim: Claim, seconds: float) -> bool:
        """Make a claim last that long from now. False if it is ours no more."""
        ...

    async def complete(self, claim: Claim) -> bool:
        """Remember that the delivery was handled.

        False if it was remembered already: another worker took over and was faster.
        """
        ...

    async def release(self, claim: Claim) -> None:
        """Give a claim back, so that the delivery can be handled again at once.

        Nothing happens if it is ours no more.
        """
        ...

    async def aclose(self) -> None:
        """Let go of files and connections. What is remembered stays where it is."""
        ...


def new_token() -> str:
    """Return a token for a claim."""
    return token_hex(12)
