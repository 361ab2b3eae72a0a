from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import TIME, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import IdentityId
    from weavr_multi.params import IdentityIdParams


@model
class PasswordInfo(Model):
    """Whose password was set and how long it is valid."""

    identity_id: IdentityId
    """Corporate or consumer the user belongs to."""
    expiry_date: int | None = None
    """When the password expires, in epoch milliseconds."""

    __fields__: ClassVar[Fields] = (
        Field("identity_id", "identityId", ModelOf("IdentityId"), required=True),
        Field("expiry_date", "expiryDate", TIME),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            identity_id: IdentityId | IdentityIdParams,
            expiry_date: int | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def expiry_time(self) -> datetime | None:
        """`expiry_date` as a time (UTC); None for 0, which is never."""
        return self._expiry("expiry_date")
