from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, ModelOf, OneOf, model

if TYPE_CHECKING:
    from weavr_multi.models import AccountDescriptor, AccountNumberAndSortCode, AccountType, Iban
    from weavr_multi.params import AccountDescriptorParams, AccountNumberAndSortCodeParams, AccountTypeName, IbanParams


@model
class LinkedAccountVerificationTransferInstructionDestination(Model):
    """Account the transfer must reach."""

    account_owner_name: str | None = None
    """Holder of the account that the transfer must reach."""
    account_type: AccountType | None = None
    """BUSINESS for a company's account, PERSONAL for a private one."""
    account_reference: Iban | AccountNumberAndSortCode | AccountDescriptor | dict[str, Any] | None = None
    """Bank identification of the account: IBAN, UK account number with sort code, or a free descriptor. The keys
    present tell which.
    """

    __fields__: ClassVar[Fields] = (
        Field("account_owner_name", "accountOwnerName", STRING),
        Field("account_type", "accountType", EnumOf("AccountType")),
        Field(
            "account_reference",
            "accountReference",
            OneOf(ModelOf("Iban"), ModelOf("AccountNumberAndSortCode"), ModelOf("AccountDescriptor")),
        ),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            account_owner_name: str | None = None,
            account_type: AccountType | AccountTypeName | None = None,
            account_reference: Iban
            | IbanParams
            | AccountNumberAndSortCode
            | AccountNumberAndSortCodeParams
            | AccountDescriptor
            | AccountDescriptorParams
            | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
