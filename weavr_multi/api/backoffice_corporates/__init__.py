from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from weavr_multi.core.runtime import STR, UNSET, M, Operation, Resource, Sensitive, Unset, raw

if TYPE_CHECKING:
    from weavr_multi.models.charge_fee import ChargeFee
    from weavr_multi.models.instrument_id import InstrumentId

_CHARGE_FEE: Operation[ChargeFee] = Operation(
    "backoffice",
    "corporateChargeFee",
    "corporates.charge_fee",
    "POST",
    "/multi/backoffice/corporates/fees/charge",
    body=(
        ("fee_type", "feeType", STR, True, None),
        ("source", "source", M("InstrumentId"), True, None),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    answer={200: M("ChargeFee")},
    codes={
        "403": ("INSUFFICIENT_PERMISSIONS",),
        "409": (
            "UNRESOLVED_FEE_TYPE",
            "UNRESOLVED_CURRENCY",
            "UNRESOLVED_INSTRUMENT",
            "FUNDS_INSUFFICIENT",
            "IDENTITY_NOT_OWNER_OF_INSTRUMENT",
            "FEE_AMOUNT_NOT_SET",
        ),
    },
    statuses=("400", "401", "403", "404", "409", "500", "503", "default"),
    deprecated="use backoffice.fees.charge",
)


class BackofficeCorporates(Resource):
    """What can be done with ``backoffice.corporates``."""

    async def charge_fee(
        self,
        *,
        fee_type: str,
        source: InstrumentId | Mapping[str, object],
        timeout: float | None | Unset = UNSET,
        auth_token: str | Sensitive | Unset = UNSET,
        idempotency_ref: str | Unset = UNSET,
        extra_headers: Mapping[str, str] | Unset = UNSET,
        max_retries: int | Unset = UNSET,
    ) -> ChargeFee:
        """Charge a fee to a corporate's instrument.

        Takes a configured fee from an instrument of the corporate that the token stands for. Deprecated:
        `fees.charge` does the same for any identity. Needs the API key and a token; pass an idempotency-ref
        so that a repetition does not charge twice.

        .. deprecated:: use backoffice.fees.charge

        Args:
            fee_type: Name of the fee as set up for the programme.
            source: Account or card the fee is taken from.
            timeout, auth_token, idempotency_ref, extra_headers, max_retries: Options of this call; see
                ``Weavr.with_options``. An idempotency_ref that is not given is made for the call and is the
                same on every retry.

        Raises:
            Forbidden: INSUFFICIENT_PERMISSIONS (403).
            Conflict: UNRESOLVED_FEE_TYPE, UNRESOLVED_CURRENCY, UNRESOLVED_INSTRUMENT, FUNDS_INSUFFICIENT,
                IDENTITY_NOT_OWNER_OF_INSTRUMENT, FEE_AMOUNT_NOT_SET (409).
            ApiError: Without a code: BadRequest (400), Unauthorized (401), NotFound (404), ServerError (500,
                503), ApiError (any other).
        """
        return await self._call(
            _CHARGE_FEE, (fee_type, source), timeout, auth_token, idempotency_ref, extra_headers, max_retries
        )

    @cached_property
    def with_raw_response(self) -> BackofficeCorporatesRaw:
        """The same methods, giving the whole answer: status, headers, bytes, and the content when it is asked for."""
        return BackofficeCorporatesRaw(self._raw())


class BackofficeCorporatesRaw:
    """The methods of `BackofficeCorporates`, giving the whole answer."""

    def __init__(self, resource: BackofficeCorporates) -> None:
        self.charge_fee = raw(resource.charge_fee)
