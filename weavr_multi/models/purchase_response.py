from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.nullable_int_64 import NullableInt64
    from weavr_multi.models.purchase_response_code import PurchaseResponseCode


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class PurchaseResponse(Model):
    """Outcome of a simulated card transaction.

    Attributes:
        code: APPROVED, a DENIED_ reason, or the state of the 3-D Secure check.
        three_d_secure_challenge_id: Id of the 3-D Secure challenge the purchase started, if it started one.
    """

    code: PurchaseResponseCode | Unset = UNSET
    three_d_secure_challenge_id: NullableInt64 | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("code", "code", E("PurchaseResponseCode"), False, None),
        ("three_d_secure_challenge_id", "threeDSecureChallengeId", M("NullableInt64"), False, None),
    )
