from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Confirmable, EnumOf, Field, Fields, ListOf, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import (
        BeneficiaryState,
        BeneficiaryTrustLevel,
        BeneficiaryValidationFailure,
        LegacyBeneficiaryBeneficiaryDetails,
        LegacyBeneficiaryBeneficiaryInformation,
    )
    from weavr_multi.params import BeneficiaryStateName, BeneficiaryTrustLevelName, BeneficiaryValidationFailureName


@model
class LegacyBeneficiary(Confirmable):
    """Stored payee as webhooks show it, where the key that is set tells the kind."""

    id: str
    """Digit string of the beneficiary."""
    external_refs: list[str] | None = None
    """References of the integrator's own for the beneficiary."""
    group: str | None = None
    """Free label under which beneficiaries are grouped, up to 150 characters."""
    trust_level: BeneficiaryTrustLevel
    """How far the beneficiary is trusted; only TRUSTED exists."""
    beneficiary_information: LegacyBeneficiaryBeneficiaryInformation
    """Who the beneficiary is: a business or a person."""
    beneficiary_details: LegacyBeneficiaryBeneficiaryDetails
    """Where the beneficiary is paid: an instrument within the service or an external bank account."""
    state: BeneficiaryState
    """ACTIVE can be paid; INVALID, CHALLENGE_FAILED and REMOVED are final."""
    validation_failure: BeneficiaryValidationFailure | None = None
    """Why the beneficiary's details were found invalid."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("external_refs", "externalRefs", ListOf(STRING)),
        Field("group", "group", STRING),
        Field("trust_level", "trustLevel", EnumOf("BeneficiaryTrustLevel"), required=True),
        Field(
            "beneficiary_information",
            "beneficiaryInformation",
            ModelOf("LegacyBeneficiaryBeneficiaryInformation"),
            required=True,
        ),
        Field(
            "beneficiary_details", "beneficiaryDetails", ModelOf("LegacyBeneficiaryBeneficiaryDetails"), required=True
        ),
        Field("state", "state", EnumOf("BeneficiaryState"), required=True),
        Field("validation_failure", "validationFailure", EnumOf("BeneficiaryValidationFailure")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            external_refs: Sequence[str] | None = None,
            group: str | None = None,
            trust_level: BeneficiaryTrustLevel | BeneficiaryTrustLevelName,
            beneficiary_information: LegacyBeneficiaryBeneficiaryInformation,
            beneficiary_details: LegacyBeneficiaryBeneficiaryDetails,
            state: BeneficiaryState | BeneficiaryStateName,
            validation_failure: BeneficiaryValidationFailure | BeneficiaryValidationFailureName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
