from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import ANY, UNSET, D, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.user_create_request import UserCreateRequest


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BulkUserItem(Model):
    """One user of `bulks.create_users`.

    Attributes:
        path_params: Empty or left out: the path of this operation has no parameters.
        request_body: The user to create, as for `users.create`.
    """

    path_params: Mapping[str, object] | Unset = UNSET
    request_body: UserCreateRequest | Mapping[str, object] | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("path_params", "pathParams", D(ANY), False, None),
        ("request_body", "requestBody", M("UserCreateRequest"), False, None),
    )
