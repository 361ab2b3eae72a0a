"""An async Python SDK for the Weavr Multi API: ``async with Weavr(api_key=..., environment="sandbox") as weavr``."""

from __future__ import annotations

# False. Importing it from typing would be most of what importing this costs; a plain False hides every name below from
# jedi, by which notebooks and many editors complete.
TYPE_CHECKING = bool()  # noqa: UP018
if TYPE_CHECKING:
    from typing import Any, Final

    from weavr_multi.bulks.errors import AlreadySubmitted as AlreadySubmitted
    from weavr_multi.bulks.errors import BulkError as BulkError
    from weavr_multi.bulks.errors import BulkFailed as BulkFailed
    from weavr_multi.bulks.errors import BulkTimedOut as BulkTimedOut
    from weavr_multi.bulks.errors import InvalidItems as InvalidItems
    from weavr_multi.bulks.errors import JournalError as JournalError
    from weavr_multi.bulks.errors import RunChanged as RunChanged
    from weavr_multi.bulks.errors import RunInUse as RunInUse
    from weavr_multi.client.app_info import AppInfo as AppInfo
    from weavr_multi.client.statement_csv_writer import statement_csv as statement_csv
    from weavr_multi.client.waits.resource_wait import WaitTimedOut as WaitTimedOut
    from weavr_multi.client.weavr import Weavr as Weavr
    from weavr_multi.core.api_errors import AccessTokenRequired as AccessTokenRequired
    from weavr_multi.core.api_errors import ApiError as ApiError
    from weavr_multi.core.api_errors import BadRequest as BadRequest
    from weavr_multi.core.api_errors import Conflict as Conflict
    from weavr_multi.core.api_errors import Forbidden as Forbidden
    from weavr_multi.core.api_errors import Gone as Gone
    from weavr_multi.core.api_errors import Locked as Locked
    from weavr_multi.core.api_errors import NotFound as NotFound
    from weavr_multi.core.api_errors import RateLimited as RateLimited
    from weavr_multi.core.api_errors import ServerError as ServerError
    from weavr_multi.core.api_errors import StepUpRequired as StepUpRequired
    from weavr_multi.core.api_errors import Unauthorized as Unauthorized
    from weavr_multi.core.calls.call_options import CallOptions as CallOptions
    from weavr_multi.core.calls.call_options import IdempotentCallOptions as IdempotentCallOptions
    from weavr_multi.core.calls.pagination import Page as Page
    from weavr_multi.core.calls.pagination import Pages as Pages
    from weavr_multi.core.calls.response import RawResponse as RawResponse
    from weavr_multi.core.calls.response import Response as Response
    from weavr_multi.core.exceptions import ConfigurationError as ConfigurationError
    from weavr_multi.core.exceptions import ConnectionFailed as ConnectionFailed
    from weavr_multi.core.exceptions import DecodeError as DecodeError
    from weavr_multi.core.exceptions import InvalidRequest as InvalidRequest
    from weavr_multi.core.exceptions import TimedOut as TimedOut
    from weavr_multi.core.exceptions import TransportError as TransportError
    from weavr_multi.core.exceptions import WeavrError as WeavrError
    from weavr_multi.core.hooks.diagnostics import Diagnostics as Diagnostics
    from weavr_multi.core.money import Money as Money
    from weavr_multi.core.money import minor_units as minor_units
    from weavr_multi.core.money import money as money
    from weavr_multi.core.sensitive import Sensitive as Sensitive
    from weavr_multi.core.sentinels import NULL as NULL
    from weavr_multi.core.times import moment as moment
    from weavr_multi.core.transports.base import Transport as Transport
    from weavr_multi.core.transports.limits import Limits as Limits
    from weavr_multi.core.version import VERSION as __version__
    from weavr_multi.errors import ErrorCode as ErrorCode
    from weavr_multi.sessions import BackofficeSession as BackofficeSession
    from weavr_multi.sessions import Session as Session
    from weavr_multi.sessions.errors import IdentityRequired as IdentityRequired
    from weavr_multi.sessions.errors import PasswordExpired as PasswordExpired
    from weavr_multi.sessions.errors import SessionError as SessionError
    from weavr_multi.sessions.errors import SessionExpired as SessionExpired
    from weavr_multi.sessions.errors import SignInFailed as SignInFailed
    from weavr_multi.sessions.errors import StepUpFailed as StepUpFailed
    from weavr_multi.webhooks.errors import DeliveryLogError as DeliveryLogError
    from weavr_multi.webhooks.errors import DuplicateDelivery as DuplicateDelivery
    from weavr_multi.webhooks.errors import InvalidSignature as InvalidSignature
    from weavr_multi.webhooks.errors import MalformedDelivery as MalformedDelivery
    from weavr_multi.webhooks.errors import StaleDelivery as StaleDelivery
    from weavr_multi.webhooks.errors import WebhookError as WebhookError

# The public names, each loaded from its module when it is first asked for (PEP 562).
_EXPORTS: Final = {
    "Sensitive": ("weavr_multi.core.sensitive", "Sensitive"),
    "Weavr": ("weavr_multi.client.weavr", "Weavr"),
    "AppInfo": ("weavr_multi.client.app_info", "AppInfo"),
    "Limits": ("weavr_multi.core.transports.limits", "Limits"),
    "Diagnostics": ("weavr_multi.core.hooks.diagnostics", "Diagnostics"),
    "Session": ("weavr_multi.sessions", "Session"),
    "BackofficeSession": ("weavr_multi.sessions", "BackofficeSession"),
    "CallOptions": ("weavr_multi.core.calls.call_options", "CallOptions"),
    "IdempotentCallOptions": ("weavr_multi.core.calls.call_options", "IdempotentCallOptions"),
    "Page": ("weavr_multi.core.calls.pagination", "Page"),
    "Pages": ("weavr_multi.core.calls.pagination", "Pages"),
    "RawResponse": ("weavr_multi.core.calls.response", "RawResponse"),
    "Response": ("weavr_multi.core.calls.response", "Response"),
    "Transport": ("weavr_multi.core.transports.base", "Transport"),
    "ErrorCode": ("weavr_multi.errors", "ErrorCode"),
    "Money": ("weavr_multi.core.money", "Money"),
    "money": ("weavr_multi.core.money", "money"),
    "minor_units": ("weavr_multi.core.money", "minor_units"),
    "moment": ("weavr_multi.core.times", "moment"),
    "statement_csv": ("weavr_multi.client.statement_csv_writer", "statement_csv"),
    "NULL": ("weavr_multi.core.sentinels", "NULL"),
    "__version__": ("weavr_multi.core.version", "VERSION"),
    "WeavrError": ("weavr_multi.core.exceptions", "WeavrError"),
    "ConfigurationError": ("weavr_multi.core.exceptions", "ConfigurationError"),
    "InvalidRequest": ("weavr_multi.core.exceptions", "InvalidRequest"),
    "TransportError": ("weavr_multi.core.exceptions", "TransportError"),
    "TimedOut": ("weavr_multi.core.exceptions", "TimedOut"),
    "ConnectionFailed": ("weavr_multi.core.exceptions", "ConnectionFailed"),
    "ApiError": ("weavr_multi.core.api_errors", "ApiError"),
    "BadRequest": ("weavr_multi.core.api_errors", "BadRequest"),
    "Unauthorized": ("weavr_multi.core.api_errors", "Unauthorized"),
    "Forbidden": ("weavr_multi.core.api_errors", "Forbidden"),
    "StepUpRequired": ("weavr_multi.core.api_errors", "StepUpRequired"),
    "AccessTokenRequired": ("weavr_multi.core.api_errors", "AccessTokenRequired"),
    "NotFound": ("weavr_multi.core.api_errors", "NotFound"),
    "Conflict": ("weavr_multi.core.api_errors", "Conflict"),
    "Gone": ("weavr_multi.core.api_errors", "Gone"),
    "Locked": ("weavr_multi.core.api_errors", "Locked"),
    "RateLimited": ("weavr_multi.core.api_errors", "RateLimited"),
    "ServerError": ("weavr_multi.core.api_errors", "ServerError"),
    "SessionError": ("weavr_multi.sessions.errors", "SessionError"),
    "SessionExpired": ("weavr_multi.sessions.errors", "SessionExpired"),
    "SignInFailed": ("weavr_multi.sessions.errors", "SignInFailed"),
    "IdentityRequired": ("weavr_multi.sessions.errors", "IdentityRequired"),
    "PasswordExpired": ("weavr_multi.sessions.errors", "PasswordExpired"),
    "StepUpFailed": ("weavr_multi.sessions.errors", "StepUpFailed"),
    "WebhookError": ("weavr_multi.webhooks.errors", "WebhookError"),
    "InvalidSignature": ("weavr_multi.webhooks.errors", "InvalidSignature"),
    "StaleDelivery": ("weavr_multi.webhooks.errors", "StaleDelivery"),
    "DuplicateDelivery": ("weavr_multi.webhooks.errors", "DuplicateDelivery"),
    "MalformedDelivery": ("weavr_multi.webhooks.errors", "MalformedDelivery"),
    "DeliveryLogError": ("weavr_multi.webhooks.errors", "DeliveryLogError"),
    "BulkError": ("weavr_multi.bulks.errors", "BulkError"),
    "BulkTimedOut": ("weavr_multi.bulks.errors", "BulkTimedOut"),
    "WaitTimedOut": ("weavr_multi.client.waits.resource_wait", "WaitTimedOut"),
    "BulkFailed": ("weavr_multi.bulks.errors", "BulkFailed"),
    "InvalidItems": ("weavr_multi.bulks.errors", "InvalidItems"),
    "RunChanged": ("weavr_multi.bulks.errors", "RunChanged"),
    "RunInUse": ("weavr_multi.bulks.errors", "RunInUse"),
    "AlreadySubmitted": ("weavr_multi.bulks.errors", "AlreadySubmitted"),
    "JournalError": ("weavr_multi.bulks.errors", "JournalError"),
    "DecodeError": ("weavr_multi.core.exceptions", "DecodeError"),
}

__all__ = (
    "Sensitive",
    "Weavr",
    "AppInfo",
    "Limits",
    "Diagnostics",
    "Session",
    "BackofficeSession",
    "CallOptions",
    "IdempotentCallOptions",
    "Page",
    "Pages",
    "RawResponse",
    "Response",
    "Transport",
    "ErrorCode",
    "Money",
    "money",
    "minor_units",
    "moment",
    "statement_csv",
    "NULL",
    "__version__",
    "WeavrError",
    "ConfigurationError",
    "InvalidRequest",
    "TransportError",
    "TimedOut",
    "ConnectionFailed",
    "ApiError",
    "BadRequest",
    "Unauthorized",
    "Forbidden",
    "StepUpRequired",
    "AccessTokenRequired",
    "NotFound",
    "Conflict",
    "Gone",
    "Locked",
    "RateLimited",
    "ServerError",
    "SessionError",
    "SessionExpired",
    "SignInFailed",
    "IdentityRequired",
    "PasswordExpired",
    "StepUpFailed",
    "WebhookError",
    "InvalidSignature",
    "StaleDelivery",
    "DuplicateDelivery",
    "MalformedDelivery",
    "DeliveryLogError",
    "BulkError",
    "BulkTimedOut",
    "WaitTimedOut",
    "BulkFailed",
    "InvalidItems",
    "RunChanged",
    "RunInUse",
    "AlreadySubmitted",
    "JournalError",
    "DecodeError",
)


def __getattr__(name: str) -> Any:
    found = _EXPORTS.get(name)
    if found is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # half of what importing this would cost

    value = getattr(import_module(found[0]), found[1])
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_EXPORTS})
