from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, ModelOf, OneOf, model

if TYPE_CHECKING:
    from weavr_multi.models import AccountDescriptor, AccountNumberAndSortCode, Iban
    from weavr_multi.params import AccountDescriptorParams, AccountNumberAndSortCodeParams, IbanParams


@model
class UnknownSenderAccount(Model):
    """Sending account of an incoming transfer that is not among the linked accounts; used in bank transfer
    forwarding.
    """

    name: str | None = None
    """Name of the sender, as far as known."""
    account_reference: Iban | AccountNumberAndSortCode | AccountDescriptor | dict[str, Any] | None = None
    """Bank identification of the account: IBAN, UK account number with sort code, or a free descriptor. The keys
    present tell which.
    """

    __fields__: ClassVar[Fields] = (
        Field("name", "name", STRING),
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
            name: str | None = None,
            account_reference: Iban
            | IbanParams
            | AccountNumberAndSortCode
            | AccountNumberAndSortCodeParams
            | AccountDescriptor
            | AccountDescriptorParams
            | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
