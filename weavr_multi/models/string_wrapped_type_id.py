from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, Fields, Model


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class StringWrappedTypeId(Model):
    """Reference to an object by kind and id, where the kind is free text.

    Attributes:
        type: Kind of object referred to, such as corporates or consumers.
        id: Digit string of the object.
    """

    type: str
    id: str

    __fields__: ClassVar[Fields] = (
        ("type", "type", STR, True, None),
        ("id", "id", STR, True, None),
    )
