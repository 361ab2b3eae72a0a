from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, Fields, Model


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BeneficiaryId(Model):
    """Reference to a stored beneficiary, used instead of writing out payee details.

    Attributes:
        beneficiary_id: Digit string of a stored beneficiary; it stands in for writing out the payee's
            details.
    """

    beneficiary_id: str

    __fields__: ClassVar[Fields] = (("beneficiary_id", "beneficiaryId", STR, True, {"pattern": "^[0-9]+$"}),)
