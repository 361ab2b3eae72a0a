from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.sepa_verification_of_payee_result_match import SEPAVerificationOfPayeeResultMatch


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class SEPAVerificationOfPayeeResult(Model):
    """Result of the SEPA Verification of Payee check.

    Attributes:
        match_: MATCH, CLOSE_MATCH, NO_MATCH, or NOT_POSSIBLE when the check could not be made.
        account_name: Account holder name that the payee check reported, when it gives one; offer it to the
            payer on a close match.
    """

    match_: SEPAVerificationOfPayeeResultMatch
    account_name: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("match_", "match", E("SEPAVerificationOfPayeeResultMatch"), True, None),
        ("account_name", "accountName", STR, False, None),
    )
