from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class CorporateKybStartResponse(Model):
    """The reference with which the corporate's verification is opened."""

    reference: str
    """Reference of the verification, to be handed to the component that carries it out."""

    __fields__: ClassVar[Fields] = (Field("reference", "reference", STRING, required=True),)

    if TYPE_CHECKING:

        def __init__(self, *, reference: str, extra: Mapping[str, Any] | None = None) -> None: ...
