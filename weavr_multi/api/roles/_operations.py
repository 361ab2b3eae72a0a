"""What each method of `Roles` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import ListOf, ModelOf, Operation

if TYPE_CHECKING:
    from weavr_multi.models import RbacRole

LIST: Operation[list[RbacRole]] = Operation(
    surface="multi",
    id="rolesGet",
    name="roles.list",
    method="GET",
    url="/multi/roles",
    security=("api-key", "bearer"),
    responses={200: ListOf(ModelOf("RbacRole"))},
)
