from __future__ import annotations

from typing import ClassVar

from attrs import define, field, setters

from weavr_multi.core.runtime import SECRET, UNSET, Fields, Model, Sensitive, Unset, optional_sensitive


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class TokenResponse(Model):
    """Answer that carries a token.

    Attributes:
        token: Bearer token, or a temporary one. Secret: never log it.
    """

    token: Sensitive | Unset = field(default=UNSET, converter=optional_sensitive)

    __fields__: ClassVar[Fields] = (("token", "token", SECRET, False, None),)
