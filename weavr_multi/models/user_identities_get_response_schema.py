from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import UserIdentity


@model
class UserIdentitiesGetResponseSchema(Model):
    """Identities that a signed-in user can choose from."""

    identities: list[UserIdentity]
    """Identities (corporates or consumers) the user belongs to."""
    count: int
    """Number of items in the whole list, not only on this page."""
    response_count: int
    """Number of items on this page."""

    __fields__: ClassVar[Fields] = (
        Field("identities", "identities", ListOf(ModelOf("UserIdentity")), required=True),
        Field("count", "count", INTEGER, required=True),
        Field("response_count", "responseCount", INTEGER, required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            identities: Sequence[UserIdentity],
            count: int,
            response_count: int,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
