from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, INT, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class NullableInt64(Model):
    """Integer that may be unset.

    Attributes:
        value: Value; meaningful only if `hasValue` is true.
        has_value: False means that `value` is not set.
    """

    value: int | Unset = UNSET
    has_value: bool | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("value", "value", INT, False, None),
        ("has_value", "hasValue", BOOL, False, None),
    )
