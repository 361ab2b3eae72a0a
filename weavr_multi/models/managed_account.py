from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, STRING, TIME, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import ManagedInstrumentBalance, ManagedInstrumentState


@model
class ManagedAccount(Model):
    """Account held for the customer, with a balance in one currency."""

    id: str
    """Digit string of the managed account."""
    profile_id: str
    """Digit string of the programme's profile that sets the rules and fees."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    friendly_name: str
    """Label chosen for the account or card, for people to recognise it by."""
    currency: str
    """Three-letter ISO 4217 code of the currency."""
    balances: ManagedInstrumentBalance
    """Current available and actual balance of the instrument, in minor units."""
    state: ManagedInstrumentState
    """Whether the account is usable, and why not."""
    creation_timestamp: int
    """When the object was created, in epoch milliseconds."""
    low_balance_threshold: int | None = None
    """Available balance, in minor units, below which the low-balance webhook is sent."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("profile_id", "profileId", STRING, required=True),
        Field("tag", "tag", STRING),
        Field("friendly_name", "friendlyName", STRING, required=True),
        Field("currency", "currency", STRING, required=True),
        Field("balances", "balances", ModelOf("ManagedInstrumentBalance"), required=True),
        Field("state", "state", ModelOf("ManagedInstrumentState"), required=True),
        Field("creation_timestamp", "creationTimestamp", TIME, required=True),
        Field("low_balance_threshold", "lowBalanceThreshold", INTEGER),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            profile_id: str,
            tag: str | None = None,
            friendly_name: str,
            currency: str,
            balances: ManagedInstrumentBalance,
            state: ManagedInstrumentState,
            creation_timestamp: int,
            low_balance_threshold: int | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def creation_time(self) -> datetime:
        """`creation_timestamp` as a time (UTC)."""
        return self._moment("creation_timestamp")
