from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.beneficiary_type import BeneficiaryType
    from weavr_multi.models.kyi_status import KyiStatus


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BeneficiaryInfo(Model):
    """Beneficial owner, director or partner of a company under verification.

    Attributes:
        type: Role of the person in the company; UBO is an ultimate beneficial owner.
        first_name: Given name of the beneficial owner or director.
        middle_name: Middle name of the beneficial owner or director.
        last_name: Family name of the beneficial owner or director.
        email: E-mail address; for a user also the name to sign in with.
        status: Status of the person's verification; APPROVED and REJECTED are outcomes.
        ongoing_kyb_status: Status of the company checks that run after the first approval.
    """

    type: BeneficiaryType | Unset = UNSET
    first_name: str | Unset = UNSET
    middle_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    email: str | Unset = UNSET
    status: KyiStatus | Unset = UNSET
    ongoing_kyb_status: KyiStatus | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("type", "type", E("BeneficiaryType"), False, None),
        ("first_name", "firstName", STR, False, None),
        ("middle_name", "middleName", STR, False, None),
        ("last_name", "lastName", STR, False, None),
        ("email", "email", STR, False, None),
        ("status", "status", E("KyiStatus"), False, None),
        ("ongoing_kyb_status", "ongoingKybStatus", E("KyiStatus"), False, None),
    )
