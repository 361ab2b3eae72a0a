from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import DebitModeDetails, PrepaidModeDetails


@model
class ManagedCardModeDetails(Model):
    """What a card can spend, under the key of its mode."""

    prepaid_mode_details: PrepaidModeDetails | None = None
    """Set for a prepaid card: its available balance."""
    debit_mode_details: DebitModeDetails | None = None
    """Set for a debit-mode card: the parent account and what is left to spend."""

    __fields__: ClassVar[Fields] = (
        Field("prepaid_mode_details", "prepaidModeDetails", ModelOf("PrepaidModeDetails")),
        Field("debit_mode_details", "debitModeDetails", ModelOf("DebitModeDetails")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            prepaid_mode_details: PrepaidModeDetails | None = None,
            debit_mode_details: DebitModeDetails | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
