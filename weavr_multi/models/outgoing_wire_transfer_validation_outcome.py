from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Field, Fields, Model, ModelOf, OneOf, model

if TYPE_CHECKING:
    from weavr_multi.models import PayeeValidationCategory, SEPAVerificationOfPayeeResult, UKConfirmationOfPayeeResult
    from weavr_multi.params import PayeeValidationCategoryName


@model
class OutgoingWireTransferValidationOutcome(Model):
    """Result of one payee check on an outgoing wire transfer."""

    category: PayeeValidationCategory
    """Payee check that was run: UK Confirmation of Payee or SEPA Verification of Payee."""
    category_result: UKConfirmationOfPayeeResult | SEPAVerificationOfPayeeResult | dict[str, Any]
    """Result of the check named by `category`."""

    __fields__: ClassVar[Fields] = (
        Field("category", "category", EnumOf("PayeeValidationCategory"), required=True),
        Field(
            "category_result",
            "categoryResult",
            OneOf(
                ModelOf("UKConfirmationOfPayeeResult"),
                ModelOf("SEPAVerificationOfPayeeResult"),
                sibling=(
                    "category",
                    {
                        "UK_CONFIRMATION_OF_PAYEE": "UKConfirmationOfPayeeResult",
                        "SEPA_VERIFICATION_OF_PAYEE": "SEPAVerificationOfPayeeResult",
                    },
                ),
            ),
            required=True,
        ),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            category: PayeeValidationCategory | PayeeValidationCategoryName,
            category_result: UKConfirmationOfPayeeResult | SEPAVerificationOfPayeeResult,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
