from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.authorisation_result import AuthorisationResult


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class AuthorisationAnswer(Model):
    """What a receiver answers to a forwarded request, within 1.5 seconds.

    Attributes:
        result: The integrator's decision: APPROVED lets the transfer in, DENIED turns it away.
    """

    result: AuthorisationResult | Unset = UNSET

    __fields__: ClassVar[Fields] = (("result", "result", E("AuthorisationResult"), False, None),)
