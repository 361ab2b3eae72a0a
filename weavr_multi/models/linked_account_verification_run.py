from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, E, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.linked_account_verification_run_state import LinkedAccountVerificationRunState
    from weavr_multi.models.linked_account_verification_run_step import LinkedAccountVerificationRunStep


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LinkedAccountVerificationRun(Model):
    """One attempt at verifying a linked account.

    Attributes:
        id: Digit string of the verification run.
        state: PENDING while steps are open; VERIFIED and REJECTED are final.
        completed_timestamp: When the run ended, in epoch milliseconds.
        verification_steps: Steps of the run with their status.
        overridden_reason: Why the outcome of the run was set by hand.
    """

    id: str | Unset = UNSET
    state: LinkedAccountVerificationRunState
    completed_timestamp: int | Unset = UNSET
    verification_steps: list[LinkedAccountVerificationRunStep] | Unset = UNSET
    overridden_reason: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, False, None),
        ("state", "state", E("LinkedAccountVerificationRunState"), True, None),
        ("completed_timestamp", "completedTimestamp", INT, False, None),
        ("verification_steps", "verificationSteps", L(M("LinkedAccountVerificationRunStep")), False, None),
        ("overridden_reason", "overriddenReason", STR, False, None),
    )
