from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.bulk_managed_card_path_params import BulkManagedCardPathParams
    from weavr_multi.models.update_card_level_spend_rules import UpdateCardLevelSpendRules


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BulkSpendRulesItem(Model):
    """One card of `bulks.update_managed_card_spend_rules`, with its new rules.

    Attributes:
        path_params: The card the item is about.
        request_body: The rules to change, as for `managed_cards.update_spend_rules`; amounts in minor units.
    """

    path_params: BulkManagedCardPathParams | Mapping[str, object] | Unset = UNSET
    request_body: UpdateCardLevelSpendRules | Mapping[str, object] | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("path_params", "pathParams", M("BulkManagedCardPathParams"), False, None),
        ("request_body", "requestBody", M("UpdateCardLevelSpendRules"), False, None),
    )
