"""Runs calls and attempts inside the observer and the middleware. Entered only where there is one of them."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

from weavr_multi.core.calls.retry import Retry
from weavr_multi.core.hooks.activity import Activity, observed
from weavr_multi.core.hooks.middleware import Layers, OutgoingAttempt, OutgoingCall

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
    call = OutgoingCall(operation, arguments, options)

    async def work() -> RawResponse[T]:
        try:
            call.response = response = await make(operation, arguments, call.options())
        except BaseException as error:
            call.error = error
            raise
        return response

    facts = {"method": operation.method, "url_template": operation.url, "surface": operation.surface}
    with observed(requestor.observer, "call", operation.name, base_url=requestor.config.base_url, **facts) as activity:
        try:
            layers: Layers[OutgoingCall, RawResponse[T]] = Layers([(m, m) for m in options.middleware], call, work)
            response = await layers.run()
        except BaseException as error:
            tell_error(activity, error)
            if call.response is not None:  # middleware raised behind a success
                activity.note(status=call.response.status, request_ref=call.response.request_ref)
                if not isinstance(error, Exception):  # the caller never sees it
                    requestor.begin(call.response.request, options).note_cancellation(error, sent=True)
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
    own: BaseException | None = None

    async def work() -> Response | Retry:
        nonlocal own
        try:
            result = await step()
        except BaseException as error:
            own = error
            attempt.failed(error)
            raise
        if isinstance(result, Retry):
            attempt.failed(result.error, result.wait)
        else:
            attempt.status, attempt.request_ref = result.status, result.headers.get("request-ref")
        return result

    hooks = [(one, one.attempt) for one in call.middleware if hasattr(one, "attempt")]
    facts = {"method": operation.method, "url_template": operation.url, "number": call.attempts}
    with observed(
        requestor.observer, "attempt", operation.name, base_url=requestor.config.base_url, **facts
    ) as activity:
        layers: Layers[OutgoingAttempt, Response | Retry] = Layers(hooks, attempt, work)
        try:
            return await layers.run()
        except BaseException as error:
            if error is not own:
                _note_hook(call, attempt, error)
            raise
        finally:
            activity.note(status=attempt.status, request_ref=attempt.request_ref, wait=attempt.wait)
            if attempt.error is not None:
                tell_error(activity, attempt.error)


def _note_hook(call: Call, attempt: OutgoingAttempt, error: BaseException) -> None:
    """Say on what a hook ends a call with that this attempt was executed, or that an earlier one may have been."""
    if attempt.status is not None and attempt.error is None and not isinstance(error, Exception):
        call.note_cancellation(error, sent=True)
    else:
        call.note_interruption(error)


def tell_error(activity: Activity, error: BaseException) -> None:
    """Put what an error says of itself among the facts: names, statuses and refs, no text and no value."""
    found: dict[str, Any] = {name: getattr(error, name, None) for name in _TOLD}
    code = found["error_code"]
    found["error_code"] = None if code is None else str(code) if re.fullmatch(_CODE, str(code)) else "(other)"
    if found["never_sent"] is not None:  # no response came
        found["in_doubt"] = activity.facts.get("method") not in (None, "GET") and not found["never_sent"]
    activity.note(error_type=type(error).__name__, **found)
