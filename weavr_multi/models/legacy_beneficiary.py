from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Confirmable, E, Fields, L, M, Unset

if TYPE_CHECKING:
    from weavr_multi.models.beneficiary_state import BeneficiaryState
    from weavr_multi.models.beneficiary_trust_level import BeneficiaryTrustLevel
    from weavr_multi.models.beneficiary_validation_failure import BeneficiaryValidationFailure
    from weavr_multi.models.legacy_beneficiary_beneficiary_details import LegacyBeneficiaryBeneficiaryDetails
    from weavr_multi.models.legacy_beneficiary_beneficiary_information import LegacyBeneficiaryBeneficiaryInformation


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyBeneficiary(Confirmable):
    """Stored payee as webhooks show it, where the key that is set tells the kind.

    Attributes:
        id: Digit string of the beneficiary.
        external_refs: References of the integrator's own for the beneficiary.
        group: Free label under which beneficiaries are grouped, up to 150 characters.
        trust_level: How far the beneficiary is trusted; only TRUSTED exists.
        beneficiary_information: Who the beneficiary is: a business or a person.
        beneficiary_details: Where the beneficiary is paid: an instrument within the service or an external
            bank account.
        state: ACTIVE can be paid; INVALID, CHALLENGE_FAILED and REMOVED are final.
        validation_failure: Why the beneficiary's details were found invalid.
    """

    id: str
    external_refs: list[str] | Unset = UNSET
    group: str | Unset = UNSET
    trust_level: BeneficiaryTrustLevel
    beneficiary_information: LegacyBeneficiaryBeneficiaryInformation
    beneficiary_details: LegacyBeneficiaryBeneficiaryDetails
    state: BeneficiaryState
    validation_failure: BeneficiaryValidationFailure | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("external_refs", "externalRefs", L(STR), False, None),
        ("group", "group", STR, False, None),
        ("trust_level", "trustLevel", E("BeneficiaryTrustLevel"), True, None),
        ("beneficiary_information", "beneficiaryInformation", M("LegacyBeneficiaryBeneficiaryInformation"), True, None),
        ("beneficiary_details", "beneficiaryDetails", M("LegacyBeneficiaryBeneficiaryDetails"), True, None),
        ("state", "state", E("BeneficiaryState"), True, None),
        ("validation_failure", "validationFailure", E("BeneficiaryValidationFailure"), False, None),
    )
