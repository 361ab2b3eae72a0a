from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import INT, STR, UNSET, E, Fields, M, Model, U, Unset

if TYPE_CHECKING:
    from weavr_multi.models.account_descriptor import AccountDescriptor
    from weavr_multi.models.account_number_and_sort_code import AccountNumberAndSortCode
    from weavr_multi.models.account_type import AccountType
    from weavr_multi.models.iban import Iban
    from weavr_multi.models.linked_account_state import LinkedAccountState
    from weavr_multi.models.string_wrapped_type_id import StringWrappedTypeId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LinkedAccount(Model):
    """Bank account of the customer outside the service, linked so that money can move to and from it.

    Attributes:
        id: Digit string of the linked account.
        profile_id: Digit string of the programme's profile that sets the rules and fees.
        tag: Label of the integrator's own: letters, digits, hyphen and underscore, up to 50 characters.
        friendly_name: Label chosen for the account or card, for people to recognise it by.
        name: Name of the account holder, 1 to 100 characters.
        type: BUSINESS or PERSONAL.
        currency: Three-letter ISO 4217 code of the currency.
        country: Country of the bank account, an ISO 3166-1 alpha-2 code.
        account_reference: Bank identification of the account: IBAN, UK account number with sort code, or a
            free descriptor. The keys present tell which.
        state: PENDING_VERIFICATION, then ACTIVE once verified or REJECTED; BLOCKED can be lifted, REMOVED is
            final.
        creation_timestamp: When the object was created, in epoch milliseconds.
        owner: Corporate or consumer that the account is linked to.
    """

    id: str
    profile_id: str
    tag: str | Unset = UNSET
    friendly_name: str | Unset = UNSET
    name: str
    type: AccountType | Unset = UNSET
    currency: str | Unset = UNSET
    country: str
    account_reference: AccountNumberAndSortCode | Iban | AccountDescriptor | dict[str, Any] | Unset = UNSET
    state: LinkedAccountState
    creation_timestamp: int | Unset = UNSET
    owner: StringWrappedTypeId | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, True, None),
        ("profile_id", "profileId", STR, True, None),
        ("tag", "tag", STR, False, None),
        ("friendly_name", "friendlyName", STR, False, None),
        ("name", "name", STR, True, None),
        ("type", "type", E("AccountType"), False, None),
        ("currency", "currency", STR, False, None),
        ("country", "country", STR, True, None),
        (
            "account_reference",
            "accountReference",
            U(M("AccountNumberAndSortCode"), M("Iban"), M("AccountDescriptor")),
            False,
            None,
        ),
        ("state", "state", E("LinkedAccountState"), True, None),
        ("creation_timestamp", "creationTimestamp", INT, False, None),
        ("owner", "owner", M("StringWrappedTypeId"), False, None),
    )
