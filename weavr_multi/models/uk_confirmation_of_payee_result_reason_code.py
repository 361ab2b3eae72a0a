from __future__ import annotations

from weavr_multi.core.generated_code_base import OpenStrEnum


class UKConfirmationOfPayeeResultReasonCode(OpenStrEnum):
    """Code of the UK scheme that refines the result."""

    ANNM = "ANNM"
    """Code of the UK scheme that refines the result."""
    MBAM = "MBAM"
    """Code of the UK scheme that refines the result."""
    BANM = "BANM"
    """Code of the UK scheme that refines the result."""
    PANM = "PANM"
    """Code of the UK scheme that refines the result."""
    BAMM = "BAMM"
    """Code of the UK scheme that refines the result."""
    PAMM = "PAMM"
    """Code of the UK scheme that refines the result."""
    AC01 = "AC01"
    """Code of the UK scheme that refines the result."""
    IVCR = "IVCR"
    """Code of the UK scheme that refines the result."""
    ACNS = "ACNS"
    """Code of the UK scheme that refines the result."""
    OPTO = "OPTO"
    """Code of the UK scheme that refines the result."""
    CASS = "CASS"
    """Code of the UK scheme that refines the result."""
    SCNS = "SCNS"
    """Code of the UK scheme that refines the result."""
