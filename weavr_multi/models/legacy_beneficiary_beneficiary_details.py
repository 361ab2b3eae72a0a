from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import InstrumentDetailsBeneficiary, LegacyBankAccountDetailsBeneficiary
    from weavr_multi.params import InstrumentDetailsBeneficiaryParams


@model
class LegacyBeneficiaryBeneficiaryDetails(Model):
    """Where the beneficiary is paid: an instrument within the service or an external bank account."""

    instrument_details_beneficiary: InstrumentDetailsBeneficiary | None = None
    """Set when the beneficiary is paid on an account or card within the service."""
    bank_account_details_beneficiary: LegacyBankAccountDetailsBeneficiary | None = None
    """Set when the beneficiary is an external bank account."""

    __fields__: ClassVar[Fields] = (
        Field(
            "instrument_details_beneficiary", "instrumentDetailsBeneficiary", ModelOf("InstrumentDetailsBeneficiary")
        ),
        Field(
            "bank_account_details_beneficiary",
            "bankAccountDetailsBeneficiary",
            ModelOf("LegacyBankAccountDetailsBeneficiary"),
        ),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            instrument_details_beneficiary: InstrumentDetailsBeneficiary
            | InstrumentDetailsBeneficiaryParams
            | None = None,
            bank_account_details_beneficiary: LegacyBankAccountDetailsBeneficiary | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
