from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, Field, Fields, Model, model


@model
class MobileCodeSent(Model):
    """When and how often a code can be asked for again."""

    time_left_for_retry: int | None = None
    """How long to wait before the next code can be asked for."""
    retries_left: int | None = None
    """How many more codes can be asked for."""

    __fields__: ClassVar[Fields] = (
        Field("time_left_for_retry", "timeLeftForRetry", INTEGER),
        Field("retries_left", "retriesLeft", INTEGER),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            time_left_for_retry: int | None = None,
            retries_left: int | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
