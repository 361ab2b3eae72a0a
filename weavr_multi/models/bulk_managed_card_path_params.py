from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BulkManagedCardPathParams(Model):
    """The card the item is about.

    Attributes:
        id: Id of the card to block; `_id_` is the literal name.
    """

    id: str | int | Unset = UNSET

    __fields__: ClassVar[Fields] = (("id", "_id_", STR, False, {"pattern": "^[0-9]+$"}),)
