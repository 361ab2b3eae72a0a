from __future__ import annotations

from collections.abc import Coroutine
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.backoffice_access import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, deprecated, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import CallOptions
    from weavr_multi.models import IdentityId, IdentityTokenResponse
    from weavr_multi.params import IdentityIdParams


class BackofficeAccess(Resource):
    """What can be done with ``backoffice.access``."""

    @deprecated("use backoffice.access.request_token")
    def impersonate(
        self,
        *,
        identity: IdentityId | IdentityIdParams,
        temp: IdentityId | IdentityIdParams | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, IdentityTokenResponse]:
        """Sign in on behalf of an identity.

        ``POST /multi/backoffice/impersonate_identity_login``

        Issues a bearer token that acts for the given corporate or consumer. Deprecated:
        `access.request_token` takes the same body, gives the same answer and needs the API key alone, whereas
        this call wants a bearer token as well. The call takes no idempotency-ref.

        .. deprecated:: use backoffice.access.request_token

        Args:
            identity: Corporate or consumer to act for.
            temp: Second identity that the schema allows; leave it out.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Conflict: UNRESOLVED_IDENTITY, ALREADY_IMPERSONATED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), Forbidden (403), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(_operations.IMPERSONATE, options, identity=identity, temp=temp)

    def request_token(
        self,
        *,
        identity: IdentityId | IdentityIdParams,
        temp: IdentityId | IdentityIdParams | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, IdentityTokenResponse]:
        """Obtain a token for one identity.

        ``POST /multi/backoffice/access_token``

        Exchanges the API key alone, with no user signing in, for a bearer token that acts for one corporate
        or consumer. Every other back-office call about that identity then carries the token. The token lives
        five minutes from its last use and cannot be refreshed: ask for another when it has expired. The call
        takes no idempotency-ref.

        Args:
            identity: Corporate or consumer to act for.
            temp: Second identity that the schema allows; leave it out.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Conflict: UNRESOLVED_IDENTITY, ALREADY_IMPERSONATED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), Forbidden (403), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(_operations.REQUEST_TOKEN, options, identity=identity, temp=temp)

    @cached_property
    def with_raw_response(self) -> BackofficeAccessRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return BackofficeAccessRaw(self._raw())


class BackofficeAccessRaw(RawMethods):
    """The methods of `BackofficeAccess`, giving the whole response."""

    def __init__(self, resource: BackofficeAccess) -> None:
        super().__init__(resource)
        self.impersonate = raw(resource.impersonate)
        self.request_token = raw(resource.request_token)
