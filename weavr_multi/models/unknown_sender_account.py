from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, M, Model, U, Unset

if TYPE_CHECKING:
    from weavr_multi.models.account_descriptor import AccountDescriptor
    from weavr_multi.models.account_number_and_sort_code import AccountNumberAndSortCode
    from weavr_multi.models.iban import Iban


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class UnknownSenderAccount(Model):
    """Sending account of an incoming transfer that is not among the linked accounts; used in bank transfer
    forwarding.

    Attributes:
        name: Name of the sender, as far as known.
        account_reference: Bank identification of the account: IBAN, UK account number with sort code, or a
            free descriptor. The keys present tell which.
    """

    name: str | Unset = UNSET
    account_reference: Iban | AccountNumberAndSortCode | AccountDescriptor | dict[str, Any] | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("name", "name", STR, False, None),
        (
            "account_reference",
            "accountReference",
            U(M("Iban"), M("AccountNumberAndSortCode"), M("AccountDescriptor")),
            False,
            None,
        ),
    )
