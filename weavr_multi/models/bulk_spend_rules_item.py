from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import BulkManagedCardPathParams, UpdateCardLevelSpendRules
    from weavr_multi.params import BulkManagedCardPathParamsParams, UpdateCardLevelSpendRulesParams


@model
class BulkSpendRulesItem(Model):
    """One card of `bulks.update_managed_card_spend_rules`, with its new rules."""

    path_params: BulkManagedCardPathParams | None = None
    """The card the item is about."""
    request_body: UpdateCardLevelSpendRules | None = None
    """The rules to change, as for `managed_cards.update_spend_rules`; amounts in minor units."""

    __fields__: ClassVar[Fields] = (
        Field("path_params", "pathParams", ModelOf("BulkManagedCardPathParams")),
        Field("request_body", "requestBody", ModelOf("UpdateCardLevelSpendRules")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            path_params: BulkManagedCardPathParams | BulkManagedCardPathParamsParams | None = None,
            request_body: UpdateCardLevelSpendRules | UpdateCardLevelSpendRulesParams | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
