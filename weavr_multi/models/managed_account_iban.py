from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import E, Fields, L, M, Model

if TYPE_CHECKING:
    from weavr_multi.models.iban_bank_account_details import IbanBankAccountDetails
    from weavr_multi.models.managed_account_iban_state import ManagedAccountIBANState


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ManagedAccountIBAN(Model):
    """Bank details of a managed account that has been upgraded with an IBAN.

    Attributes:
        state: UNALLOCATED without an IBAN, PENDING_ALLOCATION while it is being issued, ALLOCATED once it can
            receive money.
        bank_account_details: Details to pay in with, one entry per payment network.
    """

    state: ManagedAccountIBANState
    bank_account_details: list[IbanBankAccountDetails]

    __fields__: ClassVar[Fields] = (
        ("state", "state", E("ManagedAccountIBANState"), True, None),
        ("bank_account_details", "bankAccountDetails", L(M("IbanBankAccountDetails")), True, None),
    )
