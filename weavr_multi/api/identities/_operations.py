"""What each method of `Identities` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import INTEGER, ModelOf, Operation, Paging, Parameter

if TYPE_CHECKING:
    from weavr_multi.models import UserIdentitiesGetResponseSchema

LIST: Operation[UserIdentitiesGetResponseSchema] = Operation(
    surface="multi",
    id="userIdentities",
    name="identities.list",
    method="GET",
    url="/multi/identities",
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
    ),
    security=("api-key",),
    session_token=True,
    responses={200: ModelOf("UserIdentitiesGetResponseSchema")},
    page=Paging(offset="offset", size="limit", maximum=100, items="identities"),
)
