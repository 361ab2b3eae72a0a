from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import LinkedAccountVerificationRun


@model
class LinkedAccountVerificationsPage(Model):
    """One page of `linked_accounts.list_verifications`."""

    verification_runs: list[LinkedAccountVerificationRun] | None = None
    """The verification runs on this page."""
    count: int | None = None
    """Number of items in the whole list, not only on this page."""
    response_count: int | None = None
    """Number of items on this page."""

    __fields__: ClassVar[Fields] = (
        Field("verification_runs", "verificationRuns", ListOf(ModelOf("LinkedAccountVerificationRun"))),
        Field("count", "count", INTEGER),
        Field("response_count", "responseCount", INTEGER),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            verification_runs: Sequence[LinkedAccountVerificationRun] | None = None,
            count: int | None = None,
            response_count: int | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
