from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import E, Fields, M, Model, U

if TYPE_CHECKING:
    from weavr_multi.models.payee_validation_category import PayeeValidationCategory
    from weavr_multi.models.sepa_verification_of_payee_result import SEPAVerificationOfPayeeResult
    from weavr_multi.models.uk_confirmation_of_payee_result import UKConfirmationOfPayeeResult


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class OutgoingWireTransferValidationOutcome(Model):
    """Result of one payee check on an outgoing wire transfer.

    Attributes:
        category: Payee check that was run: UK Confirmation of Payee or SEPA Verification of Payee.
        category_result: Result of the check named by `category`.
    """

    category: PayeeValidationCategory
    category_result: UKConfirmationOfPayeeResult | SEPAVerificationOfPayeeResult | dict[str, Any]

    __fields__: ClassVar[Fields] = (
        ("category", "category", E("PayeeValidationCategory"), True, None),
        (
            "category_result",
            "categoryResult",
            U(
                M("UKConfirmationOfPayeeResult"),
                M("SEPAVerificationOfPayeeResult"),
                sibling=(
                    "category",
                    {
                        "UK_CONFIRMATION_OF_PAYEE": "UKConfirmationOfPayeeResult",
                        "SEPA_VERIFICATION_OF_PAYEE": "SEPAVerificationOfPayeeResult",
                    },
                ),
            ),
            True,
            None,
        ),
    )
