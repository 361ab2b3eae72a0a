from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import DebitModeDetailsAvailableToSpendItem


@model
class DebitModeDetails(Model):
    """What a debit-mode card can spend."""

    parent_managed_account_id: str | None = None
    """Digit string of the managed account a debit-mode card spends from."""
    available_to_spend: list[DebitModeDetailsAvailableToSpendItem] | None = None
    """What a debit-mode card may still spend, one entry per spend-limit interval."""

    __fields__: ClassVar[Fields] = (
        Field("parent_managed_account_id", "parentManagedAccountId", STRING),
        Field("available_to_spend", "availableToSpend", ListOf(ModelOf("DebitModeDetailsAvailableToSpendItem"))),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            parent_managed_account_id: str | None = None,
            available_to_spend: Sequence[DebitModeDetailsAvailableToSpendItem] | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
