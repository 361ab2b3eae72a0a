from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.bulk_managed_card_path_params import BulkManagedCardPathParams


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BulkManagedCardItem(Model):
    """One card of a bulk that blocks, unblocks or removes cards.

    Attributes:
        path_params: The card the item is about.
    """

    path_params: BulkManagedCardPathParams | Mapping[str, object] | Unset = UNSET

    __fields__: ClassVar[Fields] = (("path_params", "pathParams", M("BulkManagedCardPathParams"), False, None),)
