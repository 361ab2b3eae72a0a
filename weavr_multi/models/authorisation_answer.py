from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import AuthorisationResult
    from weavr_multi.params import AuthorisationResultName


@model
class AuthorisationAnswer(Model):
    """What a receiver answers to a forwarded request, within 1.5 seconds."""

    result: AuthorisationResult | None = None
    """The integrator's decision: APPROVED lets the transfer in, DENIED turns it away."""

    __fields__: ClassVar[Fields] = (Field("result", "result", EnumOf("AuthorisationResult")),)

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            result: AuthorisationResult | AuthorisationResultName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
