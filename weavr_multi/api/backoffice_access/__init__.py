from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import UNSET, M, Operation, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.identity_id import IdentityId
    from weavr_multi.models.identity_token_response import IdentityTokenResponse

_IMPERSONATE: Operation[IdentityTokenResponse] = Operation(
    "backoffice",
    "impersonateIdentityLogin",
    "access.impersonate",
    "POST",
    "/multi/backoffice/impersonate_identity_login",
    body=(
        ("identity", "identity", M("IdentityId"), True, None),
        ("temp", "temp", M("IdentityId"), False, None),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    answer={200: M("IdentityTokenResponse")},
    codes={"409": ("UNRESOLVED_IDENTITY", "ALREADY_IMPERSONATED")},
    statuses=("400", "401", "403", "409", "500", "503", "default"),
    deprecated="use backoffice.access.request_token",
)
_REQUEST_TOKEN: Operation[IdentityTokenResponse] = Operation(
    "backoffice",
    "requestAccessToken",
    "access.request_token",
    "POST",
    "/multi/backoffice/access_token",
    body=(
        ("identity", "identity", M("IdentityId"), True, None),
        ("temp", "temp", M("IdentityId"), False, None),
    ),
    body_required=True,
    security=("api-key",),
    answer={200: M("IdentityTokenResponse")},
    codes={"409": ("UNRESOLVED_IDENTITY", "ALREADY_IMPERSONATED")},
    statuses=("400", "401", "403", "409", "500", "503", "default"),
)


class BackofficeAccess(Resource):
    """What can be done with ``backoffice.access``."""

    async def impersonate(
        self,
        *,
        identity: IdentityId | Mapping[str, object],
        temp: IdentityId | Mapping[str, object] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> IdentityTokenResponse:
        """Sign in on behalf of an identity.

        Issues a bearer token that acts for the given corporate or consumer. Deprecated:
        `access.request_token` takes the same body, gives the same answer and needs the API key alone, whereas
        this call wants a bearer token as well. The call takes no idempotency-ref.

        .. deprecated:: use backoffice.access.request_token

        Args:
            identity: Corporate or consumer to act for.
            temp: Second identity that the schema allows; leave it out.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Conflict: UNRESOLVED_IDENTITY, ALREADY_IMPERSONATED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), Forbidden (403), ServerError (500,
                503), ApiError (any other).
        """
        return await self._call(_IMPERSONATE, (identity, temp), timeout, auth_token, UNSET, extra_headers, max_retries)

    async def request_token(
        self,
        *,
        identity: IdentityId | Mapping[str, object],
        temp: IdentityId | Mapping[str, object] | Unset = UNSET,
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> IdentityTokenResponse:
        """Obtain a token for one identity.

        Exchanges the API key alone, with no user signing in, for a bearer token that acts for one corporate
        or consumer. Every other back-office call about that identity then carries the token. The token lives
        five minutes from its last use and cannot be refreshed: ask for another when it has expired. The call
        takes no idempotency-ref.

        Args:
            identity: Corporate or consumer to act for.
            temp: Second identity that the schema allows; leave it out.
            timeout, auth_token, extra_headers, max_retries: Options of this call; see ``Weavr.with_options``.

        Raises:
            Conflict: UNRESOLVED_IDENTITY, ALREADY_IMPERSONATED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), Forbidden (403), ServerError (500,
                503), ApiError (any other).
        """
        return await self._call(
            _REQUEST_TOKEN, (identity, temp), timeout, auth_token, UNSET, extra_headers, max_retries
        )

    @cached_property
    def with_raw_response(self) -> BackofficeAccessRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return BackofficeAccessRaw(self._raw())


class BackofficeAccessRaw:
    """The methods of `BackofficeAccess`, giving the whole answer."""

    def __init__(self, resource: BackofficeAccess) -> None:
        self.impersonate = raw(resource.impersonate)
        self.request_token = raw(resource.request_token)
