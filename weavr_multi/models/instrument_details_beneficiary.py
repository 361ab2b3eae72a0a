from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import Fields, M, Model

if TYPE_CHECKING:
    from weavr_multi.models.instrument_id import InstrumentId


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class InstrumentDetailsBeneficiary(Model):
    """Beneficiary paid on an account or card within the service.

    Attributes:
        instrument: Account or card that is paid.
    """

    instrument: InstrumentId

    __fields__: ClassVar[Fields] = (("instrument", "instrument", M("InstrumentId"), True, None),)
