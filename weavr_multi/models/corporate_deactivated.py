from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Event, Field, Fields, model

if TYPE_CHECKING:
    from weavr_multi.models import ActionDoneBy, IdentityDeactivatedReasonCode
    from weavr_multi.params import ActionDoneByName, IdentityDeactivatedReasonCodeName
    from weavr_multi.webhooks.delivery import Delivery


@model
class CorporateDeactivated(Event):
    """A corporate was deactivated.

    Arrives when a corporate is barred from acting. `reasonCode` tells why and whether it is meant to last,
    `actionDoneBy` by whom. The corporate is named by e-mail address only, there is no id in the body.

    Arrives at ``/corporates/corporate_deactivated/watch``.
    """

    action_done_by: ActionDoneBy
    """Who performed the change: ADMIN or INNOVATOR."""
    email_address: str
    """E-mail address of the person concerned."""
    reason_code: IdentityDeactivatedReasonCode
    """Reason for the deactivation; TEMPORARY announces that it is to be lifted."""

    __fields__: ClassVar[Fields] = (
        Field("action_done_by", "actionDoneBy", EnumOf("ActionDoneBy"), required=True),
        Field("email_address", "emailAddress", STRING, required=True),
        Field("reason_code", "reasonCode", EnumOf("IdentityDeactivatedReasonCode"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            action_done_by: ActionDoneBy | ActionDoneByName,
            email_address: str,
            reason_code: IdentityDeactivatedReasonCode | IdentityDeactivatedReasonCodeName,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
