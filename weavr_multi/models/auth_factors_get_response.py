from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import SCAFactor


@model
class AuthFactorsGetResponse(Model):
    """The authentication factors that a user has enrolled, or begun to enrol."""

    factors: list[SCAFactor] | None = None
    """All factors of the user, whatever their status."""

    __fields__: ClassVar[Fields] = (Field("factors", "factors", ListOf(ModelOf("SCAFactor"))),)

    if TYPE_CHECKING:

        def __init__(
            self, *, factors: Sequence[SCAFactor] | None = None, extra: Mapping[str, Any] | None = None
        ) -> None: ...
