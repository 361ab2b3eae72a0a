from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import Fields, L, M, Model

if TYPE_CHECKING:
    from weavr_multi.models.transaction_cancel_response import TransactionCancelResponse


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class TransactionBulkCancelResponse(Model):
    """Outcome of cancelling several scheduled transactions.

    Attributes:
        cancellations: One outcome per transaction asked for.
    """

    cancellations: list[TransactionCancelResponse]

    __fields__: ClassVar[Fields] = (("cancellations", "cancellations", L(M("TransactionCancelResponse")), True, None),)
