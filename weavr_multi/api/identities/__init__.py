from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import INT, UNSET, M, Operation, Pages, Paging, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.user_identities_get_response_schema import UserIdentitiesGetResponseSchema
    from weavr_multi.models.user_identity import UserIdentity

_LIST: Operation[UserIdentitiesGetResponseSchema] = Operation(
    "multi",
    "userIdentities",
    "identities.list",
    "GET",
    "/multi/identities",
    query=(
        ("offset", "offset", INT, False, {"minimum": 0}, ""),
        ("limit", "limit", INT, False, {"minimum": 1, "maximum": 100}, ""),
    ),
    security=("api-key",),
    session_token=True,
    answer={200: M("UserIdentitiesGetResponseSchema")},
    page=Paging("offset", "limit", 100, "identities"),
    codes={"403": ("INSUFFICIENT_PERMISSIONS",), "409": ("IDENTITY_TYPE_NOT_SUPPORTED",)},
    statuses=("400", "401", "403", "404", "409", "500", "503", "default"),
)


class Identities(Resource):
    """What can be done with ``identities``."""

    def list(
        self,
        *,
        offset: int | Unset = UNSET,
        limit: int | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> Pages[UserIdentity, UserIdentitiesGetResponseSchema]:
        """List the identities the user may act for.

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
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: IDENTITY_TYPE_NOT_SUPPORTED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._pages(_LIST, (offset, limit), timeout, auth_token, extra_headers, max_retries)

    @cached_property
    def with_raw_response(self) -> IdentitiesRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return IdentitiesRaw(self._raw())


class IdentitiesRaw:
    """The methods of `Identities`, giving the whole answer."""

    def __init__(self, resource: Identities) -> None:
        self.list = raw(resource.list)
