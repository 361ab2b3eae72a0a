from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, Fields, Model


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CorporateKybStartResponse(Model):
    """The reference with which the corporate's verification is opened.

    Attributes:
        reference: Reference of the verification, to be handed to the component that carries it out.
    """

    reference: str

    __fields__: ClassVar[Fields] = (("reference", "reference", STR, True, None),)
