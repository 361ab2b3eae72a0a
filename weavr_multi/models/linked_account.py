from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME, EnumOf, Field, Fields, Model, ModelOf, OneOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import (
        AccountDescriptor,
        AccountNumberAndSortCode,
        AccountType,
        Iban,
        LinkedAccountState,
        StringWrappedTypeId,
    )
    from weavr_multi.params import (
        AccountDescriptorParams,
        AccountNumberAndSortCodeParams,
        AccountTypeName,
        IbanParams,
        LinkedAccountStateName,
    )


@model
class LinkedAccount(Model):
    """Bank account of the customer outside the service, linked so that money can move to and from it."""

    id: str
    """Digit string of the linked account."""
    profile_id: str
    """Digit string of the programme's profile that sets the rules and fees."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    friendly_name: str | None = None
    """Label chosen for the account or card, for people to recognise it by."""
    name: str
    """Name of the account holder, 1 to 100 characters."""
    type: AccountType | None = None
    """BUSINESS or PERSONAL."""
    currency: str | None = None
    """Three-letter ISO 4217 code of the currency."""
    country: str
    """Country of the bank account, an ISO 3166-1 alpha-2 code."""
    account_reference: AccountNumberAndSortCode | Iban | AccountDescriptor | dict[str, Any] | None = None
    """Bank identification of the account: IBAN, UK account number with sort code, or a free descriptor. The keys
    present tell which.
    """
    state: LinkedAccountState
    """PENDING_VERIFICATION, then ACTIVE once verified or REJECTED; BLOCKED can be lifted, REMOVED is final."""
    creation_timestamp: int | None = None
    """When the object was created, in epoch milliseconds."""
    owner: StringWrappedTypeId | None = None
    """Corporate or consumer that the account is linked to."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("profile_id", "profileId", STRING, required=True),
        Field("tag", "tag", STRING),
        Field("friendly_name", "friendlyName", STRING),
        Field("name", "name", STRING, required=True),
        Field("type", "type", EnumOf("AccountType")),
        Field("currency", "currency", STRING),
        Field("country", "country", STRING, required=True),
        Field(
            "account_reference",
            "accountReference",
            OneOf(ModelOf("AccountNumberAndSortCode"), ModelOf("Iban"), ModelOf("AccountDescriptor")),
        ),
        Field("state", "state", EnumOf("LinkedAccountState"), required=True),
        Field("creation_timestamp", "creationTimestamp", TIME),
        Field("owner", "owner", ModelOf("StringWrappedTypeId")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            profile_id: str,
            tag: str | None = None,
            friendly_name: str | None = None,
            name: str,
            type: AccountType | AccountTypeName | None = None,
            currency: str | None = None,
            country: str,
            account_reference: AccountNumberAndSortCode
            | AccountNumberAndSortCodeParams
            | Iban
            | IbanParams
            | AccountDescriptor
            | AccountDescriptorParams
            | None = None,
            state: LinkedAccountState | LinkedAccountStateName,
            creation_timestamp: int | None = None,
            owner: StringWrappedTypeId | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def creation_time(self) -> datetime | None:
        """`creation_timestamp` as a time (UTC)."""
        return self._moment("creation_timestamp")
