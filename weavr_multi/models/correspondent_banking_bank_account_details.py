from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class CorrespondentBankingBankAccountDetails(Model):
    """Bank account of the originator of a correspondent bank transfer."""

    account: str
    """Account number or IBAN, up to 34 letters and digits."""
    financial_institution: str
    """BIC of the bank that holds the originator's account, 8 to 11 characters."""

    __fields__: ClassVar[Fields] = (
        Field("account", "account", STRING, required=True, pattern="^[a-zA-Z0-9]{1,34}$", minLength=1, maxLength=34),
        Field(
            "financial_institution",
            "financialInstitution",
            STRING,
            required=True,
            pattern="^[a-zA-Z0-9]{8,11}$",
            minLength=8,
            maxLength=11,
        ),
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, account: str, financial_institution: str, extra: Mapping[str, Any] | None = None
        ) -> None: ...
