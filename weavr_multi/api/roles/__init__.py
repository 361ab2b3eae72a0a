from __future__ import annotations

from collections.abc import Coroutine
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.roles import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import CallOptions
    from weavr_multi.models import RbacRole


class Roles(Resource):
    """What can be done with ``roles``."""

    def list(self, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, list[RbacRole]]:
        """List the roles of the programme.

        ``GET /multi/roles``

        Lists the roles users can hold, with a name and a description each. It needs the user's token; the
        answer is a plain array, neither paged nor wrapped in an object.

        Roles are given in `users.create` and `users.update`.

        Permission: ``i:roles:list``.

        Args:
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), RateLimited (429),
                ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.LIST, options)

    @cached_property
    def with_raw_response(self) -> RolesRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return RolesRaw(self._raw())


class RolesRaw(RawMethods):
    """The methods of `Roles`, giving the whole response."""

    def __init__(self, resource: Roles) -> None:
        super().__init__(resource)
        self.list = raw(resource.list)
