from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Unpack

from weavr_multi.api.identities import _operations
from weavr_multi.core.generated_code_base import Pages, RawMethods, Resource, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import CallOptions
    from weavr_multi.models import UserIdentitiesGetResponseSchema, UserIdentity


class Identities(Resource):
    """What can be done with ``identities``."""

    def list(
        self, *, offset: int | None = None, limit: int | None = None, **options: Unpack[CallOptions]
    ) -> Pages[UserIdentity, UserIdentitiesGetResponseSchema]:
        """List the identities the user may act for.

        ``GET /multi/identities``

        Lists the corporates and consumers the signed-in user belongs to. It works with the token of a login
        that is of type AUTH, and is meant for the step before `access.request_token`; the api-key alone is
        declared as an alternative.

        The answer is paged: `identities` with `count` as the total. Nothing changes; call it as often as
        needed.

        Await it for one page; iterate over it for every UserIdentity of all pages.

        Args:
            offset: Number of items to skip before the page starts, counted from 0. The list has no cursor;
                items added or removed while it is read can shift a page.
            limit: Most items to return in one page, 1 to 100.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: IDENTITY_TYPE_NOT_SUPPORTED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._pages(_operations.LIST, options, offset=offset, limit=limit)

    @cached_property
    def with_raw_response(self) -> IdentitiesRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return IdentitiesRaw(self._raw())


class IdentitiesRaw(RawMethods):
    """The methods of `Identities`, giving the whole response."""

    def __init__(self, resource: Identities) -> None:
        super().__init__(resource)
        self.list = raw(resource.list)
