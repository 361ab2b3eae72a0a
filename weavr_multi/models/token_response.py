from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import SECRET, Field, Fields, Model, Sensitive, model


@model
class TokenResponse(Model):
    """Answer that carries a token."""

    token: Sensitive | None = None
    """Bearer token, or a temporary one. Secret: never log it."""

    __fields__: ClassVar[Fields] = (Field("token", "token", SECRET),)

    if TYPE_CHECKING:

        def __init__(self, *, token: str | Sensitive | None = None, extra: Mapping[str, Any] | None = None) -> None: ...
