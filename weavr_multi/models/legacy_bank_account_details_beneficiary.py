from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import FasterPaymentsBankDetailsOrBACSBankDetails, IBANDetails
    from weavr_multi.params import FasterPaymentsBankDetailsOrBACSBankDetailsParams, IBANDetailsParams


@model
class LegacyBankAccountDetailsBeneficiary(Model):
    """Bank account of a stored payee as webhooks show it."""

    beneficiary_name: str | None = None
    """Name of the payee."""
    address: str | None = None
    """Address of the payee, as one line of text."""
    bank_name: str | None = None
    """Name of the bank that holds the account."""
    bank_address: str | None = None
    """Postal address of the bank, as one line of text."""
    bank_country: str | None = None
    """Country of the bank, an ISO 3166-1 alpha-2 code."""
    sepa_bank_details: IBANDetails | None = None
    """IBAN with BIC, for a beneficiary paid by SEPA."""
    faster_payments_bank_details: FasterPaymentsBankDetailsOrBACSBankDetails | None = None
    """UK account number and sort code, for a beneficiary paid by Faster Payments."""

    __fields__: ClassVar[Fields] = (
        Field("beneficiary_name", "beneficiaryName", STRING),
        Field("address", "address", STRING),
        Field("bank_name", "bankName", STRING),
        Field("bank_address", "bankAddress", STRING),
        Field("bank_country", "bankCountry", STRING),
        Field("sepa_bank_details", "sepaBankDetails", ModelOf("IBANDetails")),
        Field(
            "faster_payments_bank_details",
            "fasterPaymentsBankDetails",
            ModelOf("FasterPaymentsBankDetailsOrBACSBankDetails"),
        ),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            beneficiary_name: str | None = None,
            address: str | None = None,
            bank_name: str | None = None,
            bank_address: str | None = None,
            bank_country: str | None = None,
            sepa_bank_details: IBANDetails | IBANDetailsParams | None = None,
            faster_payments_bank_details: FasterPaymentsBankDetailsOrBACSBankDetails
            | FasterPaymentsBankDetailsOrBACSBankDetailsParams
            | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
