from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.kyi_status import KyiStatus


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CorporateKybGetResponse(Model):
    """How far the verification of a corporate has come.

    Attributes:
        kyb_status: State of the verification made at onboarding.
        ongoing_kyb_status: State of the verification repeated later on; may differ from the first.
    """

    kyb_status: KyiStatus | Unset = UNSET
    ongoing_kyb_status: KyiStatus | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("kyb_status", "kybStatus", E("KyiStatus"), False, None),
        ("ongoing_kyb_status", "ongoingKybStatus", E("KyiStatus"), False, None),
    )
