from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class InstrumentParticipantErrorType(OpenStrEnum):
    """Why a step on an instrument failed; NO_INSTRUMENT_ERROR when it did not."""

    NO_INSTRUMENT_ERROR = "NO_INSTRUMENT_ERROR"
    """NO_INSTRUMENT_ERROR when it did not."""
    BALANCE_LIMIT_EXCEEDED = "BALANCE_LIMIT_EXCEEDED"
    """Why a step on an instrument failed; NO_INSTRUMENT_ERROR when it did not."""
    INSTRUMENT_ALREADY_EXISTS = "INSTRUMENT_ALREADY_EXISTS"
    """Why a step on an instrument failed; NO_INSTRUMENT_ERROR when it did not."""
    INSTRUMENT_ALREADY_DESTROYED = "INSTRUMENT_ALREADY_DESTROYED"
    """Why a step on an instrument failed; NO_INSTRUMENT_ERROR when it did not."""
    STATE_DOES_NOT_PERMIT_ACTION = "STATE_DOES_NOT_PERMIT_ACTION"
    """Why a step on an instrument failed; NO_INSTRUMENT_ERROR when it did not."""
    UNSUPPORTED_CURRENCY = "UNSUPPORTED_CURRENCY"
    """Why a step on an instrument failed; NO_INSTRUMENT_ERROR when it did not."""
    INSTRUMENT_ALREADY_RESTRICTED = "INSTRUMENT_ALREADY_RESTRICTED"
    """Why a step on an instrument failed; NO_INSTRUMENT_ERROR when it did not."""
    INSTRUMENT_ALREADY_ACTIVE = "INSTRUMENT_ALREADY_ACTIVE"
    """Why a step on an instrument failed; NO_INSTRUMENT_ERROR when it did not."""
    INSTRUMENT_EXPIRED = "INSTRUMENT_EXPIRED"
    """Why a step on an instrument failed; NO_INSTRUMENT_ERROR when it did not."""
    PROVIDER_REJECTED = "PROVIDER_REJECTED"
    """Why a step on an instrument failed; NO_INSTRUMENT_ERROR when it did not."""
    INSTRUMENT_ALREADY_BLOCKED = "INSTRUMENT_ALREADY_BLOCKED"
    """Why a step on an instrument failed; NO_INSTRUMENT_ERROR when it did not."""
    INSTRUMENT_NOT_BLOCKED = "INSTRUMENT_NOT_BLOCKED"
    """Why a step on an instrument failed; NO_INSTRUMENT_ERROR when it did not."""
