from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, INT, STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.corporate_company import CorporateCompany
    from weavr_multi.models.corporate_source_of_funds import CorporateSourceOfFunds
    from weavr_multi.models.created_corporate_root_user import CreatedCorporateRootUser
    from weavr_multi.models.identity_id import IdentityId
    from weavr_multi.models.industry import Industry
    from weavr_multi.models.retail_qualifier import RetailQualifier


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CreatedCorporate(Model):
    """Corporate as answered on creation, where the root user also tells whether a password exists.

    Attributes:
        id: Identity reference, a type and a digit string.
        profile_id: Digit string of the programme's profile that sets the rules and fees.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        root_user: First user of the corporate or consumer, who owns the identity.
        company: Legal details of the company.
        industry: Line of business of the company.
        source_of_funds: Where the customer's money comes from.
        source_of_funds_other: Explanation when `sourceOfFunds` is OTHER. Deprecated.
        accepted_terms: Whether the customer has agreed to the terms and conditions.
        ip_address: IP address (v4 or v6) the customer registered from.
        base_currency: Currency in which the customer's figures are expressed, an ISO 4217 code.
        fee_group: Name of the fee group that sets the customer's prices.
        creation_timestamp: When the object was created, in epoch milliseconds.
        retail_qualifier: Whether the corporate counts as a retail customer: RETAIL, NON_RETAIL or UNKNOWN.
    """

    id: IdentityId
    profile_id: str
    tag: str | Unset = UNSET
    root_user: CreatedCorporateRootUser
    company: CorporateCompany
    industry: Industry | Unset = UNSET
    source_of_funds: CorporateSourceOfFunds | Unset = UNSET
    source_of_funds_other: str | Unset = UNSET
    accepted_terms: bool | Unset = UNSET
    ip_address: str
    base_currency: str
    fee_group: str | Unset = UNSET
    creation_timestamp: int
    retail_qualifier: RetailQualifier | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", M("IdentityId"), True, None),
        ("profile_id", "profileId", STR, True, None),
        ("tag", "tag", STR, False, None),
        ("root_user", "rootUser", M("CreatedCorporateRootUser"), True, None),
        ("company", "company", M("CorporateCompany"), True, None),
        ("industry", "industry", E("Industry"), False, None),
        ("source_of_funds", "sourceOfFunds", E("CorporateSourceOfFunds"), False, None),
        ("source_of_funds_other", "sourceOfFundsOther", STR, False, None),
        ("accepted_terms", "acceptedTerms", BOOL, False, None),
        ("ip_address", "ipAddress", STR, True, None),
        ("base_currency", "baseCurrency", STR, True, None),
        ("fee_group", "feeGroup", STR, False, None),
        ("creation_timestamp", "creationTimestamp", INT, True, None),
        ("retail_qualifier", "retailQualifier", E("RetailQualifier"), False, None),
    )
