from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import ANY, UNSET, D, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.send_create_request import SendCreateRequest


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BulkSendItem(Model):
    """One send of `bulks.create_sends`.

    Attributes:
        path_params: Empty or left out: the path of this operation has no parameters.
        request_body: The send to make, as for `sends.create`; amount in minor units.
    """

    path_params: Mapping[str, object] | Unset = UNSET
    request_body: SendCreateRequest | Mapping[str, object] | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("path_params", "pathParams", D(ANY), False, None),
        ("request_body", "requestBody", M("SendCreateRequest"), False, None),
    )
