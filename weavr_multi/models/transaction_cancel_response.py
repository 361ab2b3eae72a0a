from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.transaction_cancel_response_error_code import TransactionCancelResponseErrorCode
    from weavr_multi.models.transaction_cancel_response_state import TransactionCancelResponseState


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class TransactionCancelResponse(Model):
    """Outcome of cancelling one transaction in a bulk cancellation.

    Attributes:
        id: Digit string of the transaction.
        state: SUCCESS if it was cancelled, otherwise ERROR.
        error_code: Why it was not cancelled; present with ERROR.
    """

    id: str
    state: TransactionCancelResponseState
    error_code: TransactionCancelResponseErrorCode | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("state", "state", E("TransactionCancelResponseState"), True, None),
        ("error_code", "errorCode", E("TransactionCancelResponseErrorCode"), False, None),
    )
