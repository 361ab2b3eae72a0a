from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import IbanBankAccountDetails, ManagedAccountIBANState
    from weavr_multi.params import ManagedAccountIBANStateName


@model
class ManagedAccountIBAN(Model):
    """Bank details of a managed account that has been upgraded with an IBAN."""

    state: ManagedAccountIBANState
    """UNALLOCATED without an IBAN, PENDING_ALLOCATION while it is being issued, ALLOCATED once it can receive
    money.
    """
    bank_account_details: list[IbanBankAccountDetails]
    """Details to pay in with, one entry per payment network."""

    __fields__: ClassVar[Fields] = (
        Field("state", "state", EnumOf("ManagedAccountIBANState"), required=True),
        Field("bank_account_details", "bankAccountDetails", ListOf(ModelOf("IbanBankAccountDetails")), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            state: ManagedAccountIBANState | ManagedAccountIBANStateName,
            bank_account_details: Sequence[IbanBankAccountDetails],
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
