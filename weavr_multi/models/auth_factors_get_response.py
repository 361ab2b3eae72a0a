from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import UNSET, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.sca_factor import SCAFactor


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class AuthFactorsGetResponse(Model):
    """The authentication factors that a user has enrolled, or begun to enrol.

    Attributes:
        factors: All factors of the user, whatever their status.
    """

    factors: list[SCAFactor] | Unset = UNSET

    __fields__: ClassVar[Fields] = (("factors", "factors", L(M("SCAFactor")), False, None),)
