from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Fields, Model

if TYPE_CHECKING:
    from weavr_multi.models.kyc_level import KycLevel


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ConsumerKycStartResponse(Model):
    """The reference with which the consumer's verification is opened.

    Attributes:
        reference: Reference of the verification, to be handed to the component that carries it out.
        kyc_level: Level to check the consumer to; the answer repeats the one that applies.
    """

    reference: str
    kyc_level: KycLevel

    __fields__: ClassVar[Fields] = (
        ("reference", "reference", STR, True, None),
        ("kyc_level", "kycLevel", E("KycLevel"), True, None),
    )
