from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import BeneficiaryInfo, KyiStatus
    from weavr_multi.params import KyiStatusName


@model
class BeneficiaryVerifiedEventAdditionalInformation(Model):
    """Corporate and person that a verification event is about."""

    corporate_id: str | None = None
    """Digit string of the corporate."""
    corporate_name: str | None = None
    """Name of the corporate."""
    root_user_email: str | None = None
    """E-mail address of the corporate's root user."""
    kyb_status: KyiStatus | None = None
    """Status of the company's due diligence (KYB)."""
    beneficiary: BeneficiaryInfo | None = None
    """Beneficial owner or director that was verified."""
    document_expiry_date: str | None = None
    """Date on which the identity document expires."""
    identity_restriction_date: str | None = None
    """Date from which the customer is restricted unless the document is renewed."""

    __fields__: ClassVar[Fields] = (
        Field("corporate_id", "corporateId", STRING),
        Field("corporate_name", "corporateName", STRING),
        Field("root_user_email", "rootUserEmail", STRING),
        Field("kyb_status", "kybStatus", EnumOf("KyiStatus")),
        Field("beneficiary", "beneficiary", ModelOf("BeneficiaryInfo")),
        Field("document_expiry_date", "documentExpiryDate", STRING),
        Field("identity_restriction_date", "identityRestrictionDate", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            corporate_id: str | None = None,
            corporate_name: str | None = None,
            root_user_email: str | None = None,
            kyb_status: KyiStatus | KyiStatusName | None = None,
            beneficiary: BeneficiaryInfo | None = None,
            document_expiry_date: str | None = None,
            identity_restriction_date: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
