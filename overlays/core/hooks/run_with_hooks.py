"""Runs calls and attempts inside the observer and the middleware. Entered only where there is one of them."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from weavr_multi.core.calls.request import new_ref
from weavr_multi.core.calls.retry import Retry
from weavr_multi.core.exceptions import WeavrError
from weavr_multi.core.hooks.activity import Activity, observed
from weavr_multi.core.hooks.middleware import Layers, OutgoingAttempt, OutgoingCall
from weavr_multi.core.hooks.middleware_error_notes import Work, note_on_attempt, note_on_call
from weavr_multi.core.sentinels import NotGiven

if TYPE_CHECKING:
    from weavr_multi.core.calls.operation import Operation
    from weavr_multi.core.calls.options import Options
    from weavr_multi.core.calls.request import Arguments
    from weavr_multi.core.calls.requestor import Call, Requestor
    from weavr_multi.core.calls.response import RawResponse, Response

T = TypeVar("T")
Make = Callable[["Operation[T]", "Arguments", "Options"], Awaitable["RawResponse[T]"]]
_CODE: Final = r"[A-Z0-9_]{1,80}"  # any other text may be a value
_TOLD: Final = ("status", "error_code", "request_ref", "in_doubt", "never_sent")


async def call_around(
    requestor: Requestor, make: Make[T], operation: Operation[T], arguments: Arguments, options: Options
) -> RawResponse[T]:
    """Make one logical call inside its observer and its middleware."""
    ref: str | None = None
    if operation.idempotent:  # it is known here, for errors of middleware name it
        ref = new_ref() if isinstance(options.idempotency_ref, NotGiven) else options.idempotency_ref
        options = options._replace(idempotency_ref=ref)
    call = OutgoingCall(operation, arguments, options)

    async def step() -> RawResponse[T]:
        call.response = response = await make(operation, arguments, call.options())
        return response

    work = Work(step)
    facts = {"method": operation.method, "url_template": operation.url, "surface": operation.surface}
    with observed(requestor.observer, "call", operation.name, base_url=requestor.config.base_url, **facts) as activity:
        try:
            layers: Layers[OutgoingCall, RawResponse[T]] = Layers(
                [(one, one) for one in options.middleware],
                call,
                work,
                partial(note_on_call, work, operation, ref),
            )
            response = await layers.run()
        except BaseException as error:
            tell_error(activity, error)
            if call.response is not None:  # middleware raised behind a success
                activity.note(status=call.response.status, request_ref=call.response.request_ref)
            elif work.is_open and not operation.safe:  # a cancellation, or middleware's error, does not say so itself
                activity.note(in_doubt=True)
            raise
        activity.note(status=response.status, request_ref=response.request_ref)
        return response


async def attempt_around(
    requestor: Requestor,
    step: Callable[[], Awaitable[Response | Retry]],
    call: Call,
) -> Response | Retry:
    """Make one attempt inside its observer and the middleware's hooks for attempts."""
    call.attempts += 1
    operation = call.request.operation
    attempt = OutgoingAttempt(operation, call.attempts)

    async def noted() -> Response | Retry:
        try:
            result = await step()
        except BaseException as error:
            attempt.failed(error)
            raise
        if isinstance(result, Retry):
            attempt.failed(result.error, result.wait)
        else:
            attempt.status, attempt.request_ref = result.status, result.headers.get("request-ref")
        return result

    work = Work(noted)
    hooks = [(one, one.attempt) for one in call.middleware if hasattr(one, "attempt")]
    facts = {"method": operation.method, "url_template": operation.url, "number": call.attempts}
    with observed(
        requestor.observer, "attempt", operation.name, base_url=requestor.config.base_url, **facts
    ) as activity:
        layers: Layers[OutgoingAttempt, Response | Retry] = Layers(
            hooks, attempt, work, partial(note_on_attempt, work, call)
        )
        try:
            return await layers.run()
        finally:
            activity.note(status=attempt.status, request_ref=attempt.request_ref, wait=attempt.wait)
            if attempt.error is not None:
                tell_error(activity, attempt.error)


def tell_error(activity: Activity, error: BaseException) -> None:
    """Put what an error says of itself among the facts: names, statuses and refs, no text and no value.

    Of an error that is not the package's, the class alone: its attributes may hold anything.
    """
    ours = isinstance(error, WeavrError)
    found: dict[str, Any] = {name: getattr(error, name, None) if ours else None for name in _TOLD}
    code = found["error_code"]
    found["error_code"] = None if code is None else str(code) if re.fullmatch(_CODE, str(code)) else "(other)"
    if found["never_sent"] is not None:  # no response came
        found["in_doubt"] = activity.facts.get("method") not in (None, "GET") and not found["never_sent"]
    activity.note(error_type=type(error).__name__, **found)
