from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, M, Model, U, Unset

if TYPE_CHECKING:
    from weavr_multi.models.account_descriptor import AccountDescriptor
    from weavr_multi.models.account_number_and_sort_code import AccountNumberAndSortCode
    from weavr_multi.models.account_type import AccountType
    from weavr_multi.models.iban import Iban


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LinkedAccountVerificationTransferInstructionDestination(Model):
    """Account the transfer must reach.

    Attributes:
        account_owner_name: Holder of the account that the transfer must reach.
        account_type: BUSINESS for a company's account, PERSONAL for a private one.
        account_reference: Bank identification of the account: IBAN, UK account number with sort code, or a
            free descriptor. The keys present tell which.
    """

    account_owner_name: str | Unset = UNSET
    account_type: AccountType | Unset = UNSET
    account_reference: Iban | AccountNumberAndSortCode | AccountDescriptor | dict[str, Any] | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("account_owner_name", "accountOwnerName", STR, False, None),
        ("account_type", "accountType", E("AccountType"), False, None),
        (
            "account_reference",
            "accountReference",
            U(M("Iban"), M("AccountNumberAndSortCode"), M("AccountDescriptor")),
            False,
            None,
        ),
    )
