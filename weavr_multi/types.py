"""The types that annotations of user code need beside the models, and the names of what is secret."""

from typing import Final

from weavr_multi.core.generated_code_base import OpenStrEnum, Page, Pages, RawResponse, Sensitive

# Wire names of the fields that hold secrets, as texts or as {value} objects.
SECRET_NAMES: Final = frozenset(
    (
        "accessToken",
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

__all__ = ("SECRET_NAMES", "OpenStrEnum", "Page", "Pages", "RawResponse", "Sensitive")
