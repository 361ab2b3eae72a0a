from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import BankDetailsDepositResponseCode
    from weavr_multi.params import BankDetailsDepositResponseCodeName


@model
class BankDetailsDepositResponse(Model):
    """Outcome of a deposit simulated by bank details."""

    code: BankDetailsDepositResponseCode | None = None
    """COMPLETED, or the reason why the deposit was refused."""

    __fields__: ClassVar[Fields] = (Field("code", "code", EnumOf("BankDetailsDepositResponseCode")),)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            code: BankDetailsDepositResponseCode | BankDetailsDepositResponseCodeName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
