from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from weavr_multi.core.generated_code_base import MYPY, STRING, EnumOf, Field, Fields, model
from weavr_multi.models.statement_response_entry_executing_access_instrument import (
    StatementResponseEntryExecutingAccessInstrument,
)

if TYPE_CHECKING:
    from weavr_multi.models import AccessInstrumentType


@model
class IbanAccessInstrument(StatementResponseEntryExecutingAccessInstrument):
    """IBAN by which a movement was made."""

    if MYPY:
        type: Literal["ibans"]  # type: ignore[assignment, unused-ignore]
    else:
        type: Literal["ibans", AccessInstrumentType.IBANS]  # pyright: ignore
    """Kind of access instrument; it tells which variant this is."""
    friendly_name: str | None = None
    """Label chosen for the account or card, for people to recognise it by."""
    handle: str | None = None
    """Account identification behind the IBAN access instrument."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING, required=True),
        Field("type", "type", EnumOf("AccessInstrumentType"), required=True),
        Field("friendly_name", "friendlyName", STRING),
        Field("handle", "handle", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str,
            type: Literal["ibans", AccessInstrumentType.IBANS],
            friendly_name: str | None = None,
            handle: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
