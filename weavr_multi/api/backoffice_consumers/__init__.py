from __future__ import annotations

from collections.abc import Coroutine
from functools import cached_property
from typing import TYPE_CHECKING, Any, Unpack

from weavr_multi.api.backoffice_consumers import _operations
from weavr_multi.core.generated_code_base import RawMethods, Resource, deprecated, raw

if TYPE_CHECKING:
    from weavr_multi.core.calls.call_options import IdempotentCallOptions
    from weavr_multi.models import ChargeFee, InstrumentId
    from weavr_multi.params import InstrumentIdParams


class BackofficeConsumers(Resource):
    """What can be done with ``backoffice.consumers``."""

    @deprecated("use backoffice.fees.charge")
    def charge_fee(
        self, *, fee_type: str, source: InstrumentId | InstrumentIdParams, **options: Unpack[IdempotentCallOptions]
    ) -> Coroutine[Any, Any, ChargeFee]:
        """Charge a fee to a consumer's instrument.

        ``POST /multi/backoffice/consumers/fees/charge``

        Takes a configured fee from an instrument of the consumer that the token stands for. Deprecated:
        `fees.charge` does the same for any identity. Needs the API key and a token; pass an idempotency-ref
        so that a repetition does not charge twice.

        .. deprecated:: use backoffice.fees.charge

        Args:
            fee_type: Name of the fee as set up for the programme.
            source: Account or card the fee is taken from.
            **options: timeout, auth_token, idempotency_ref, extra_headers, max_retries: see `CallOptions`. An
                idempotency_ref that is not given is made for the call and is the same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: UNRESOLVED_FEE_TYPE, UNRESOLVED_CURRENCY, UNRESOLVED_INSTRUMENT, FUNDS_INSUFFICIENT,
                IDENTITY_NOT_OWNER_OF_INSTRUMENT, FEE_AMOUNT_NOT_SET (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), ServerError (500, 503), ApiError
                (any other).
        """
        return self._call(_operations.CHARGE_FEE, options, fee_type=fee_type, source=source)

    @cached_property
    def with_raw_response(self) -> BackofficeConsumersRaw:
        """The same methods, giving the whole response: status, headers, bytes, and the content when it is asked for."""
        return BackofficeConsumersRaw(self._raw())


class BackofficeConsumersRaw(RawMethods):
    """The methods of `BackofficeConsumers`, giving the whole response."""

    def __init__(self, resource: BackofficeConsumers) -> None:
        super().__init__(resource)
        self.charge_fee = raw(resource.charge_fee)
