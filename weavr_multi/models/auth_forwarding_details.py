from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.auth_forwarding_default_timeout_decision import AuthForwardingDefaultTimeoutDecision


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class AuthForwardingDetails(Model):
    """Whether an authorisation was forwarded to the integrator, and with what result.

    Attributes:
        auth_forwarding_triggered: True if this authorisation was forwarded to the integrator.
        auth_forwarding_decision_outcome: Decision that resulted from forwarding the authorisation: APPROVE or
            DECLINE.
        auth_forwarding_innovator_timed_out: True if the integrator did not answer within the 1.5 seconds
            allowed.
    """

    auth_forwarding_triggered: bool | Unset = UNSET
    auth_forwarding_decision_outcome: AuthForwardingDefaultTimeoutDecision | Unset = UNSET
    auth_forwarding_innovator_timed_out: bool | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("auth_forwarding_triggered", "authForwardingTriggered", BOOL, False, None),
        (
            "auth_forwarding_decision_outcome",
            "authForwardingDecisionOutcome",
            E("AuthForwardingDefaultTimeoutDecision"),
            False,
            None,
        ),
        ("auth_forwarding_innovator_timed_out", "authForwardingInnovatorTimedOut", BOOL, False, None),
    )
