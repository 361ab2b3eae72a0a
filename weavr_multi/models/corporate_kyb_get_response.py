from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import KyiStatus
    from weavr_multi.params import KyiStatusName


@model
class CorporateKybGetResponse(Model):
    """How far the verification of a corporate has come."""

    kyb_status: KyiStatus | None = None
    """State of the verification made at onboarding."""
    ongoing_kyb_status: KyiStatus | None = None
    """State of the verification repeated later on; may differ from the first."""

    __fields__: ClassVar[Fields] = (
        Field("kyb_status", "kybStatus", EnumOf("KyiStatus")),
        Field("ongoing_kyb_status", "ongoingKybStatus", EnumOf("KyiStatus")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            kyb_status: KyiStatus | KyiStatusName | None = None,
            ongoing_kyb_status: KyiStatus | KyiStatusName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
