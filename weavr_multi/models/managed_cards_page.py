from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, UNSET, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.managed_card import ManagedCard


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedCardsPage(Model):
    """One page of `managed_cards.list`.

    Attributes:
        cards: The cards on this page.
        count: Number of items in the whole list, not only on this page.
        response_count: Number of items on this page.
    """

    cards: list[ManagedCard] | Unset = UNSET
    count: int | Unset = UNSET
    response_count: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("cards", "cards", L(M("ManagedCard")), False, None),
        ("count", "count", INT, False, None),
        ("response_count", "responseCount", INT, False, None),
    )
