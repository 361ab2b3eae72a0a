from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Event, Field, Fields, model

if TYPE_CHECKING:
    from weavr_multi.models import ActionDoneBy
    from weavr_multi.params import ActionDoneByName
    from weavr_multi.webhooks.delivery import Delivery


@model
class ConsumerActivated(Event):
    """A consumer was activated.

    Arrives when a consumer may act again after having been deactivated. `actionDoneBy` tells whether the
    service's staff (ADMIN) or the integrator (INNOVATOR) did it. The consumer is named by e-mail address
    only, there is no id in the body.

    Arrives at ``/consumers/consumer_activated/watch``.
    """

    action_done_by: ActionDoneBy
    """Who performed the change: ADMIN or INNOVATOR."""
    email_address: str
    """E-mail address of the person concerned."""

    __fields__: ClassVar[Fields] = (
        Field("action_done_by", "actionDoneBy", EnumOf("ActionDoneBy"), required=True),
        Field("email_address", "emailAddress", STRING, required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            action_done_by: ActionDoneBy | ActionDoneByName,
            email_address: str,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
