from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import BOOLEAN, STRING, TIME, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import ConsumerRootUser, ConsumerSourceOfFunds, IdentityId
    from weavr_multi.params import ConsumerSourceOfFundsName, IdentityIdParams


@model
class Consumer(Model):
    """Person registered as a customer, with the root user who is that person."""

    id: IdentityId
    """Identity reference, a type and a digit string."""
    profile_id: str
    """Digit string of the programme's profile that sets the rules and fees."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    root_user: ConsumerRootUser
    """First user of the corporate or consumer, who owns the identity."""
    creation_timestamp: int
    """When the object was created, in epoch milliseconds."""
    ip_address: str
    """IP address (v4 or v6) the customer registered from."""
    accepted_terms: bool | None = None
    """Whether the customer has agreed to the terms and conditions."""
    base_currency: str | None = None
    """Currency in which the customer's figures are expressed, an ISO 4217 code."""
    fee_group: str | None = None
    """Name of the fee group that sets the customer's prices."""
    source_of_funds: ConsumerSourceOfFunds | None = None
    """Where the customer's money comes from."""
    source_of_funds_other: str | None = None
    """Explanation when `sourceOfFunds` is OTHER. Deprecated."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", ModelOf("IdentityId"), required=True),
        Field("profile_id", "profileId", STRING, required=True),
        Field("tag", "tag", STRING),
        Field("root_user", "rootUser", ModelOf("ConsumerRootUser"), required=True),
        Field("creation_timestamp", "creationTimestamp", TIME, required=True),
        Field("ip_address", "ipAddress", STRING, required=True),
        Field("accepted_terms", "acceptedTerms", BOOLEAN),
        Field("base_currency", "baseCurrency", STRING),
        Field("fee_group", "feeGroup", STRING),
        Field("source_of_funds", "sourceOfFunds", EnumOf("ConsumerSourceOfFunds")),
        Field("source_of_funds_other", "sourceOfFundsOther", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: IdentityId | IdentityIdParams,
            profile_id: str,
            tag: str | None = None,
            root_user: ConsumerRootUser,
            creation_timestamp: int,
            ip_address: str,
            accepted_terms: bool | None = None,
            base_currency: str | None = None,
            fee_group: str | None = None,
            source_of_funds: ConsumerSourceOfFunds | ConsumerSourceOfFundsName | None = None,
            source_of_funds_other: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def creation_time(self) -> datetime:
        """`creation_timestamp` as a time (UTC)."""
        return self._moment("creation_timestamp")
