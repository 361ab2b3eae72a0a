from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import BOOLEAN, STRING, TIME, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import (
        CorporateCompany,
        CorporateSourceOfFunds,
        CreatedCorporateRootUser,
        IdentityId,
        Industry,
        RetailQualifier,
    )
    from weavr_multi.params import CorporateSourceOfFundsName, IdentityIdParams, IndustryName, RetailQualifierName


@model
class CreatedCorporate(Model):
    """Corporate as answered on creation, where the root user also tells whether a password exists."""

    id: IdentityId
    """Identity reference, a type and a digit string."""
    profile_id: str
    """Digit string of the programme's profile that sets the rules and fees."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    root_user: CreatedCorporateRootUser
    """First user of the corporate or consumer, who owns the identity."""
    company: CorporateCompany
    """Legal details of the company."""
    industry: Industry | None = None
    """Line of business of the company."""
    source_of_funds: CorporateSourceOfFunds | None = None
    """Where the customer's money comes from."""
    source_of_funds_other: str | None = None
    """Explanation when `sourceOfFunds` is OTHER. Deprecated."""
    accepted_terms: bool | None = None
    """Whether the customer has agreed to the terms and conditions."""
    ip_address: str
    """IP address (v4 or v6) the customer registered from."""
    base_currency: str
    """Currency in which the customer's figures are expressed, an ISO 4217 code."""
    fee_group: str | None = None
    """Name of the fee group that sets the customer's prices."""
    creation_timestamp: int
    """When the object was created, in epoch milliseconds."""
    retail_qualifier: RetailQualifier | None = None
    """Whether the corporate counts as a retail customer: RETAIL, NON_RETAIL or UNKNOWN."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", ModelOf("IdentityId"), required=True),
        Field("profile_id", "profileId", STRING, required=True),
        Field("tag", "tag", STRING),
        Field("root_user", "rootUser", ModelOf("CreatedCorporateRootUser"), required=True),
        Field("company", "company", ModelOf("CorporateCompany"), required=True),
        Field("industry", "industry", EnumOf("Industry")),
        Field("source_of_funds", "sourceOfFunds", EnumOf("CorporateSourceOfFunds")),
        Field("source_of_funds_other", "sourceOfFundsOther", STRING),
        Field("accepted_terms", "acceptedTerms", BOOLEAN),
        Field("ip_address", "ipAddress", STRING, required=True),
        Field("base_currency", "baseCurrency", STRING, required=True),
        Field("fee_group", "feeGroup", STRING),
        Field("creation_timestamp", "creationTimestamp", TIME, required=True),
        Field("retail_qualifier", "retailQualifier", EnumOf("RetailQualifier")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: IdentityId | IdentityIdParams,
            profile_id: str,
            tag: str | None = None,
            root_user: CreatedCorporateRootUser,
            company: CorporateCompany,
            industry: Industry | IndustryName | None = None,
            source_of_funds: CorporateSourceOfFunds | CorporateSourceOfFundsName | None = None,
            source_of_funds_other: str | None = None,
            accepted_terms: bool | None = None,
            ip_address: str,
            base_currency: str,
            fee_group: str | None = None,
            creation_timestamp: int,
            retail_qualifier: RetailQualifier | RetailQualifierName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def creation_time(self) -> datetime:
        """`creation_timestamp` as a time (UTC)."""
        return self._moment("creation_timestamp")
