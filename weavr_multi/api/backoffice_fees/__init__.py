from __future__ import annotations

from collections.abc import Coroutine
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.backoffice_fees import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import IdempotentCallOptions
    from weavr_multi.models import ChargeFee, InstrumentId
    from weavr_multi.params import InstrumentIdParams


class BackofficeFees(Resource):
    """What can be done with ``backoffice.fees``."""

    def charge(
        self, *, fee_type: str, source: InstrumentId | InstrumentIdParams, **options: Unpack[IdempotentCallOptions]
    ) -> Coroutine[Any, Any, ChargeFee]:
        """Charge a fee to an instrument.

        ``POST /multi/backoffice/fees/charge``

        Takes a fee, of a type that the programme has configured, from a managed account or card that belongs
        to the identity. The amount comes from the configuration and not from the request. Needs the API key
        and a token; pass an idempotency-ref so that a repetition does not charge twice.

        Args:
            fee_type: Name of the fee as set up for the programme.
            source: Account or card the fee is taken from.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: UNRESOLVED_FEE_TYPE, UNRESOLVED_CURRENCY, UNRESOLVED_INSTRUMENT, FUNDS_INSUFFICIENT,
                IDENTITY_NOT_OWNER_OF_INSTRUMENT, FEE_AMOUNT_NOT_SET (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return self._call(_operations.CHARGE, options, fee_type=fee_type, source=source)

    @cached_property
    def with_raw_response(self) -> BackofficeFeesRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return BackofficeFeesRaw(self._raw())


class BackofficeFeesRaw(RawMethods):
    """The methods of `BackofficeFees`, giving the whole response."""

    def __init__(self, resource: BackofficeFees) -> None:
        super().__init__(resource)
        self.charge = raw(resource.charge)
