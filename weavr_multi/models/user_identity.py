from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import IdentityId
    from weavr_multi.params import IdentityIdParams


@model
class UserIdentity(Model):
    """Identity that a user can act for."""

    id: IdentityId
    """Identity reference, a type and a digit string."""
    name: str
    """Name of the corporate or consumer."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", ModelOf("IdentityId"), required=True),
        Field("name", "name", STRING, required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, id: IdentityId | IdentityIdParams, name: str, extra: Mapping[str, Any] | None = None
        ) -> None: ...
