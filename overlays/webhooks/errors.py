"""The errors of deliveries and of the delivery log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from weavr_multi.core.exceptions import WeavrError

if TYPE_CHECKING:
    from weavr_multi.webhooks.delivery import Delivery


class WebhookError(WeavrError):
    """A delivery is not acceptable.

    Attributes:
        reason: The reason in words.
        path: The path it came to, without a query.
        call_ref: Its ``call-ref``, or None. A claim only: nothing about a refused delivery is proven.
        request_ref: Its ``request-ref``, or None.
        timestamp: The text of its ``published-timestamp``, or None.
    """

    def __init__(
        self,
        reason: str,
        *,
        path: str = "",
        call_ref: str | None = None,
        request_ref: str | None = None,
        timestamp: str | None = None,
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.path = path
        self.call_ref = call_ref
        self.request_ref = request_ref
        self.timestamp = timestamp

    @classmethod
    def of(cls, delivery: Delivery, reason: str) -> Self:
        """Make the error of a delivery that was verified."""
        moment = None if delivery.timestamp is None else str(delivery.timestamp)
        path, call_ref, request_ref = delivery.path, delivery.call_ref, delivery.request_ref
        return cls(reason, path=path, call_ref=call_ref, request_ref=request_ref, timestamp=moment)

    def __str__(self) -> str:
        known = (("call-ref", self.call_ref), ("request-ref", self.request_ref), ("published", self.timestamp))
        facts = ", ".join(f"{name} {value[:80]!r}" for name, value in known if value)
        return f"{self.path[:200]!r}: {self.reason}" + (f" ({facts})" if facts else "")


class InvalidSignature(WebhookError):
    """No key makes the signature of the delivery.

    Attributes:
        send_again: True: the keys come from a callable, which was asked too short a time ago or failed. A newer key may
            make the signature, so answer 503, and Weavr sends the delivery again.
    """

    send_again: bool = False


class StaleDelivery(WebhookError):
    """The signature is right but the delivery's timestamp lies outside the tolerance."""


class DuplicateDelivery(WebhookError):
    """The delivery log holds this delivery already.

    Attributes:
        completed: True: it was handled. False: another worker is handling it now, it may come again.
    """

    completed: bool = True


class MalformedDelivery(WebhookError):
    """The delivery lacks what a delivery has: its headers, or a JSON body."""


class DeliveryLogError(WeavrError):
    """A delivery log cannot be read or written. The event is not lost: it is answered with 503, and sent again."""
