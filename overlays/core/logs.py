"""The logger ``weavr_multi``. What it logs is an allow-list: names, statuses, times and refs; never a value."""

from __future__ import annotations

import logging
from typing import Final

from weavr_multi.core.request import Request

logger: Final = logging.getLogger("weavr_multi")


def answered(request: Request, status: int, seconds: float, attempt: int, request_ref: str | None) -> None:
    """Log an answer, at DEBUG."""
    if logger.isEnabledFor(logging.DEBUG):
        operation = request.operation
        logger.debug(
            "%s: %s %s -> %d in %.0f ms (attempt %d, request-ref %s, idempotency-ref %s)",
            operation.key,
            operation.method,
            operation.url,
            status,
            seconds * 1000,
            attempt,
            request_ref,
            request.idempotency_ref,
        )


def retrying(request: Request, why: str, seconds: float, attempt: int) -> None:
    """Log that a call will be sent again, at INFO."""
    logger.info("%s: attempt %d ended with %s; sending again in %.2f s", request.operation.key, attempt, why, seconds)
