from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import TransactionBatchInterceptState
    from weavr_multi.params import TransactionBatchInterceptStateName


@model
class TransactionBatchIntercept(Model):
    """Decision of a provider that has to allow a ledger batch."""

    provider: str
    """Internal name of the provider that takes part."""
    state: TransactionBatchInterceptState | None = None
    """PENDING or SUSPENDED while it waits; ALLOWED, DENIED and FAILED are final."""
    denial_reason: str | None = None
    """Why the provider refused the batch."""
    suspended_reason: str | None = None
    """Why the provider put the batch on hold."""

    __fields__: ClassVar[Fields] = (
        Field("provider", "provider", STRING, required=True),
        Field("state", "state", EnumOf("TransactionBatchInterceptState")),
        Field("denial_reason", "denialReason", STRING),
        Field("suspended_reason", "suspendedReason", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            provider: str,
            state: TransactionBatchInterceptState | TransactionBatchInterceptStateName | None = None,
            denial_reason: str | None = None,
            suspended_reason: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
