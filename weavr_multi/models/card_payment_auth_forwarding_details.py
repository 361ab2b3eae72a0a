from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.card_payment_auth_forwarding_decision_outcome import (
        CardPaymentAuthForwardingDecisionOutcome,
    )


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CardPaymentAuthForwardingDetails(Model):
    """Whether an authorisation was forwarded to the integrator, and with what result.

    Attributes:
        triggered: True if the authorisation was forwarded to the integrator.
        decision_outcome: Decision that resulted from forwarding: APPROVE or DECLINE.
        innovator_timed_out: True if the integrator did not answer within the 1.5 seconds allowed.
    """

    triggered: bool | Unset = UNSET
    decision_outcome: CardPaymentAuthForwardingDecisionOutcome | Unset = UNSET
    innovator_timed_out: bool | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("triggered", "triggered", BOOL, False, None),
        ("decision_outcome", "decisionOutcome", E("CardPaymentAuthForwardingDecisionOutcome"), False, None),
        ("innovator_timed_out", "innovatorTimedOut", BOOL, False, None),
    )
