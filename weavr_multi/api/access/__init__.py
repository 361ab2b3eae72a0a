from __future__ import annotations

from collections.abc import Coroutine
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.access import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, Sensitive, deprecated, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import CallOptions
    from weavr_multi.models import (
        IdentityId,
        LoginViaBiometricsResponse,
        LoginWithPasswordResponse,
        LogoutResponse,
        RequestAccessTokenResponse,
    )
    from weavr_multi.params import IdentityIdParams


class Access(Resource):
    """What can be done with ``access``."""

    def login_with_password(
        self, *, email: str, password: str | Sensitive, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, LoginWithPasswordResponse]:
        """Sign a user in with e-mail and password.

        ``POST /multi/login_with_password``

        Checks a user's e-mail and password and answers with a bearer token. It needs the api-key alone.

        Branch on `tokenType`: ACCESS, NO_TYPE or no value means the token works everywhere; AUTH means it is
        good for `identities.list` and `access.request_token` only, and everything else answers 403
        ACCESS_TOKEN_REQUIRED until it has been exchanged.

        A wrong e-mail or password is a 403 without a body, and repeated failures lock the user for 30 minutes
        (423). An expired password is a 409 whose `token` serves `passwords.update` only. There is no
        idempotency-ref: every call opens a session of its own, so repeating it does no harm except that
        failures count towards the lock. The session starts without a step-up and expires after 5 minutes
        without activity.

        Args:
            email: E-mail address the user signs in with.
            password: The user's password as a `{value}` object; a tokenised password for integrators who are
                not PCI-compliant. A 404 or 410 speaks of that token, not of a session.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            NotFound: TOKEN_EXPIRED, TOKEN_NOT_FOUND (404).
            Gone: TOKEN_EXPIRED, TOKEN_NOT_FOUND (410).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), Forbidden (403), Conflict (409),
                Locked (423), RateLimited (429), ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.LOGIN_WITH_PASSWORD, options, email=email, password=password)

    def login_via_biometrics(
        self, *, email: str, identity: IdentityId | IdentityIdParams | None = None, **options: Unpack[CallOptions]
    ) -> Coroutine[Any, Any, LoginViaBiometricsResponse]:
        """Start a sign-in approved on the user's device.

        ``POST /multi/login_via_biometrics``

        Sends a sign-in request to the device on which the user has enrolled biometrics. It needs the api-key
        alone and takes no idempotency-ref, so each call raises another request on the device.

        The answer carries only the id of the challenge; the outcome cannot be polled. It arrives by the
        webhook `/stepup/watch`, whose `authToken` has to be exchanged with `access.request_token`; the
        resulting session is already stepped up. A user without an enrolled device gets a conflict; use
        `access.login_with_password` instead.

        Args:
            email: E-mail address of the user who is to approve the sign-in.
            identity: Identity to sign in to, where the user belongs to several.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            Conflict: CHANNEL_NOT_REGISTERED, CHANNEL_NOT_SUPPORTED (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), Forbidden (403), Locked (423),
                RateLimited (429), ServerError (500, 503), ApiError (any other).
        """
        return self._call(_operations.LOGIN_VIA_BIOMETRICS, options, email=email, identity=identity)

    @deprecated("there is no successor; a token expires 5 minutes after its last use")
    def logout(self, **options: Unpack[CallOptions]) -> Coroutine[Any, Any, LogoutResponse | None]:
        """End the session of the current token.

        ``POST /multi/logout``

        Ends the session the token belongs to; the token is useless afterwards. It needs the user's token and
        has no idempotency-ref; a repetition with the dead token answers 401, which means the same as success.

        Deprecated without a successor: it still works, but a session can as well be left to expire, 5 minutes
        after its last activity. The usual answer is 204; with third-party authentication it is 200 with a
        `url`.

        .. deprecated:: there is no successor; a token expires 5 minutes after its last use

        Args:
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), Unauthorized (401), RateLimited (429), ServerError
                (500, 503), ApiError (any other).
        """
        return self._call(_operations.LOGOUT, options)

    def request_token(
        self,
        *,
        identity: IdentityId | IdentityIdParams,
        client_assertion: str | Sensitive | None = None,
        token: str | Sensitive | None = None,
        **options: Unpack[CallOptions],
    ) -> Coroutine[Any, Any, RequestAccessTokenResponse]:
        """Exchange a token for one identity's access token.

        ``POST /multi/access_token``

        Turns the token of a login into an access token that acts for one identity of the user. Needed when a
        login answers with `tokenType` AUTH, or an operation with 403 ACCESS_TOKEN_REQUIRED; also after
        `access.login_via_biometrics`. Send the login's token as bearer token; the api-key alone is declared
        too, for set-ups that identify the caller in the body.

        Choose the identity from `identities.list`. The answer's `status` tells whether the session is
        STANDARD or STEPPED_UP. There is no idempotency-ref: each call issues another token and changes
        nothing else, so repeating it is harmless.

        Args:
            identity: The corporate or consumer the new token is to act for, one of those `identities.list`
                returns.
            client_assertion: Assertion that identifies the caller in set-ups without a login at this service;
                a secret. Leave it out otherwise.
            token: In the request, a token to exchange where it is not sent as bearer token; in the answer,
                the access token to send from now on. A secret either way.
            **options: timeout, auth_token, extra_headers, max_retries: see `CallOptions`.

        Raises:
            ApiError: Without a code: BadRequest (400), Unauthorized (401), Forbidden (403), Locked (423),
                RateLimited (429), ServerError (500, 503), ApiError (any other).
        """
        return self._call(
            _operations.REQUEST_TOKEN, options, identity=identity, client_assertion=client_assertion, token=token
        )

    @cached_property
    def with_raw_response(self) -> AccessRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return AccessRaw(self._raw())


class AccessRaw(RawMethods):
    """The methods of `Access`, giving the whole response."""

    def __init__(self, resource: Access) -> None:
        super().__init__(resource)
        self.login_with_password = raw(resource.login_with_password)
        self.login_via_biometrics = raw(resource.login_via_biometrics)
        self.logout = raw(resource.logout)
        self.request_token = raw(resource.request_token)
