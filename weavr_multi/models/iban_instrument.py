from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.iban_bank_account_details import IbanBankAccountDetails
    from weavr_multi.models.iban_instrument_state import IbanInstrumentState


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class IbanInstrument(Model):
    """IBAN of a managed account as its webhook shows it.

    Attributes:
        id: Digit string of the IBAN.
        managed_account_id: Digit string of the managed account the IBAN belongs to.
        profile_id: Digit string of the programme's profile that sets the rules and fees.
        incoming_wire_transfer_profile_id: Digit string of the profile that applies to wire transfers received
            on this IBAN.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        friendly_name: Label chosen for the account or card, for people to recognise it by.
        currency: Three-letter ISO 4217 code of the currency.
        state: PENDING, ACTIVE or BLOCKED; REJECTED and DESTROYED are final.
        creation_timestamp: When the object was created, in epoch milliseconds.
        bank_account_details: Details to pay in with, one entry per payment network.
    """

    id: str
    managed_account_id: str
    profile_id: str
    incoming_wire_transfer_profile_id: str
    tag: str | Unset = UNSET
    friendly_name: str
    currency: str
    state: IbanInstrumentState
    creation_timestamp: int
    bank_account_details: list[IbanBankAccountDetails] | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("managed_account_id", "managedAccountId", STR, True, None),
        ("profile_id", "profileId", STR, True, None),
        ("incoming_wire_transfer_profile_id", "incomingWireTransferProfileId", STR, True, None),
        ("tag", "tag", STR, False, None),
        ("friendly_name", "friendlyName", STR, True, None),
        ("currency", "currency", STR, True, None),
        ("state", "state", M("IbanInstrumentState"), True, None),
        ("creation_timestamp", "creationTimestamp", INT, True, None),
        ("bank_account_details", "bankAccountDetails", L(M("IbanBankAccountDetails")), False, None),
    )
