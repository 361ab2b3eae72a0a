from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import BOOLEAN, STRING, TIME_DIGITS, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import (
        BankAccountDetails,
        InstrumentId,
        InstrumentStateLegacy,
        LegacyManagedAccountBalances,
        StringWrappedTypeId,
    )
    from weavr_multi.params import InstrumentIdParams


@model
class LegacyManagedAccount(Model):
    """Managed account as webhooks show it, with balances and times as digit strings."""

    id: InstrumentId
    """Reference to the account, as type and id."""
    profile_id: str
    """Digit string of the programme's profile that sets the rules and fees."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    owner: StringWrappedTypeId
    """Corporate or consumer that owns the account."""
    friendly_name: str
    """Label chosen for the account or card, for people to recognise it by."""
    active: bool | None = None
    """True while the object may be used; false once it has been deactivated."""
    currency: str
    """Three-letter ISO 4217 code of the currency."""
    balances: LegacyManagedAccountBalances | None = None
    """Available and actual balance, as digit strings in minor units."""
    state: InstrumentStateLegacy | None = None
    """Blocks in force, or how the account was destroyed."""
    creation_timestamp: str
    """When the account was created, epoch milliseconds as a digit string."""
    bank_account_details: BankAccountDetails | None = None
    """Bank details by which the account receives money."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", ModelOf("InstrumentId"), required=True),
        Field("profile_id", "profileId", STRING, required=True),
        Field("tag", "tag", STRING),
        Field("owner", "owner", ModelOf("StringWrappedTypeId"), required=True),
        Field("friendly_name", "friendlyName", STRING, required=True),
        Field("active", "active", BOOLEAN),
        Field("currency", "currency", STRING, required=True),
        Field("balances", "balances", ModelOf("LegacyManagedAccountBalances")),
        Field("state", "state", ModelOf("InstrumentStateLegacy")),
        Field("creation_timestamp", "creationTimestamp", TIME_DIGITS, required=True),
        Field("bank_account_details", "bankAccountDetails", ModelOf("BankAccountDetails")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: InstrumentId | InstrumentIdParams,
            profile_id: str,
            tag: str | None = None,
            owner: StringWrappedTypeId,
            friendly_name: str,
            active: bool | None = None,
            currency: str,
            balances: LegacyManagedAccountBalances | None = None,
            state: InstrumentStateLegacy | None = None,
            creation_timestamp: str,
            bank_account_details: BankAccountDetails | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def creation_time(self) -> datetime:
        """`creation_timestamp` as a time (UTC)."""
        return self._moment("creation_timestamp")
