"""The logger ``weavr_multi``. What it logs is an allow-list: names, statuses, times and refs; never a value.

Each record has the same as attributes (`extra`), for those who log in JSON.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Final

from weavr_multi.core.calls.operation import Operation
from weavr_multi.core.calls.options import told
from weavr_multi.core.calls.request import Request
from weavr_multi.core.calls.response import Response
from weavr_multi.core.exceptions import ConfigurationError

logger: Final = logging.getLogger("weavr_multi")
_LEVELS: Final = {"debug": logging.DEBUG, "info": logging.INFO}


def switch_on() -> None:
    """Set the level that ``WEAVR_LOG`` names (debug or info), and log to stderr if nothing else does."""
    said = os.environ.get("WEAVR_LOG")
    if not said:
        return
    level = _LEVELS.get(said.strip().lower())
    if level is None:
        raise ConfigurationError(f"WEAVR_LOG is debug or info, got {told(said)}")
    logger.setLevel(level)
    if not logger.hasHandlers():
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        logger.addHandler(handler)


def answered(request: Request, response: Response, seconds: float, attempt: int) -> None:
    """Log a response, at DEBUG."""
    operation, ref = request.operation, response.headers.get("request-ref")
    _log(
        logging.DEBUG,
        "%s: %s %s -> %d in %.0f ms (attempt %d, request-ref %s, idempotency-ref %s)",
        operation.key,
        operation.method,
        operation.url,
        response.status,
        seconds * 1000,
        attempt,
        ref,
        request.idempotency_ref,
        extra={**_facts(request, attempt), "status": response.status, "seconds": seconds, "request_ref": ref},
    )


def retrying(request: Request, error: Exception, seconds: float, attempt: int, *, first: bool) -> None:
    """Log that a call will be sent again: the first time at INFO, so that a call has one such line, then at DEBUG."""
    _log(
        logging.INFO if first else logging.DEBUG,
        "%s: attempt %d ended with %s; sending again in %.2f s",
        request.operation.key,
        attempt,
        _outcome(error),
        seconds,
        extra={
            **_facts(request, attempt),
            "status": getattr(error, "status", None),
            "request_ref": getattr(error, "request_ref", None),
            "wait": seconds,
        },
    )


def cancelled(operation: Operation[Any], ref: str | None, note: str) -> None:
    """Log that a write was cancelled while the service may have been executing it, at WARNING."""
    _log(logging.WARNING, "%s", note, extra={"operation": operation.name, "attempt": None, "idempotency_ref": ref})


def _log(level: int, message: str, *values: object, extra: Mapping[str, object]) -> None:
    """Log, without the attributes where the user's record factory has one of their names.

    What a filter, factory or handler raises does not replace what became of a call.
    """
    with suppress(Exception):
        try:
            logger.log(level, message, *values, extra=extra, stacklevel=2)
        except KeyError:  # how Python refuses such an attribute; nothing has been written then
            logger.log(level, message, *values, stacklevel=2)


def _facts(request: Request, attempt: int | None) -> dict[str, object]:
    return {"operation": request.operation.name, "attempt": attempt, "idempotency_ref": request.idempotency_ref}


def _outcome(error: Exception) -> str:
    status = getattr(error, "status", None)
    code = getattr(error, "error_code", None)
    return f"{status}{f' {code}' if code else ''}" if status else type(error).__name__
