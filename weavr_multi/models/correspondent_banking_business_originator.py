from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import CorrespondentBankingBankAccountDetails, CorrespondentBankingBusinessAddressAndIdInfo
    from weavr_multi.params import (
        CorrespondentBankingBankAccountDetailsParams,
        CorrespondentBankingBusinessAddressAndIdInfoParams,
    )


@model
class CorrespondentBankingBusinessOriginator(Model):
    """Business on whose behalf a correspondent bank transfer is sent."""

    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    name: str
    """Registered name of the business, up to 140 characters."""
    registration_address: str
    """Address where the business is registered, as one line of text."""
    registration_country: str
    """Country where the business is registered, an ISO 3166-1 alpha-2 code."""
    bank_account_details: CorrespondentBankingBankAccountDetails
    """Account of the originator and the bank that holds it."""
    supplementary_information: CorrespondentBankingBusinessAddressAndIdInfo | None = None
    """Register entry or other number of the business."""

    __fields__: ClassVar[Fields] = (
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("name", "name", STRING, required=True, maxLength=140),
        Field("registration_address", "registrationAddress", STRING, required=True, maxLength=255),
        Field(
            "registration_country",
            "registrationCountry",
            STRING,
            required=True,
            pattern="^[A-Z]{2}$",
            minLength=2,
            maxLength=2,
        ),
        Field(
            "bank_account_details",
            "bankAccountDetails",
            ModelOf("CorrespondentBankingBankAccountDetails"),
            required=True,
        ),
        Field(
            "supplementary_information",
            "supplementaryInformation",
            ModelOf("CorrespondentBankingBusinessAddressAndIdInfo"),
        ),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            tag: str | None = None,
            name: str,
            registration_address: str,
            registration_country: str,
            bank_account_details: CorrespondentBankingBankAccountDetails | CorrespondentBankingBankAccountDetailsParams,
            supplementary_information: CorrespondentBankingBusinessAddressAndIdInfo
            | CorrespondentBankingBusinessAddressAndIdInfoParams
            | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
