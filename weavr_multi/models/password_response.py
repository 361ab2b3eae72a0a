from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import SECRET, Field, Fields, Model, ModelOf, Sensitive, model

if TYPE_CHECKING:
    from weavr_multi.models import PasswordInfo


@model
class PasswordResponse(Model):
    """A new password's expiry, and a token for the user."""

    password_info: PasswordInfo | None = None
    """The identity the password belongs to and when it expires, in epoch milliseconds."""
    token: Sensitive | None = None
    """Bearer token of the session opened for the user. A secret."""

    __fields__: ClassVar[Fields] = (
        Field("password_info", "passwordInfo", ModelOf("PasswordInfo")),
        Field("token", "token", SECRET),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            password_info: PasswordInfo | None = None,
            token: str | Sensitive | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
