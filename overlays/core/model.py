"""The base of every generated model."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, ClassVar, Final, Self

from attrs import define, field, setters

from weavr_multi.core.kinds import SECRET, SECRET_VALUE, Fields, Variants
from weavr_multi.core.secrets import MASK
from weavr_multi.core.unset import UNSET

_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class Model:
    """An object of the API.

    Fields that did not come (or came as ``null``) are `UNSET`, which is false; so is a required field of an answer
    that lacks it, because the answer of a payment is never thrown away. Fields that this version does not know are
    kept in `extra` and sent back by `to_dict`.
    """

    __fields__: ClassVar[Fields] = ()
    __variants__: ClassVar[Variants | None] = None

    _extra: Mapping[str, Any] | None = field(default=None, alias="extra")

    @property
    def extra(self) -> Mapping[str, Any]:
        """What came beyond the fields of this class, by wire name, undecoded."""
        return _NOTHING if self._extra is None else self._extra

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """Build the model from decoded JSON (wire names).

        Args:
            source: The JSON object. It is not changed, and not kept.
        """
        from weavr_multi.core.codec import decoder

        found: Self = decoder(cls)(source if type(source) is dict else dict(source))
        return found

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object (wire names) that this model stands for, secrets in clear.

        Raises:
            ConfigurationError: A field holds a value of the wrong kind, or a redacted secret.
        """
        from weavr_multi.core.encoding import encode_model

        return encode_model(self)

    def __repr__(self) -> str:
        parts = []
        for name, _, kind, _, _ in self.__fields__:
            value = getattr(self, name, UNSET)
            if value is UNSET:
                continue
            shown = f"Sensitive({MASK!r})" if kind is SECRET or kind is SECRET_VALUE else repr(value)
            parts.append(f"{name}={shown}")
        if self._extra:
            parts.append(f"extra=<{len(self._extra)} unknown field{'s' if len(self._extra) > 1 else ''}>")
        return f"{type(self).__name__}({', '.join(parts)})"
