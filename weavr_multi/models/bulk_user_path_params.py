from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BulkUserPathParams(Model):
    """The user the item is about.

    Attributes:
        user_id: Id of the user to invite; `_user_id_` is the literal name.
    """

    user_id: str | int | Unset = UNSET

    __fields__: ClassVar[Fields] = (("user_id", "_user_id_", STR, False, {"pattern": "^[0-9]+$"}),)
