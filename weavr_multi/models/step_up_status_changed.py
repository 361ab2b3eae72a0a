from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import (
    SECRET,
    STRING,
    TIME_DIGITS,
    EnumOf,
    Event,
    Field,
    Fields,
    ModelOf,
    Sensitive,
    model,
)

if TYPE_CHECKING:
    from datetime import datetime

    from weavr_multi.models import CredentialId, StepupEventEventStatus, StringWrappedTypeId
    from weavr_multi.params import StepupEventEventStatusName
    from weavr_multi.webhooks.delivery import Delivery


@model
class StepUpStatusChanged(Event):
    """A step-up challenge was decided.

    Arrives when a user has approved (VERIFIED) or declined a push challenge, or let it expire; there is no
    way to poll for it. `challengeId` is the id that `step_up.start_push` or `access.login_via_biometrics`
    returned. After a biometric sign-in `authToken` carries a bearer token, to be exchanged with
    `access.request_token` for an access token that is already stepped up: treat the body as a secret and
    never log it.

    Arrives at ``/stepup/watch``.
    """

    credential: CredentialId
    """User or client whose factor was challenged."""
    identity: StringWrappedTypeId
    """Corporate or consumer the session acts for."""
    challenge_id: str
    """Digit string of the authentication challenge; the webhook `/stepup/watch` reports its outcome."""
    type: str
    """Kind of factor that was challenged, as text."""
    status: StepupEventEventStatus
    """VERIFIED, DECLINED or EXPIRED, all final."""
    published_timestamp: str
    """When the event was published, epoch milliseconds as a digit string."""
    auth_token: Sensitive | None = None
    """Bearer token issued by a biometric login; exchange it at `POST /access_token`. Secret, never log it."""

    __fields__: ClassVar[Fields] = (
        Field("credential", "credential", ModelOf("CredentialId"), required=True),
        Field("identity", "identity", ModelOf("StringWrappedTypeId"), required=True),
        Field("challenge_id", "challengeId", STRING, required=True),
        Field("type", "type", STRING, required=True),
        Field("status", "status", EnumOf("StepupEventEventStatus"), required=True),
        Field("published_timestamp", "publishedTimestamp", TIME_DIGITS, required=True),
        Field("auth_token", "authToken", SECRET),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            credential: CredentialId,
            identity: StringWrappedTypeId,
            challenge_id: str,
            type: str,
            status: StepupEventEventStatus | StepupEventEventStatusName,
            published_timestamp: str,
            auth_token: str | Sensitive | None = None,
            delivery: Delivery | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...

    @property
    def published_time(self) -> datetime:
        """`published_timestamp` as a time (UTC)."""
        return self._moment("published_timestamp")
