from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import InstrumentId
    from weavr_multi.params import InstrumentIdParams


@model
class InstrumentDetailsBeneficiary(Model):
    """Beneficiary paid on an account or card within the service."""

    instrument: InstrumentId
    """Account or card that is paid."""

    __fields__: ClassVar[Fields] = (Field("instrument", "instrument", ModelOf("InstrumentId"), required=True),)

    if TYPE_CHECKING:

        def __init__(
            self, *, instrument: InstrumentId | InstrumentIdParams, extra: Mapping[str, Any] | None = None
        ) -> None: ...
