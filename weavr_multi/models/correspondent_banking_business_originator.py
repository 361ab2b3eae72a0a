from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.correspondent_banking_bank_account_details import CorrespondentBankingBankAccountDetails
    from weavr_multi.models.correspondent_banking_business_address_and_id_info import (
        CorrespondentBankingBusinessAddressAndIdInfo,
    )


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CorrespondentBankingBusinessOriginator(Model):
    """Business on whose behalf a correspondent bank transfer is sent.

    Attributes:
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        name: Registered name of the business, up to 140 characters.
        registration_address: Address where the business is registered, as one line of text.
        registration_country: Country where the business is registered, an ISO 3166-1 alpha-2 code.
        bank_account_details: Account of the originator and the bank that holds it.
        supplementary_information: Register entry or other number of the business.
    """

    tag: str | Unset = UNSET
    name: str
    registration_address: str
    registration_country: str
    bank_account_details: CorrespondentBankingBankAccountDetails
    supplementary_information: CorrespondentBankingBusinessAddressAndIdInfo | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("name", "name", STR, True, {"maxLength": 140}),
        ("registration_address", "registrationAddress", STR, True, {"maxLength": 255}),
        (
            "registration_country",
            "registrationCountry",
            STR,
            True,
            {"pattern": "^[A-Z]{2}$", "minLength": 2, "maxLength": 2},
        ),
        ("bank_account_details", "bankAccountDetails", M("CorrespondentBankingBankAccountDetails"), True, None),
        (
            "supplementary_information",
            "supplementaryInformation",
            M("CorrespondentBankingBusinessAddressAndIdInfo"),
            False,
            None,
        ),
    )
