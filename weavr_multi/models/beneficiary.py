from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import (
    STRING,
    Confirmable,
    EnumOf,
    Field,
    Fields,
    ListOf,
    ModelOf,
    OneOf,
    model,
)

if TYPE_CHECKING:
    from weavr_multi.models import (
        BankAccountDetailsBeneficiary,
        BeneficiaryOperationBatchId,
        BeneficiaryState,
        BeneficiaryTrustLevel,
        BeneficiaryValidationFailure,
        BusinessBeneficiaryType,
        ConsumerBeneficiaryType,
        InstrumentDetailsBeneficiary,
    )
    from weavr_multi.params import (
        BankAccountDetailsBeneficiaryParams,
        BeneficiaryStateName,
        BeneficiaryTrustLevelName,
        BeneficiaryValidationFailureName,
        BusinessBeneficiaryTypeParams,
        ConsumerBeneficiaryTypeParams,
        InstrumentDetailsBeneficiaryParams,
    )


@model
class Beneficiary(Confirmable):
    """Stored payee that can be paid without repeating its details."""

    trust_level: BeneficiaryTrustLevel
    """How far the beneficiary is trusted; only TRUSTED exists."""
    external_refs: list[str] | None = None
    """References of the integrator's own for the beneficiary."""
    group: str | None = None
    """Free label under which beneficiaries are grouped, up to 150 characters."""
    beneficiary_information: BusinessBeneficiaryType | ConsumerBeneficiaryType | dict[str, Any]
    """Who the beneficiary is: a business or a person."""
    beneficiary_details: InstrumentDetailsBeneficiary | BankAccountDetailsBeneficiary | dict[str, Any]
    """Where the beneficiary is paid: an instrument within the service or an external bank account."""
    id: str
    """Digit string of the beneficiary."""
    related_operation_batches: list[BeneficiaryOperationBatchId]
    """Batches that created or remove the beneficiary."""
    state: BeneficiaryState
    """ACTIVE can be paid; PENDING_CHALLENGE waits for the user; INVALID, CHALLENGE_FAILED and REMOVED are final."""
    validation_failure: BeneficiaryValidationFailure | None = None
    """Why the beneficiary's details were found invalid."""

    __fields__: ClassVar[Fields] = (
        Field("trust_level", "trustLevel", EnumOf("BeneficiaryTrustLevel"), required=True),
        Field("external_refs", "externalRefs", ListOf(STRING)),
        Field("group", "group", STRING),
        Field(
            "beneficiary_information",
            "beneficiaryInformation",
            OneOf(ModelOf("BusinessBeneficiaryType"), ModelOf("ConsumerBeneficiaryType")),
            required=True,
        ),
        Field(
            "beneficiary_details",
            "beneficiaryDetails",
            OneOf(ModelOf("InstrumentDetailsBeneficiary"), ModelOf("BankAccountDetailsBeneficiary")),
            required=True,
        ),
        Field("id", "id", STRING, required=True),
        Field(
            "related_operation_batches",
            "relatedOperationBatches",
            ListOf(ModelOf("BeneficiaryOperationBatchId")),
            required=True,
        ),
        Field("state", "state", EnumOf("BeneficiaryState"), required=True),
        Field("validation_failure", "validationFailure", EnumOf("BeneficiaryValidationFailure")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            trust_level: BeneficiaryTrustLevel | BeneficiaryTrustLevelName,
            external_refs: Sequence[str] | None = None,
            group: str | None = None,
            beneficiary_information: BusinessBeneficiaryType
            | BusinessBeneficiaryTypeParams
            | ConsumerBeneficiaryType
            | ConsumerBeneficiaryTypeParams,
            beneficiary_details: InstrumentDetailsBeneficiary
            | InstrumentDetailsBeneficiaryParams
            | BankAccountDetailsBeneficiary
            | BankAccountDetailsBeneficiaryParams,
            id: str,
            related_operation_batches: Sequence[BeneficiaryOperationBatchId],
            state: BeneficiaryState | BeneficiaryStateName,
            validation_failure: BeneficiaryValidationFailure | BeneficiaryValidationFailureName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
