"""String enumerations that keep values which they do not know."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class OpenStrEnum(StrEnum):
    """A string enumeration that the service may extend: an unknown value is a member that is not `is_known`."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member

    @property
    def is_known(self) -> bool:
        """Whether the description that this package was generated from lists the value."""
        return self._value_ in type(self)._value2member_map_
