from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import DATE, STRING, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import (
        AccountType,
        DestinationSwift,
        FasterPaymentsBankDetailsOrBACSBankDetails,
        IBANDetails,
    )
    from weavr_multi.params import AccountTypeName, FasterPaymentsBankDetailsOrBACSBankDetailsParams, IBANDetailsParams


@model
class Destination(Model):
    """Payee of an outgoing wire transfer as webhooks show it; one of the network keys is set."""

    beneficiary_name: str
    """Name of the payee."""
    beneficiary_address: str | None = None
    """Postal address of the payee, as one line of text."""
    beneficiary_bank_name: str | None = None
    """Name of the receiving bank."""
    beneficiary_bank_address: str | None = None
    """Postal address of the receiving bank."""
    beneficiary_bank_country: str | None = None
    """Country of the receiving bank, an ISO 3166-1 alpha-2 code."""
    beneficiary_account_type: AccountType | None = None
    """PERSONAL or BUSINESS, the kind of account that is paid."""
    beneficiary_nationality: str | None = None
    """Nationality of the payee, an ISO 3166-1 alpha-2 country code."""
    beneficiary_date_of_birth: str | None = None
    """Birth date of the payee in the form YYYY-MM-DD, when the payee is a person."""
    sepa: IBANDetails | None = None
    """IBAN with BIC, for a SEPA transfer."""
    faster_payments: FasterPaymentsBankDetailsOrBACSBankDetails | None = None
    """UK account number and sort code, for a Faster Payments transfer."""
    swift: DestinationSwift | None = None
    """Bank details, for a SWIFT transfer."""

    __fields__: ClassVar[Fields] = (
        Field("beneficiary_name", "beneficiaryName", STRING, required=True),
        Field("beneficiary_address", "beneficiaryAddress", STRING),
        Field("beneficiary_bank_name", "beneficiaryBankName", STRING),
        Field("beneficiary_bank_address", "beneficiaryBankAddress", STRING),
        Field("beneficiary_bank_country", "beneficiaryBankCountry", STRING),
        Field("beneficiary_account_type", "beneficiaryAccountType", EnumOf("AccountType")),
        Field("beneficiary_nationality", "beneficiaryNationality", STRING),
        Field("beneficiary_date_of_birth", "beneficiaryDateOfBirth", DATE),
        Field("sepa", "sepa", ModelOf("IBANDetails")),
        Field("faster_payments", "fasterPayments", ModelOf("FasterPaymentsBankDetailsOrBACSBankDetails")),
        Field("swift", "swift", ModelOf("DestinationSwift")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            beneficiary_name: str,
            beneficiary_address: str | None = None,
            beneficiary_bank_name: str | None = None,
            beneficiary_bank_address: str | None = None,
            beneficiary_bank_country: str | None = None,
            beneficiary_account_type: AccountType | AccountTypeName | None = None,
            beneficiary_nationality: str | None = None,
            beneficiary_date_of_birth: str | None = None,
            sepa: IBANDetails | IBANDetailsParams | None = None,
            faster_payments: FasterPaymentsBankDetailsOrBACSBankDetails
            | FasterPaymentsBankDetailsOrBACSBankDetailsParams
            | None = None,
            swift: DestinationSwift | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
