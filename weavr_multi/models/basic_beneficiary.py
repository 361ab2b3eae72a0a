from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, ListOf, Model, ModelOf, OneOf, model

if TYPE_CHECKING:
    from weavr_multi.models import (
        BankAccountDetailsBeneficiary,
        BeneficiaryTrustLevel,
        BusinessBeneficiaryType,
        ConsumerBeneficiaryType,
        InstrumentDetailsBeneficiary,
    )
    from weavr_multi.params import (
        BankAccountDetailsBeneficiaryParams,
        BeneficiaryTrustLevelName,
        BusinessBeneficiaryTypeParams,
        ConsumerBeneficiaryTypeParams,
        InstrumentDetailsBeneficiaryParams,
    )


@model
class BasicBeneficiary(Model):
    """Beneficiary as submitted in a create batch: who it is and where to pay."""

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

    __fields__: ClassVar[Fields] = (
        Field("trust_level", "trustLevel", EnumOf("BeneficiaryTrustLevel"), required=True),
        Field("external_refs", "externalRefs", ListOf(STRING)),
        Field("group", "group", STRING, maxLength=150),
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
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
