from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class LogoutResponse(Model):
    """Where to send the browser, where the user signed in at a third party."""

    url: str | None = None
    """Address the user's browser has to visit to complete the sign-out at the third-party identity provider;
    absent otherwise.
    """

    __fields__: ClassVar[Fields] = (Field("url", "url", STRING),)

    if TYPE_CHECKING:

        def __init__(self, *, url: str | None = None, extra: Mapping[str, Any] | None = None) -> None: ...
