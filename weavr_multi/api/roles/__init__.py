from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import UNSET, L, M, Operation, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.rbac_role import RbacRole

_LIST: Operation[list[RbacRole]] = Operation(
    "multi",
    "rolesGet",
    "roles.list",
    "GET",
    "/multi/roles",
    security=("api-key", "bearer"),
    answer={200: L(M("RbacRole"))},
    codes={"403": ("INSUFFICIENT_PERMISSIONS",)},
    statuses=("400", "401", "403", "404", "429", "500", "503", "default"),
    permissions=("i:roles:list",),
)


class Roles(Resource):
    """What can be done with ``roles``."""

    async def list(
        self,
        *,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> list[RbacRole]:
        """List the roles of the programme.

        Lists the roles users can hold, with a name and a description each. It needs the user's token; the
        answer is a plain array, neither paged nor wrapped in an object.

        Roles are given in `users.create` and `users.update`.

        Permission: ``i:roles:list``.

        Args:
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return await self._call(_LIST, (), timeout, auth_token, UNSET, extra_headers, max_retries)

    @cached_property
    def with_raw_response(self) -> RolesRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return RolesRaw(self._raw())


class RolesRaw:
    """The methods of `Roles`, giving the whole answer."""

    def __init__(self, resource: Roles) -> None:
        self.list = raw(resource.list)
