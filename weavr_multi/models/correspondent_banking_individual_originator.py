from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, M, Model, U, Unset

if TYPE_CHECKING:
    from weavr_multi.models.correspondent_banking_bank_account_details import CorrespondentBankingBankAccountDetails
    from weavr_multi.models.correspondent_banking_individual_address_and_birth_info import (
        CorrespondentBankingIndividualAddressAndBirthInfo,
    )
    from weavr_multi.models.correspondent_banking_individual_address_and_id_info import (
        CorrespondentBankingIndividualAddressAndIdInfo,
    )


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CorrespondentBankingIndividualOriginator(Model):
    """Person on whose behalf a correspondent bank transfer is sent.

    Attributes:
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        name: Full name of the person, up to 140 characters.
        address: Home address as one line of text, up to 255 characters.
        country: Country where the person lives, an ISO 3166-1 alpha-2 code.
        bank_account_details: Account of the originator and the bank that holds it.
        supplementary_information: Identity document, or date and place of birth; the keys present tell which.
    """

    tag: str | Unset = UNSET
    name: str
    address: str
    country: str
    bank_account_details: CorrespondentBankingBankAccountDetails
    supplementary_information: (
        CorrespondentBankingIndividualAddressAndIdInfo
        | CorrespondentBankingIndividualAddressAndBirthInfo
        | dict[str, Any]
        | Unset
    ) = UNSET

    __fields__: ClassVar[Fields] = (
        ("tag", "tag", STR, False, {"pattern": "^[a-zA-Z0-9_-]+$", "maxLength": 50}),
        ("name", "name", STR, True, {"maxLength": 140}),
        ("address", "address", STR, True, {"maxLength": 255}),
        ("country", "country", STR, True, {"pattern": "^[A-Z]{2}$", "minLength": 2, "maxLength": 2}),
        ("bank_account_details", "bankAccountDetails", M("CorrespondentBankingBankAccountDetails"), True, None),
        (
            "supplementary_information",
            "supplementaryInformation",
            U(
                M("CorrespondentBankingIndividualAddressAndIdInfo"),
                M("CorrespondentBankingIndividualAddressAndBirthInfo"),
            ),
            False,
            None,
        ),
    )
