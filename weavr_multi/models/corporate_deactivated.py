from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Event, Fields

if TYPE_CHECKING:
    from weavr_multi.models.action_done_by import ActionDoneBy
    from weavr_multi.models.identity_deactivated_reason_code import IdentityDeactivatedReasonCode


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CorporateDeactivated(Event):
    """A corporate was deactivated.

    Arrives when a corporate is barred from acting. `reasonCode` tells why and whether it is meant to last,
    `actionDoneBy` by whom. The corporate is named by e-mail address only, there is no id in the body.

    Arrives at ``/corporates/corporate_deactivated/watch``.

    Attributes:
        action_done_by: Who performed the change: ADMIN or INNOVATOR.
        email_address: E-mail address of the person concerned.
        reason_code: Reason for the deactivation; TEMPORARY announces that it is to be lifted.
    """

    action_done_by: ActionDoneBy
    email_address: str
    reason_code: IdentityDeactivatedReasonCode

    __fields__: ClassVar[Fields] = (
        ("action_done_by", "actionDoneBy", E("ActionDoneBy"), True, None),
        ("email_address", "emailAddress", STR, True, None),
        ("reason_code", "reasonCode", E("IdentityDeactivatedReasonCode"), True, None),
    )
