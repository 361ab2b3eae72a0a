from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Confirmable, E, Fields, L, M, U, Unset

if TYPE_CHECKING:
    from weavr_multi.models.bank_account_details_beneficiary import BankAccountDetailsBeneficiary
    from weavr_multi.models.beneficiary_operation_batch_id import BeneficiaryOperationBatchId
    from weavr_multi.models.beneficiary_state import BeneficiaryState
    from weavr_multi.models.beneficiary_trust_level import BeneficiaryTrustLevel
    from weavr_multi.models.beneficiary_validation_failure import BeneficiaryValidationFailure
    from weavr_multi.models.business_beneficiary_type import BusinessBeneficiaryType
    from weavr_multi.models.consumer_beneficiary_type import ConsumerBeneficiaryType
    from weavr_multi.models.instrument_details_beneficiary import InstrumentDetailsBeneficiary


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class Beneficiary(Confirmable):
    """Stored payee that can be paid without repeating its details.

    Attributes:
        trust_level: How far the beneficiary is trusted; only TRUSTED exists.
        external_refs: References of the integrator's own for the beneficiary.
        group: Free label under which beneficiaries are grouped, up to 150 characters.
        beneficiary_information: Who the beneficiary is: a business or a person.
        beneficiary_details: Where the beneficiary is paid: an instrument within the service or an external
            bank account.
        id: Digit string of the beneficiary.
        related_operation_batches: Batches that created or remove the beneficiary.
        state: ACTIVE can be paid; PENDING_CHALLENGE waits for the user; INVALID, CHALLENGE_FAILED and REMOVED
            are final.
        validation_failure: Why the beneficiary's details were found invalid.
    """

    trust_level: BeneficiaryTrustLevel
    external_refs: list[str] | Unset = UNSET
    group: str | Unset = UNSET
    beneficiary_information: BusinessBeneficiaryType | ConsumerBeneficiaryType | dict[str, Any]
    beneficiary_details: InstrumentDetailsBeneficiary | BankAccountDetailsBeneficiary | dict[str, Any]
    id: str
    related_operation_batches: list[BeneficiaryOperationBatchId]
    state: BeneficiaryState
    validation_failure: BeneficiaryValidationFailure | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("trust_level", "trustLevel", E("BeneficiaryTrustLevel"), True, None),
        ("external_refs", "externalRefs", L(STR), False, None),
        ("group", "group", STR, False, None),
        (
            "beneficiary_information",
            "beneficiaryInformation",
            U(M("BusinessBeneficiaryType"), M("ConsumerBeneficiaryType")),
            True,
            None,
        ),
        (
            "beneficiary_details",
            "beneficiaryDetails",
            U(M("InstrumentDetailsBeneficiary"), M("BankAccountDetailsBeneficiary")),
            True,
            None,
        ),
        ("id", "id", STR, True, None),
        ("related_operation_batches", "relatedOperationBatches", L(M("BeneficiaryOperationBatchId")), True, None),
        ("state", "state", E("BeneficiaryState"), True, None),
        ("validation_failure", "validationFailure", E("BeneficiaryValidationFailure"), False, None),
    )
