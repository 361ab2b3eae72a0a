from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import SEPAVerificationOfPayeeResultMatch
    from weavr_multi.params import SEPAVerificationOfPayeeResultMatchName


@model
class SEPAVerificationOfPayeeResult(Model):
    """Result of the SEPA Verification of Payee check."""

    match_: SEPAVerificationOfPayeeResultMatch
    """MATCH, CLOSE_MATCH, NO_MATCH, or NOT_POSSIBLE when the check could not be made."""
    account_name: str | None = None
    """Account holder name that the payee check reported, when it gives one; offer it to the payer on a close
    match.
    """

    __fields__: ClassVar[Fields] = (
        Field("match_", "match", EnumOf("SEPAVerificationOfPayeeResultMatch"), required=True),
        Field("account_name", "accountName", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            match_: SEPAVerificationOfPayeeResultMatch | SEPAVerificationOfPayeeResultMatchName,
            account_name: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
