from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class LogoutResponse(Model):
    """Where to send the browser, where the user signed in at a third party.

    Attributes:
        url: Address the user's browser has to visit to complete the sign-out at the third-party identity
            provider; absent otherwise.
    """

    url: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (("url", "url", STR, False, None),)
