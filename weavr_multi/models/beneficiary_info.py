from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import BeneficiaryType, KyiStatus
    from weavr_multi.params import BeneficiaryTypeName, KyiStatusName


@model
class BeneficiaryInfo(Model):
    """Beneficial owner, director or partner of a company under verification."""

    type: BeneficiaryType | None = None
    """Role of the person in the company; UBO is an ultimate beneficial owner."""
    first_name: str | None = None
    """Given name of the beneficial owner or director."""
    middle_name: str | None = None
    """Middle name of the beneficial owner or director."""
    last_name: str | None = None
    """Family name of the beneficial owner or director."""
    email: str | None = None
    """E-mail address; for a user also the name to sign in with."""
    status: KyiStatus | None = None
    """Status of the person's verification; APPROVED and REJECTED are outcomes."""
    ongoing_kyb_status: KyiStatus | None = None
    """Status of the company checks that run after the first approval."""

    __fields__: ClassVar[Fields] = (
        Field("type", "type", EnumOf("BeneficiaryType")),
        Field("first_name", "firstName", STRING),
        Field("middle_name", "middleName", STRING),
        Field("last_name", "lastName", STRING),
        Field("email", "email", STRING),
        Field("status", "status", EnumOf("KyiStatus")),
        Field("ongoing_kyb_status", "ongoingKybStatus", EnumOf("KyiStatus")),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            type: BeneficiaryType | BeneficiaryTypeName | None = None,
            first_name: str | None = None,
            middle_name: str | None = None,
            last_name: str | None = None,
            email: str | None = None,
            status: KyiStatus | KyiStatusName | None = None,
            ongoing_kyb_status: KyiStatus | KyiStatusName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
