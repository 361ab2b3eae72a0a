from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, UNSET, E, Fields, M, Model, U, Unset

if TYPE_CHECKING:
    from weavr_multi.models.linked_account_micro_deposit_verification import LinkedAccountMicroDepositVerification
    from weavr_multi.models.linked_account_verification_step import LinkedAccountVerificationStep
    from weavr_multi.models.linked_account_verification_step_status import LinkedAccountVerificationStepStatus
    from weavr_multi.models.linked_account_verification_transfer_instruction import (
        LinkedAccountVerificationTransferInstruction,
    )


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LinkedAccountVerificationRunStep(Model):
    """One step of the verification of a linked account.

    Attributes:
        step: Verification step this entry reports on.
        details: What the user has to do or know for the step: transfer instructions or the micro-deposit.
        status: Where the step stands; COMPLETED and REJECTED are final.
        completed_timestamp: When the step ended, in epoch milliseconds.
    """

    step: LinkedAccountVerificationStep | Unset = UNSET
    details: (
        LinkedAccountVerificationTransferInstruction | LinkedAccountMicroDepositVerification | dict[str, Any] | Unset
    ) = UNSET
    status: LinkedAccountVerificationStepStatus | Unset = UNSET
    completed_timestamp: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("step", "step", E("LinkedAccountVerificationStep"), False, None),
        (
            "details",
            "details",
            U(
                M("LinkedAccountVerificationTransferInstruction"),
                M("LinkedAccountMicroDepositVerification"),
                sibling=(
                    "step",
                    {
                        "TRANSFER_INSTRUCTION": "LinkedAccountVerificationTransferInstruction",
                        "MICRO_DEPOSIT": "LinkedAccountMicroDepositVerification",
                    },
                ),
            ),
            False,
            None,
        ),
        ("status", "status", E("LinkedAccountVerificationStepStatus"), False, None),
        ("completed_timestamp", "completedTimestamp", INT, False, None),
    )
