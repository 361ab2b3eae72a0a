from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.bulk_user_path_params import BulkUserPathParams


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BulkUserInviteItem(Model):
    """One user of `bulks.invite_users`.

    Attributes:
        path_params: The user the item is about.
    """

    path_params: BulkUserPathParams | Mapping[str, object] | Unset = UNSET

    __fields__: ClassVar[Fields] = (("path_params", "pathParams", M("BulkUserPathParams"), False, None),)
