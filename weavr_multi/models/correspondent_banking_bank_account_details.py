from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, Fields, Model


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CorrespondentBankingBankAccountDetails(Model):
    """Bank account of the originator of a correspondent bank transfer.

    Attributes:
        account: Account number or IBAN, up to 34 letters and digits.
        financial_institution: BIC of the bank that holds the originator's account, 8 to 11 characters.
    """

    account: str
    financial_institution: str

    __fields__: ClassVar[Fields] = (
        ("account", "account", STR, True, {"pattern": "^[a-zA-Z0-9]{1,34}$", "minLength": 1, "maxLength": 34}),
        (
            "financial_institution",
            "financialInstitution",
            STR,
            True,
            {"pattern": "^[a-zA-Z0-9]{8,11}$", "minLength": 8, "maxLength": 11},
        ),
    )
