from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.uk_confirmation_of_payee_result_match import UKConfirmationOfPayeeResultMatch
    from weavr_multi.models.uk_confirmation_of_payee_result_reason_code import UKConfirmationOfPayeeResultReasonCode


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class UKConfirmationOfPayeeResult(Model):
    """Result of the UK Confirmation of Payee check.

    Attributes:
        match_: EXACT_MATCH, CLOSE_MATCH, NO_MATCH, or NOT_POSSIBLE when the check could not be made.
        reason_code: Code of the UK scheme that refines the result.
        account_name: Account holder name that the payee check reported, when it gives one; offer it to the
            payer on a close match.
    """

    match_: UKConfirmationOfPayeeResultMatch
    reason_code: UKConfirmationOfPayeeResultReasonCode | Unset = UNSET
    account_name: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("match_", "match", E("UKConfirmationOfPayeeResultMatch"), True, None),
        ("reason_code", "reasonCode", E("UKConfirmationOfPayeeResultReasonCode"), False, None),
        ("account_name", "accountName", STR, False, None),
    )
