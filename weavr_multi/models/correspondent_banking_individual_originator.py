from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, ModelOf, OneOf, model

if TYPE_CHECKING:
    from weavr_multi.models import (
        CorrespondentBankingBankAccountDetails,
        CorrespondentBankingIndividualAddressAndBirthInfo,
        CorrespondentBankingIndividualAddressAndIdInfo,
    )
    from weavr_multi.params import (
        CorrespondentBankingBankAccountDetailsParams,
        CorrespondentBankingIndividualAddressAndBirthInfoParams,
        CorrespondentBankingIndividualAddressAndIdInfoParams,
    )


@model
class CorrespondentBankingIndividualOriginator(Model):
    """Person on whose behalf a correspondent bank transfer is sent."""

    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    name: str
    """Full name of the person, up to 140 characters."""
    address: str
    """Home address as one line of text, up to 255 characters."""
    country: str
    """Country where the person lives, an ISO 3166-1 alpha-2 code."""
    bank_account_details: CorrespondentBankingBankAccountDetails
    """Account of the originator and the bank that holds it."""
    supplementary_information: (
        CorrespondentBankingIndividualAddressAndIdInfo
        | CorrespondentBankingIndividualAddressAndBirthInfo
        | dict[str, Any]
        | None
    ) = None
    """Identity document, or date and place of birth; the keys present tell which."""

    __fields__: ClassVar[Fields] = (
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("name", "name", STRING, required=True, maxLength=140),
        Field("address", "address", STRING, required=True, maxLength=255),
        Field("country", "country", STRING, required=True, pattern="^[A-Z]{2}$", minLength=2, maxLength=2),
        Field(
            "bank_account_details",
            "bankAccountDetails",
            ModelOf("CorrespondentBankingBankAccountDetails"),
            required=True,
        ),
        Field(
            "supplementary_information",
            "supplementaryInformation",
            OneOf(
                ModelOf("CorrespondentBankingIndividualAddressAndIdInfo"),
                ModelOf("CorrespondentBankingIndividualAddressAndBirthInfo"),
            ),
        ),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            tag: str | None = None,
            name: str,
            address: str,
            country: str,
            bank_account_details: CorrespondentBankingBankAccountDetails | CorrespondentBankingBankAccountDetailsParams,
            supplementary_information: CorrespondentBankingIndividualAddressAndIdInfo
            | CorrespondentBankingIndividualAddressAndIdInfoParams
            | CorrespondentBankingIndividualAddressAndBirthInfo
            | CorrespondentBankingIndividualAddressAndBirthInfoParams
            | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
