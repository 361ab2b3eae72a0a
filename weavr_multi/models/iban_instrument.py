from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME, Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import IbanBankAccountDetails, IbanInstrumentState


@model
class IbanInstrument(Model):
    """IBAN of a managed account as its webhook shows it."""

    id: str
    """Digit string of the IBAN."""
    managed_account_id: str
    """Digit string of the managed account the IBAN belongs to."""
    profile_id: str
    """Digit string of the programme's profile that sets the rules and fees."""
    incoming_wire_transfer_profile_id: str
    """Digit string of the profile that applies to wire transfers received on this IBAN."""
    tag: str | None = None
    """Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters."""
    friendly_name: str
    """Label chosen for the account or card, for people to recognise it by."""
    currency: str
    """Three-letter ISO 4217 code of the currency."""
    state: IbanInstrumentState
    """PENDING, ACTIVE or BLOCKED; REJECTED and DESTROYED are final."""
    creation_timestamp: int
    """When the object was created, in epoch milliseconds."""
    bank_account_details: list[IbanBankAccountDetails] | None = None
    """Details to pay in with, one entry per payment network."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("managed_account_id", "managedAccountId", STRING, required=True),
        Field("profile_id", "profileId", STRING, required=True),
        Field("incoming_wire_transfer_profile_id", "incomingWireTransferProfileId", STRING, required=True),
        Field("tag", "tag", STRING),
        Field("friendly_name", "friendlyName", STRING, required=True),
        Field("currency", "currency", STRING, required=True),
        Field("state", "state", ModelOf("IbanInstrumentState"), required=True),
        Field("creation_timestamp", "creationTimestamp", TIME, required=True),
        Field("bank_account_details", "bankAccountDetails", ListOf(ModelOf("IbanBankAccountDetails"))),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            managed_account_id: str,
            profile_id: str,
            incoming_wire_transfer_profile_id: str,
            tag: str | None = None,
            friendly_name: str,
            currency: str,
            state: IbanInstrumentState,
            creation_timestamp: int,
            bank_account_details: Sequence[IbanBankAccountDetails] | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def creation_time(self) -> datetime:
        """`creation_timestamp` as a time (UTC)."""
        return self._moment("creation_timestamp")
