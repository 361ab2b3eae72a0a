from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import KycLevel
    from weavr_multi.params import KycLevelName


@model
class ConsumerKycStartResponse(Model):
    """The reference with which the consumer's verification is opened."""

    reference: str
    """Reference of the verification, to be handed to the component that carries it out."""
    kyc_level: KycLevel
    """Level to check the consumer to; the answer repeats the one that applies."""

    __fields__: ClassVar[Fields] = (
        Field("reference", "reference", STRING, required=True),
        Field("kyc_level", "kycLevel", EnumOf("KycLevel"), required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self, *, reference: str, kyc_level: KycLevel | KycLevelName, extra: Mapping[str, Any] | None = None
        ) -> None: ...
