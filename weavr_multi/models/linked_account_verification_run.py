from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME, EnumOf, Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import LinkedAccountVerificationRunState, LinkedAccountVerificationRunStep
    from weavr_multi.params import LinkedAccountVerificationRunStateName


@model
class LinkedAccountVerificationRun(Model):
    """One attempt at verifying a linked account."""

    id: str | None = None
    """Digit string of the verification run."""
    state: LinkedAccountVerificationRunState
    """PENDING while steps are open; VERIFIED and REJECTED are final."""
    completed_timestamp: int | None = None
    """When the run ended, in epoch milliseconds."""
    verification_steps: list[LinkedAccountVerificationRunStep] | None = None
    """Steps of the run with their status."""
    overridden_reason: str | None = None
    """Why the outcome of the run was set by hand."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING),
        Field("state", "state", EnumOf("LinkedAccountVerificationRunState"), required=True),
        Field("completed_timestamp", "completedTimestamp", TIME),
        Field("verification_steps", "verificationSteps", ListOf(ModelOf("LinkedAccountVerificationRunStep"))),
        Field("overridden_reason", "overriddenReason", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str | None = None,
            state: LinkedAccountVerificationRunState | LinkedAccountVerificationRunStateName,
            completed_timestamp: int | None = None,
            verification_steps: Sequence[LinkedAccountVerificationRunStep] | None = None,
            overridden_reason: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def completed_time(self) -> datetime | None:
        """`completed_timestamp` as a time (UTC)."""
        return self._moment("completed_timestamp")
