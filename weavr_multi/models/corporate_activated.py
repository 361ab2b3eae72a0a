from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Event, Fields

if TYPE_CHECKING:
    from weavr_multi.models.action_done_by import ActionDoneBy


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CorporateActivated(Event):
    """A corporate was activated.

    Arrives when a corporate may act again after having been deactivated. `actionDoneBy` tells whether the
    service's staff (ADMIN) or the integrator (INNOVATOR) did it. The corporate is named by e-mail address
    only, there is no id in the body.

    Arrives at ``/corporates/corporate_activated/watch``.

    Attributes:
        action_done_by: Who performed the change: ADMIN or INNOVATOR.
        email_address: E-mail address of the person concerned.
    """

    action_done_by: ActionDoneBy
    email_address: str

    __fields__: ClassVar[Fields] = (
        ("action_done_by", "actionDoneBy", E("ActionDoneBy"), True, None),
        ("email_address", "emailAddress", STR, True, None),
    )
