from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, STR, UNSET, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.bank_account_details import BankAccountDetails
    from weavr_multi.models.instrument_id import InstrumentId
    from weavr_multi.models.instrument_state_legacy import InstrumentStateLegacy
    from weavr_multi.models.legacy_managed_account_balances import LegacyManagedAccountBalances
    from weavr_multi.models.string_wrapped_type_id import StringWrappedTypeId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LegacyManagedAccount(Model):
    """Managed account as webhooks show it, with balances and times as digit strings.

    Attributes:
        id: Reference to the account, as type and id.
        profile_id: Digit string of the programme's profile that sets the rules and fees.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        owner: Corporate or consumer that owns the account.
        friendly_name: Label chosen for the account or card, for people to recognise it by.
        active: True while the object may be used; false once it has been deactivated.
        currency: Three-letter ISO 4217 code of the currency.
        balances: Available and actual balance, as digit strings in minor units.
        state: Blocks in force, or how the account was destroyed.
        creation_timestamp: When the account was created, epoch milliseconds as a digit string.
        bank_account_details: Bank details by which the account receives money.
    """

    id: InstrumentId
    profile_id: str
    tag: str | Unset = UNSET
    owner: StringWrappedTypeId
    friendly_name: str
    active: bool | Unset = UNSET
    currency: str
    balances: LegacyManagedAccountBalances | Unset = UNSET
    state: InstrumentStateLegacy | Unset = UNSET
    creation_timestamp: str
    bank_account_details: BankAccountDetails | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", M("InstrumentId"), True, None),
        ("profile_id", "profileId", STR, True, None),
        ("tag", "tag", STR, False, None),
        ("owner", "owner", M("StringWrappedTypeId"), True, None),
        ("friendly_name", "friendlyName", STR, True, None),
        ("active", "active", BOOL, False, None),
        ("currency", "currency", STR, True, None),
        ("balances", "balances", M("LegacyManagedAccountBalances"), False, None),
        ("state", "state", M("InstrumentStateLegacy"), False, None),
        ("creation_timestamp", "creationTimestamp", STR, True, None),
        ("bank_account_details", "bankAccountDetails", M("BankAccountDetails"), False, None),
    )
