"""The protocol of delivery logs."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from functools import partial
from secrets import token_hex
from typing import Final, NamedTuple, Protocol

# Weavr sends one event again for 4 h 19 min, and the verifier takes deliveries of six hours: what was handled is
# remembered for longer than either, so that nothing acceptable is ever new twice.
RETENTION: Final = 72 * 3600.0


class ClaimState(StrEnum):
    """The result of an attempt to claim a delivery."""

    CLAIMED = "claimed"
    HELD = "held"
    COMPLETED = "completed"


class Claim(NamedTuple):
    """The right to handle a delivery, or why there is none.

    Attributes:
        key: The delivery's key.
        state: CLAIMED: this worker may handle it. HELD: another worker handles it. COMPLETED: it was handled.
        token: Tells this claim from others of the same key.
    """

    key: str
    state: ClaimState
    token: str


class RememberedDelivery(NamedTuple):
    """A delivery that a log remembers.

    Attributes:
        key: Its key.
        completed: When it was handled, in seconds since the epoch; None while it is claimed.
    """

    key: str
    completed: float | None


class ClaimLost(Exception):
    """A delivery was completed by another worker while this one handled it."""

    def __init__(self, claim: Claim) -> None:
        super().__init__(claim.key)
        self.claim = claim


class DeliveryLog(Protocol):
    """Remembers deliveries. Claimed before handling, completed after it, released when it fails.

    A claim expires, so that a worker which dies leaves nothing locked: the delivery is handled again, never lost.
    Each method is atomic, also between the processes that share the log. A log whose methods may be called from any
    event loop and thread says so with an attribute ``any_loop = True``: then a handler that blocks its event loop keeps
    its claim all the same.
    """

    async def claim(self, key: str, seconds: float) -> Claim:
        """Try to claim a delivery.

        Args:
            key: The delivery's key.
            seconds: How long the claim lasts unless it is renewed.
        """
        ...

    async def renew(self, claim: Claim, seconds: float) -> bool:
        """Make a claim last that long from now. False if the claim was lost."""
        ...

    async def complete(self, claim: Claim) -> bool:
        """Remember that the delivery was handled.

        False if it was remembered already: another worker took over and was faster.
        """
        ...

    async def release(self, claim: Claim) -> None:
        """Give a claim back, so that the delivery can be handled again at once.

        A claim that was lost is left as it is.
        """
        ...

    async def known(self, keys: Collection[str]) -> set[str]:
        """Return those of some keys whose deliveries were completed. Keys that are claimed only are not among them.

        Args:
            keys: A thousand at most.
        """
        ...

    async def aclose(self) -> None:
        """Close files and connections. What is remembered stays."""
        ...


new_token: Final = partial(token_hex, 12)  # a token for a claim
