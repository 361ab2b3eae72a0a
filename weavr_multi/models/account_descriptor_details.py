from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class AccountDescriptorDetails(Model):
    """Bank account given as free text of up to 50 characters, as the simulated sender."""

    account_descriptor: str
    """Free-form identification of an account that has neither an IBAN nor a UK account number and sort code."""

    __fields__: ClassVar[Fields] = (
        Field("account_descriptor", "accountDescriptor", STRING, required=True, maxLength=50),
    )

    if TYPE_CHECKING:

        def __init__(self, *, account_descriptor: str, extra: Mapping[str, Any] | None = None) -> None: ...
