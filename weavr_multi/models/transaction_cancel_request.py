from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class TransactionCancelRequest(Model):
    """One transaction to cancel in a bulk cancellation.

    Attributes:
        id: Digit string of the scheduled transaction.
        cancellation_reason: Free text saying why the transaction was cancelled.
    """

    id: str | int
    cancellation_reason: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, {"pattern": "^[0-9]+$"}),
        ("cancellation_reason", "cancellationReason", STR, False, {"pattern": "^[ a-zA-Z0-9_-]+$", "maxLength": 50}),
    )
