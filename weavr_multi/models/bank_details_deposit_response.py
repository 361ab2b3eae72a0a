from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.bank_details_deposit_response_code import BankDetailsDepositResponseCode


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BankDetailsDepositResponse(Model):
    """Outcome of a deposit simulated by bank details.

    Attributes:
        code: COMPLETED, or the reason why the deposit was refused.
    """

    code: BankDetailsDepositResponseCode | Unset = UNSET

    __fields__: ClassVar[Fields] = (("code", "code", E("BankDetailsDepositResponseCode"), False, None),)
