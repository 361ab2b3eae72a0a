from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.transaction_batch_intercept_state import TransactionBatchInterceptState


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class TransactionBatchIntercept(Model):
    """Decision of a provider that has to allow a ledger batch.

    Attributes:
        provider: Internal name of the provider that takes part.
        state: PENDING or SUSPENDED while it waits; ALLOWED, DENIED and FAILED are final.
        denial_reason: Why the provider refused the batch.
        suspended_reason: Why the provider put the batch on hold.
    """

    provider: str
    state: TransactionBatchInterceptState | Unset = UNSET
    denial_reason: str | Unset = UNSET
    suspended_reason: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("provider", "provider", STR, True, None),
        ("state", "state", E("TransactionBatchInterceptState"), False, None),
        ("denial_reason", "denialReason", STR, False, None),
        ("suspended_reason", "suspendedReason", STR, False, None),
    )
