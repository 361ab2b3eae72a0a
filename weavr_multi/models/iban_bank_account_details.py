from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, ModelOf, OneOf, model

if TYPE_CHECKING:
    from weavr_multi.models import FasterPaymentsBankDetailsOrBACSBankDetails, IBANDetails, SwiftBankDetails
    from weavr_multi.params import FasterPaymentsBankDetailsOrBACSBankDetailsParams, IBANDetailsParams


@model
class IbanBankAccountDetails(Model):
    """The bank details that others pay to."""

    beneficiary_name_and_surname: str
    """Account holder name to quote when paying in."""
    beneficiary_bank: str
    """Name of the bank holding the account that receives the money."""
    beneficiary_bank_address: str
    """Postal address of the receiving bank."""
    payment_reference: str | None = None
    """Reference the payer must quote so that the money reaches this account."""
    details: IBANDetails | FasterPaymentsBankDetailsOrBACSBankDetails | SwiftBankDetails | dict[str, Any]
    """IBAN with BIC, UK account number with sort code, or SWIFT details."""
    type: str
    """Kind of bank details, such as SEPA or FASTER_PAYMENTS."""

    __fields__: ClassVar[Fields] = (
        Field("beneficiary_name_and_surname", "beneficiaryNameAndSurname", STRING, required=True),
        Field("beneficiary_bank", "beneficiaryBank", STRING, required=True),
        Field("beneficiary_bank_address", "beneficiaryBankAddress", STRING, required=True),
        Field("payment_reference", "paymentReference", STRING),
        Field(
            "details",
            "details",
            OneOf(
                ModelOf("IBANDetails"),
                ModelOf("FasterPaymentsBankDetailsOrBACSBankDetails"),
                ModelOf("SwiftBankDetails"),
            ),
            required=True,
        ),
        Field("type", "type", STRING, required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            beneficiary_name_and_surname: str,
            beneficiary_bank: str,
            beneficiary_bank_address: str,
            payment_reference: str | None = None,
            details: IBANDetails
            | IBANDetailsParams
            | FasterPaymentsBankDetailsOrBACSBankDetails
            | FasterPaymentsBankDetailsOrBACSBankDetailsParams
            | SwiftBankDetails,
            type: str,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
