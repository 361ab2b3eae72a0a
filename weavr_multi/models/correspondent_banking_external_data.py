from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, Fields, Model


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CorrespondentBankingExternalData(Model):
    """Name and value pair kept with a correspondent bank transfer.

    Attributes:
        name: Name of the pair, up to 50 characters.
        value: Text kept under the name, up to 255 characters.
    """

    name: str
    value: str

    __fields__: ClassVar[Fields] = (
        ("name", "name", STR, True, {"maxLength": 50}),
        ("value", "value", STR, True, {"maxLength": 255}),
    )
