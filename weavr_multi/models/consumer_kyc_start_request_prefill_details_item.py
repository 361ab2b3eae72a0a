from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ConsumerKycStartRequestPrefillDetailsItem(Model):
    """One value that the verification form shows already filled in.

    Attributes:
        name: Name of the detail to fill in.
        value: Value to fill in for it.
    """

    name: str | Unset = UNSET
    value: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("name", "name", STR, False, None),
        ("value", "value", STR, False, None),
    )
