"""The types that annotations of user code need beside the models, and the names of what is secret."""

from typing import Final

from weavr_multi.core.runtime import UNSET, OpenStrEnum, Page, Pages, RawResponse, Sensitive, Unset

# Wire names of the fields that hold secrets, as texts or as {value} objects.
SECRET_NAMES: Final = frozenset(
    (
        "activationCode",
        "authToken",
        "cardNumber",
        "clientAssertion",
        "cvv",
        "inviteCode",
        "newPassword",
        "nonce",
        "oldPassword",
        "password",
        "pin",
        "token",
        "value",
        "verificationCode",
    )
)

__all__ = ("SECRET_NAMES", "UNSET", "OpenStrEnum", "Page", "Pages", "RawResponse", "Sensitive", "Unset")
