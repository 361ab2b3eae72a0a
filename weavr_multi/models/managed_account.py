from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.managed_instrument_balance import ManagedInstrumentBalance
    from weavr_multi.models.managed_instrument_state import ManagedInstrumentState


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedAccount(Model):
    """Account held for the customer, with a balance in one currency.

    Attributes:
        id: Digit string of the managed account.
        profile_id: Digit string of the programme's profile that sets the rules and fees.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        friendly_name: Label chosen for the account or card, for people to recognise it by.
        currency: Three-letter ISO 4217 code of the currency.
        balances: Current available and actual balance of the instrument, in minor units.
        state: Whether the account is usable, and why not.
        creation_timestamp: When the object was created, in epoch milliseconds.
        low_balance_threshold: Available balance, in minor units, below which the low-balance webhook is sent.
    """

    id: str
    profile_id: str
    tag: str | Unset = UNSET
    friendly_name: str
    currency: str
    balances: ManagedInstrumentBalance
    state: ManagedInstrumentState
    creation_timestamp: int
    low_balance_threshold: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("profile_id", "profileId", STR, True, None),
        ("tag", "tag", STR, False, None),
        ("friendly_name", "friendlyName", STR, True, None),
        ("currency", "currency", STR, True, None),
        ("balances", "balances", M("ManagedInstrumentBalance"), True, None),
        ("state", "state", M("ManagedInstrumentState"), True, None),
        ("creation_timestamp", "creationTimestamp", INT, True, None),
        ("low_balance_threshold", "lowBalanceThreshold", INT, False, None),
    )
