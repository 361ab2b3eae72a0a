from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, TIME_DIGITS, EnumOf, Event, Field, Fields, ModelOf, model

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import CredentialId, LoginEventLoginEventStatus, StringWrappedTypeId
    from weavr_multi.params import LoginEventLoginEventStatusName
    from weavr_multi.webhooks.delivery import Delivery


@model
class LoginStatusChanged(Event):
    """A sign-in on a device was decided.

    Arrives when a user has approved or declined a sign-in on a device, or let it expire; `status` tells
    which. The token that follows a biometric sign-in does not come with this event but with `/stepup/watch`.

    Arrives at ``/login/watch``.
    """

    credential: CredentialId
    """User or client whose factor was challenged."""
    identity: StringWrappedTypeId | None = None
    """Corporate or consumer the user signs in for."""
    type: str
    """Kind of factor that was challenged, as text."""
    status: LoginEventLoginEventStatus
    """VERIFIED, DECLINED or EXPIRED, all final."""
    published_timestamp: str
    """When the event was published, epoch milliseconds as a digit string."""

    __fields__: ClassVar[Fields] = (
        Field("credential", "credential", ModelOf("CredentialId"), required=True),
        Field("identity", "identity", ModelOf("StringWrappedTypeId")),
        Field("type", "type", STRING, required=True),
        Field("status", "status", EnumOf("LoginEventLoginEventStatus"), required=True),
        Field("published_timestamp", "publishedTimestamp", TIME_DIGITS, required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            credential: CredentialId,
            identity: StringWrappedTypeId | None = None,
            type: str,
            status: LoginEventLoginEventStatus | LoginEventLoginEventStatusName,
            published_timestamp: str,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def published_time(self) -> datetime:
        """`published_timestamp` as a time (UTC)."""
        return self._moment("published_timestamp")
