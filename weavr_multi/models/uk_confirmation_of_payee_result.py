from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import UKConfirmationOfPayeeResultMatch, UKConfirmationOfPayeeResultReasonCode
    from weavr_multi.params import UKConfirmationOfPayeeResultMatchName, UKConfirmationOfPayeeResultReasonCodeName


@model
class UKConfirmationOfPayeeResult(Model):
    """Result of the UK Confirmation of Payee check."""

    match_: UKConfirmationOfPayeeResultMatch
    """EXACT_MATCH, CLOSE_MATCH, NO_MATCH, or NOT_POSSIBLE when the check could not be made."""
    reason_code: UKConfirmationOfPayeeResultReasonCode | None = None
    """Code of the UK scheme that refines the result."""
    account_name: str | None = None
    """Account holder name that the payee check reported, when it gives one; offer it to the payer on a close
    match.
    """

    __fields__: ClassVar[Fields] = (
        Field("match_", "match", EnumOf("UKConfirmationOfPayeeResultMatch"), required=True),
        Field("reason_code", "reasonCode", EnumOf("UKConfirmationOfPayeeResultReasonCode")),
        Field("account_name", "accountName", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            match_: UKConfirmationOfPayeeResultMatch | UKConfirmationOfPayeeResultMatchName,
            reason_code: UKConfirmationOfPayeeResultReasonCode
            | UKConfirmationOfPayeeResultReasonCodeName
            | None = None,
            account_name: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
