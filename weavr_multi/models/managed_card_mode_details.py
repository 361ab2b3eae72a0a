from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.debit_mode_details import DebitModeDetails
    from weavr_multi.models.prepaid_mode_details import PrepaidModeDetails


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedCardModeDetails(Model):
    """What a card can spend, under the key of its mode.

    Attributes:
        prepaid_mode_details: Set for a prepaid card: its available balance.
        debit_mode_details: Set for a debit-mode card: the parent account and what is left to spend.
    """

    prepaid_mode_details: PrepaidModeDetails | Unset = UNSET
    debit_mode_details: DebitModeDetails | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("prepaid_mode_details", "prepaidModeDetails", M("PrepaidModeDetails"), False, None),
        ("debit_mode_details", "debitModeDetails", M("DebitModeDetails"), False, None),
    )
