from __future__ import annotations

from collections.abc import Coroutine
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.legacy_corporates import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, Sensitive, deprecated, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import IdempotentCallOptions
    from weavr_multi.models import MobileCodeSent


class LegacyCorporates(Resource):
    """What can be done with ``legacy.corporates``."""

    @deprecated("use authentication_factors.enrol_otp")
    def send_mobile_code(self, **options: Unpack[IdempotentCallOptions]) -> Coroutine[Any, Any, MobileCodeSent]:
        """Send a code to the mobile number of a corporate's root user.

        ``POST /multi/corporates/verification/mobile/send``

        Sends a text message with a code of six digits, which `legacy.corporates.verify_mobile` takes. It
        needs the user's token. In the sandbox the code is always 123456.

        Today's service has no such operation: the number is enrolled as an authentication factor, by
        `authentication_factors.enrol_otp`.

        .. deprecated:: use authentication_factors.enrol_otp

        Args:
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), Conflict (409),
                RateLimited (429), ServerError (500).
        """
        return self._call(_operations.SEND_MOBILE_CODE, options)

    @deprecated("use authentication_factors.verify_otp")
    def verify_mobile(
        self, *, verification_code: str | Sensitive, **options: Unpack[IdempotentCallOptions]
    ) -> Coroutine[Any, Any, None]:
        """Verify the mobile number of a corporate's root user.

        ``POST /multi/corporates/verification/mobile/verify``

        Takes the code that `legacy.corporates.send_mobile_code` sent and marks the number as verified. It
        needs the user's token and answers 204 without a body.

        Today's service has no such operation: see `authentication_factors.verify_otp`.

        .. deprecated:: use authentication_factors.verify_otp

        Args:
            verification_code: The code from the text message; always 123456 in the sandbox. A secret.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), Conflict (409),
                RateLimited (429), ServerError (500).
        """
        return self._call(_operations.VERIFY_MOBILE, options, verification_code=verification_code)

    @cached_property
    def with_raw_response(self) -> LegacyCorporatesRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return LegacyCorporatesRaw(self._raw())


class LegacyCorporatesRaw(RawMethods):
    """The methods of `LegacyCorporates`, giving the whole response."""

    def __init__(self, resource: LegacyCorporates) -> None:
        super().__init__(resource)
        self.send_mobile_code = raw(resource.send_mobile_code)
        self.verify_mobile = raw(resource.verify_mobile)
