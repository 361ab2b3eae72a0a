from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, L, M, Model, U, Unset

if TYPE_CHECKING:
    from weavr_multi.models.bank_account_details_beneficiary import BankAccountDetailsBeneficiary
    from weavr_multi.models.beneficiary_trust_level import BeneficiaryTrustLevel
    from weavr_multi.models.business_beneficiary_type import BusinessBeneficiaryType
    from weavr_multi.models.consumer_beneficiary_type import ConsumerBeneficiaryType
    from weavr_multi.models.instrument_details_beneficiary import InstrumentDetailsBeneficiary


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BasicBeneficiary(Model):
    """Beneficiary as submitted in a create batch: who it is and where to pay.

    Attributes:
        trust_level: How far the beneficiary is trusted; only TRUSTED exists.
        external_refs: References of the integrator's own for the beneficiary.
        group: Free label under which beneficiaries are grouped, up to 150 characters.
        beneficiary_information: Who the beneficiary is: a business or a person.
        beneficiary_details: Where the beneficiary is paid: an instrument within the service or an external
            bank account.
    """

    trust_level: BeneficiaryTrustLevel | str
    external_refs: Sequence[str] | Unset = UNSET
    group: str | Unset = UNSET
    beneficiary_information: BusinessBeneficiaryType | Mapping[str, object] | ConsumerBeneficiaryType
    beneficiary_details: InstrumentDetailsBeneficiary | Mapping[str, object] | BankAccountDetailsBeneficiary

    __fields__: ClassVar[Fields] = (
        ("trust_level", "trustLevel", E("BeneficiaryTrustLevel"), True, None),
        ("external_refs", "externalRefs", L(STR), False, None),
        ("group", "group", STR, False, {"maxLength": 150}),
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
    )
