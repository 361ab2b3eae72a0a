from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, INT, STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.consumer_root_user import ConsumerRootUser
    from weavr_multi.models.consumer_source_of_funds import ConsumerSourceOfFunds
    from weavr_multi.models.identity_id import IdentityId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class Consumer(Model):
    """Person registered as a customer, with the root user who is that person.

    Attributes:
        id: Identity reference, a type and a digit string.
        profile_id: Digit string of the programme's profile that sets the rules and fees.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        root_user: First user of the corporate or consumer, who owns the identity.
        creation_timestamp: When the object was created, in epoch milliseconds.
        ip_address: IP address (v4 or v6) the customer registered from.
        accepted_terms: Whether the customer has agreed to the terms and conditions.
        base_currency: Currency in which the customer's figures are expressed, an ISO 4217 code.
        fee_group: Name of the fee group that sets the customer's prices.
        source_of_funds: Where the customer's money comes from.
        source_of_funds_other: Explanation when `sourceOfFunds` is OTHER. Deprecated.
    """

    id: IdentityId
    profile_id: str
    tag: str | Unset = UNSET
    root_user: ConsumerRootUser
    creation_timestamp: int
    ip_address: str
    accepted_terms: bool | Unset = UNSET
    base_currency: str | Unset = UNSET
    fee_group: str | Unset = UNSET
    source_of_funds: ConsumerSourceOfFunds | Unset = UNSET
    source_of_funds_other: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", M("IdentityId"), True, None),
        ("profile_id", "profileId", STR, True, None),
        ("tag", "tag", STR, False, None),
        ("root_user", "rootUser", M("ConsumerRootUser"), True, None),
        ("creation_timestamp", "creationTimestamp", INT, True, None),
        ("ip_address", "ipAddress", STR, True, None),
        ("accepted_terms", "acceptedTerms", BOOL, False, None),
        ("base_currency", "baseCurrency", STR, False, None),
        ("fee_group", "feeGroup", STR, False, None),
        ("source_of_funds", "sourceOfFunds", E("ConsumerSourceOfFunds"), False, None),
        ("source_of_funds_other", "sourceOfFundsOther", STR, False, None),
    )
