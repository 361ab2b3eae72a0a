from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import NullableInt64, PurchaseResponseCode
    from weavr_multi.params import PurchaseResponseCodeName


@model
class PurchaseResponse(Model):
    """Outcome of a simulated card transaction."""

    code: PurchaseResponseCode | None = None
    """APPROVED, a DENIED_ reason, or the state of the 3-D Secure check."""
    three_d_secure_challenge_id: NullableInt64 | None = None
    """Id of the 3-D Secure challenge the purchase started, if it started one."""

    __fields__: ClassVar[Fields] = (
        Field("code", "code", EnumOf("PurchaseResponseCode")),
        Field("three_d_secure_challenge_id", "threeDSecureChallengeId", ModelOf("NullableInt64")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            code: PurchaseResponseCode | PurchaseResponseCodeName | None = None,
            three_d_secure_challenge_id: NullableInt64 | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
