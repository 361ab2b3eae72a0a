from __future__ import annotations

from weavr_multi.core.runtime import OpenStrEnum


class UKConfirmationOfPayeeResultReasonCode(OpenStrEnum):
    """Code of the UK scheme that refines the result."""

    ANNM = "ANNM"
    MBAM = "MBAM"
    BANM = "BANM"
    PANM = "PANM"
    BAMM = "BAMM"
    PAMM = "PAMM"
    AC01 = "AC01"
    IVCR = "IVCR"
    ACNS = "ACNS"
    OPTO = "OPTO"
    CASS = "CASS"
    SCNS = "SCNS"
