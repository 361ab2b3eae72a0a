"""What is known of one delivery beside its payload."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from typing import Literal, NamedTuple, TypeAlias

from weavr_multi.core.moments import moment
from weavr_multi.webhooks.signature import octets

Proof: TypeAlias = Literal["signature-v2", "signature", "webhooks-key", "none"]


class Delivery(NamedTuple):
    """How an event came.

    Attributes:
        path: The event's path as the description has it, without the integrator's prefix; for an unknown
            event the path as it came.
        call_ref: The ``call-ref``, or None.
        request_ref: The ``request-ref``, or None.
        timestamp: The ``published-timestamp`` in epoch milliseconds, or None. A re-sent delivery may carry a new one.
        proof: What proved that Weavr sent it. ``webhooks-key`` proves the sender and nothing about the body,
            ``signature`` (v1) proves the timestamp alone, ``none`` is a delivery parsed without verification.
        ref: What tells the deliveries of one path apart: the ref that was signed, else the ``call-ref`` or the
            ``request-ref``; without any, a digest of body and timestamp.
    """

    path: str
    call_ref: str | None
    request_ref: str | None
    timestamp: int | None
    proof: Proof
    ref: str

    @property
    def key(self) -> str:
        """What tells duplicates apart: the same for every sending of an event, and for no other event.

        The path is part of it, so that two events which share a ref are both handled.
        """
        return f"{_plain(self.path)} {_plain(self.ref)}"

    @property
    def published_at(self) -> datetime | None:
        """When Weavr published it (UTC, aware), or None."""
        return moment(self.timestamp)


def digest_ref(body: bytes, timestamp: str) -> str:
    """Return what stands in for a ref.

    Should a delivery without a ref be sent again with a new timestamp it counts as new: handling twice is better
    than never.
    """
    return _digest(body, octets(timestamp))


def _plain(text: str) -> str:
    """Return a text that every delivery log can store: itself, or its digest if it is long or not plain ASCII."""
    return text if len(text) <= 255 and text.isascii() and text.isprintable() else _digest(octets(text))


def _digest(*parts: bytes) -> str:
    made = sha256()
    for part in parts:
        made.update(part)
    return f"sha256:{made.hexdigest()}"
