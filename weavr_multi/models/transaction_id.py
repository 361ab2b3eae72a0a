from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Fields, Model

if TYPE_CHECKING:
    from weavr_multi.models.transaction_id_type import TransactionIdType


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class TransactionId(Model):
    """Reference to a transaction in the older statement or in a fee.

    Attributes:
        type: Kind of transaction.
        id: Digit string of the transaction.
    """

    type: TransactionIdType
    id: str

    __fields__: ClassVar[Fields] = (
        ("type", "type", E("TransactionIdType"), True, None),
        ("id", "id", STR, True, None),
    )
