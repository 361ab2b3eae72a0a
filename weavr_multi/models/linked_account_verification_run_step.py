from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import TIME, EnumOf, Field, Fields, Model, ModelOf, OneOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import (
        LinkedAccountMicroDepositVerification,
        LinkedAccountVerificationStep,
        LinkedAccountVerificationStepStatus,
        LinkedAccountVerificationTransferInstruction,
    )
    from weavr_multi.params import LinkedAccountVerificationStepName, LinkedAccountVerificationStepStatusName


@model
class LinkedAccountVerificationRunStep(Model):
    """One step of the verification of a linked account."""

    step: LinkedAccountVerificationStep | None = None
    """Verification step this entry reports on."""
    details: (
        LinkedAccountVerificationTransferInstruction | LinkedAccountMicroDepositVerification | dict[str, Any] | None
    ) = None
    """What the user has to do or know for the step: transfer instructions or the micro-deposit."""
    status: LinkedAccountVerificationStepStatus | None = None
    """Where the step stands; COMPLETED and REJECTED are final."""
    completed_timestamp: int | None = None
    """When the step ended, in epoch milliseconds."""

    __fields__: ClassVar[Fields] = (
        Field("step", "step", EnumOf("LinkedAccountVerificationStep")),
        Field(
            "details",
            "details",
            OneOf(
                ModelOf("LinkedAccountVerificationTransferInstruction"),
                ModelOf("LinkedAccountMicroDepositVerification"),
                sibling=(
                    "step",
                    {
                        "TRANSFER_INSTRUCTION": "LinkedAccountVerificationTransferInstruction",
                        "MICRO_DEPOSIT": "LinkedAccountMicroDepositVerification",
                    },
                ),
            ),
        ),
        Field("status", "status", EnumOf("LinkedAccountVerificationStepStatus")),
        Field("completed_timestamp", "completedTimestamp", TIME),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            step: LinkedAccountVerificationStep | LinkedAccountVerificationStepName | None = None,
            details: LinkedAccountVerificationTransferInstruction | LinkedAccountMicroDepositVerification | None = None,
            status: LinkedAccountVerificationStepStatus | LinkedAccountVerificationStepStatusName | None = None,
            completed_timestamp: int | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def completed_time(self) -> datetime | None:
        """`completed_timestamp` as a time (UTC)."""
        return self._moment("completed_timestamp")
