from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class ExternalDataEntry(Model):
    """A name and a value of the integrator's own, stored and returned unchanged.

    Attributes:
        name: Name of the pair, 1 to 100 characters.
        value: Text kept under the name, 1 to 100 characters.
    """

    name: str | Unset = UNSET
    value: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("name", "name", STR, False, {"minLength": 1, "maxLength": 100}),
        ("value", "value", STR, False, {"minLength": 1, "maxLength": 100}),
    )
