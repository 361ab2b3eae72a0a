from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import BOOLEAN, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import CardPaymentAuthForwardingDecisionOutcome
    from weavr_multi.params import CardPaymentAuthForwardingDecisionOutcomeName


@model
class CardPaymentAuthForwardingDetails(Model):
    """Whether an authorisation was forwarded to the integrator, and with what result."""

    triggered: bool | None = None
    """True if the authorisation was forwarded to the integrator."""
    decision_outcome: CardPaymentAuthForwardingDecisionOutcome | None = None
    """Decision that resulted from forwarding: APPROVE or DECLINE."""
    innovator_timed_out: bool | None = None
    """True if the integrator did not answer within the 1.5 seconds allowed."""

    __fields__: ClassVar[Fields] = (
        Field("triggered", "triggered", BOOLEAN),
        Field("decision_outcome", "decisionOutcome", EnumOf("CardPaymentAuthForwardingDecisionOutcome")),
        Field("innovator_timed_out", "innovatorTimedOut", BOOLEAN),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            triggered: bool | None = None,
            decision_outcome: CardPaymentAuthForwardingDecisionOutcome
            | CardPaymentAuthForwardingDecisionOutcomeName
            | None = None,
            innovator_timed_out: bool | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
