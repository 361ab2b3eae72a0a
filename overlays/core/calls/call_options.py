"""The options that every method of a resource takes, for type checkers and for wrappers of one's own.

``async def pay(**options: Unpack[CallOptions])`` hands them on with their types.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from weavr_multi.core.sensitive import Sensitive


class CallOptions(TypedDict, total=False):
    """The options of a call, beside its arguments. An option that is left out is as the client or the copy has it.

    Attributes:
        timeout: Seconds for the whole call, all attempts and waits together; None is no limit.
        auth_token: The bearer token to send, in place of the session's.
        extra_headers: Headers to add.
        max_retries: How many further attempts are made after the first.
    """

    timeout: float | None
    auth_token: str | Sensitive
    extra_headers: Mapping[str, str]
    max_retries: int


class IdempotentCallOptions(CallOptions, total=False):
    """The options of an operation that can be repeated safely.

    Attributes:
        idempotency_ref: The caller's own ref. One that is not given is made for the call, and is the same on every
            retry.
    """

    idempotency_ref: str
