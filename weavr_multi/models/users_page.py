from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import INTEGER, Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import User


@model
class UsersPage(Model):
    """One page of `users.list`."""

    users: list[User] | None = None
    """The users on this page."""
    count: int | None = None
    """Number of items in the whole list, not only on this page."""
    response_count: int | None = None
    """Number of items on this page."""

    __fields__: ClassVar[Fields] = (
        Field("users", "users", ListOf(ModelOf("User"))),
        Field("count", "count", INTEGER),
        Field("response_count", "responseCount", INTEGER),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            users: Sequence[User] | None = None,
            count: int | None = None,
            response_count: int | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
