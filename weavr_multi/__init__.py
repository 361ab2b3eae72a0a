"""An async Python SDK for the Weavr Multi API: ``async with Weavr(api_key=..., environment="sandbox") as weavr``."""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as type checkers take it; importing typing would be most of what importing this costs
if TYPE_CHECKING:
    from typing import Any, Final

    from weavr_multi.core.client import AppInfo as AppInfo
    from weavr_multi.core.client import Weavr as Weavr
    from weavr_multi.core.exceptions import AccessTokenRequired as AccessTokenRequired
    from weavr_multi.core.exceptions import ApiError as ApiError
    from weavr_multi.core.exceptions import BadRequest as BadRequest
    from weavr_multi.core.exceptions import BulkError as BulkError
    from weavr_multi.core.exceptions import BulkFailed as BulkFailed
    from weavr_multi.core.exceptions import BulkTimedOut as BulkTimedOut
    from weavr_multi.core.exceptions import ConfigurationError as ConfigurationError
    from weavr_multi.core.exceptions import Conflict as Conflict
    from weavr_multi.core.exceptions import ConnectionFailed as ConnectionFailed
    from weavr_multi.core.exceptions import DecodeError as DecodeError
    from weavr_multi.core.exceptions import DuplicateDelivery as DuplicateDelivery
    from weavr_multi.core.exceptions import Forbidden as Forbidden
    from weavr_multi.core.exceptions import Gone as Gone
    from weavr_multi.core.exceptions import IdentityRequired as IdentityRequired
    from weavr_multi.core.exceptions import InvalidSignature as InvalidSignature
    from weavr_multi.core.exceptions import Locked as Locked
    from weavr_multi.core.exceptions import MalformedDelivery as MalformedDelivery
    from weavr_multi.core.exceptions import NotFound as NotFound
    from weavr_multi.core.exceptions import PasswordExpired as PasswordExpired
    from weavr_multi.core.exceptions import RateLimited as RateLimited
    from weavr_multi.core.exceptions import ServerError as ServerError
    from weavr_multi.core.exceptions import SessionError as SessionError
    from weavr_multi.core.exceptions import SessionExpired as SessionExpired
    from weavr_multi.core.exceptions import SignInFailed as SignInFailed
    from weavr_multi.core.exceptions import StaleDelivery as StaleDelivery
    from weavr_multi.core.exceptions import StepUpFailed as StepUpFailed
    from weavr_multi.core.exceptions import StepUpRequired as StepUpRequired
    from weavr_multi.core.exceptions import TimedOut as TimedOut
    from weavr_multi.core.exceptions import TransportError as TransportError
    from weavr_multi.core.exceptions import Unauthorized as Unauthorized
    from weavr_multi.core.exceptions import WeavrError as WeavrError
    from weavr_multi.core.exceptions import WebhookError as WebhookError
    from weavr_multi.core.paging import Page as Page
    from weavr_multi.core.paging import Pages as Pages
    from weavr_multi.core.response import RawResponse as RawResponse
    from weavr_multi.core.secrets import Sensitive as Sensitive
    from weavr_multi.core.transports.limits import Limits as Limits
    from weavr_multi.core.unset import UNSET as UNSET
    from weavr_multi.core.unset import Unset as Unset
    from weavr_multi.core.version import VERSION as __version__
    from weavr_multi.errors import ErrorCode as ErrorCode
    from weavr_multi.sessions import BackofficeSession as BackofficeSession
    from weavr_multi.sessions import Session as Session

# The public names, each loaded from its module when it is first asked for (PEP 562).
_EXPORTS: Final = {
    "UNSET": ("weavr_multi.core.unset", "UNSET"),
    "Unset": ("weavr_multi.core.unset", "Unset"),
    "Sensitive": ("weavr_multi.core.secrets", "Sensitive"),
    "Weavr": ("weavr_multi.core.client", "Weavr"),
    "AppInfo": ("weavr_multi.core.client", "AppInfo"),
    "Limits": ("weavr_multi.core.transports.limits", "Limits"),
    "Session": ("weavr_multi.sessions", "Session"),
    "BackofficeSession": ("weavr_multi.sessions", "BackofficeSession"),
    "Page": ("weavr_multi.core.paging", "Page"),
    "Pages": ("weavr_multi.core.paging", "Pages"),
    "RawResponse": ("weavr_multi.core.response", "RawResponse"),
    "ErrorCode": ("weavr_multi.errors", "ErrorCode"),
    "__version__": ("weavr_multi.core.version", "VERSION"),
    "WeavrError": ("weavr_multi.core.exceptions", "WeavrError"),
    "ConfigurationError": ("weavr_multi.core.exceptions", "ConfigurationError"),
    "TransportError": ("weavr_multi.core.exceptions", "TransportError"),
    "TimedOut": ("weavr_multi.core.exceptions", "TimedOut"),
    "ConnectionFailed": ("weavr_multi.core.exceptions", "ConnectionFailed"),
    "ApiError": ("weavr_multi.core.exceptions", "ApiError"),
    "BadRequest": ("weavr_multi.core.exceptions", "BadRequest"),
    "Unauthorized": ("weavr_multi.core.exceptions", "Unauthorized"),
    "Forbidden": ("weavr_multi.core.exceptions", "Forbidden"),
    "StepUpRequired": ("weavr_multi.core.exceptions", "StepUpRequired"),
    "AccessTokenRequired": ("weavr_multi.core.exceptions", "AccessTokenRequired"),
    "NotFound": ("weavr_multi.core.exceptions", "NotFound"),
    "Conflict": ("weavr_multi.core.exceptions", "Conflict"),
    "Gone": ("weavr_multi.core.exceptions", "Gone"),
    "Locked": ("weavr_multi.core.exceptions", "Locked"),
    "RateLimited": ("weavr_multi.core.exceptions", "RateLimited"),
    "ServerError": ("weavr_multi.core.exceptions", "ServerError"),
    "SessionError": ("weavr_multi.core.exceptions", "SessionError"),
    "SessionExpired": ("weavr_multi.core.exceptions", "SessionExpired"),
    "SignInFailed": ("weavr_multi.core.exceptions", "SignInFailed"),
    "IdentityRequired": ("weavr_multi.core.exceptions", "IdentityRequired"),
    "PasswordExpired": ("weavr_multi.core.exceptions", "PasswordExpired"),
    "StepUpFailed": ("weavr_multi.core.exceptions", "StepUpFailed"),
    "WebhookError": ("weavr_multi.core.exceptions", "WebhookError"),
    "InvalidSignature": ("weavr_multi.core.exceptions", "InvalidSignature"),
    "StaleDelivery": ("weavr_multi.core.exceptions", "StaleDelivery"),
    "DuplicateDelivery": ("weavr_multi.core.exceptions", "DuplicateDelivery"),
    "MalformedDelivery": ("weavr_multi.core.exceptions", "MalformedDelivery"),
    "BulkError": ("weavr_multi.core.exceptions", "BulkError"),
    "BulkTimedOut": ("weavr_multi.core.exceptions", "BulkTimedOut"),
    "BulkFailed": ("weavr_multi.core.exceptions", "BulkFailed"),
    "DecodeError": ("weavr_multi.core.exceptions", "DecodeError"),
}

__all__ = (
    "UNSET",
    "Unset",
    "Sensitive",
    "Weavr",
    "AppInfo",
    "Limits",
    "Session",
    "BackofficeSession",
    "Page",
    "Pages",
    "RawResponse",
    "ErrorCode",
    "__version__",
    "WeavrError",
    "ConfigurationError",
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
    "BulkError",
    "BulkTimedOut",
    "BulkFailed",
    "DecodeError",
)


def __getattr__(name: str) -> Any:
    found = _EXPORTS.get(name)
    if found is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(found[0]), found[1])
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_EXPORTS})
