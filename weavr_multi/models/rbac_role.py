from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class RbacRole(Model):
    """Role known to the programme, as listed by `GET /roles`.

    Attributes:
        id: Digit string of the role.
        name: Name of the role.
        description: What the role allows.
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
    description: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("id", "id", STR, False, None),
        ("name", "name", STR, False, None),
        ("description", "description", STR, False, None),
    )
