from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import BOOLEAN, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import AuthForwardingDefaultTimeoutDecision
    from weavr_multi.params import AuthForwardingDefaultTimeoutDecisionName


@model
class AuthForwardingDetails(Model):
    """Whether an authorisation was forwarded to the integrator, and with what result."""

    auth_forwarding_triggered: bool | None = None
    """True if this authorisation was forwarded to the integrator."""
    auth_forwarding_decision_outcome: AuthForwardingDefaultTimeoutDecision | None = None
    """Decision that resulted from forwarding the authorisation: APPROVE or DECLINE."""
    auth_forwarding_innovator_timed_out: bool | None = None
    """True if the integrator did not answer within the 1.5 seconds allowed."""

    __fields__: ClassVar[Fields] = (
        Field("auth_forwarding_triggered", "authForwardingTriggered", BOOLEAN),
        Field(
            "auth_forwarding_decision_outcome",
            "authForwardingDecisionOutcome",
            EnumOf("AuthForwardingDefaultTimeoutDecision"),
        ),
        Field("auth_forwarding_innovator_timed_out", "authForwardingInnovatorTimedOut", BOOLEAN),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            auth_forwarding_triggered: bool | None = None,
            auth_forwarding_decision_outcome: AuthForwardingDefaultTimeoutDecision
            | AuthForwardingDefaultTimeoutDecisionName
            | None = None,
            auth_forwarding_innovator_timed_out: bool | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
