from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.instrument_details_beneficiary import InstrumentDetailsBeneficiary
    from weavr_multi.models.legacy_bank_account_details_beneficiary import LegacyBankAccountDetailsBeneficiary


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyBeneficiaryBeneficiaryDetails(Model):
    """Where the beneficiary is paid: an instrument within the service or an external bank account.

    Attributes:
        instrument_details_beneficiary: Set when the beneficiary is paid on an account or card within the
            service.
        bank_account_details_beneficiary: Set when the beneficiary is an external bank account.
    """

    instrument_details_beneficiary: InstrumentDetailsBeneficiary | Unset = UNSET
    bank_account_details_beneficiary: LegacyBankAccountDetailsBeneficiary | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        (
            "instrument_details_beneficiary",
            "instrumentDetailsBeneficiary",
            M("InstrumentDetailsBeneficiary"),
            False,
            None,
        ),
        (
            "bank_account_details_beneficiary",
            "bankAccountDetailsBeneficiary",
            M("LegacyBankAccountDetailsBeneficiary"),
            False,
            None,
        ),
    )
