from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.deposit_response_code import DepositResponseCode


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class DepositResponse(Model):
    """Outcome of a deposit simulated by account id.

    Attributes:
        code: COMPLETED, or the reason why the deposit was refused.
    """

    code: DepositResponseCode | Unset = UNSET

    __fields__: ClassVar[Fields] = (("code", "code", E("DepositResponseCode"), False, None),)
