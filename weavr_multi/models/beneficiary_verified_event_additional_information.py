from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.beneficiary_info import BeneficiaryInfo
    from weavr_multi.models.kyi_status import KyiStatus


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class BeneficiaryVerifiedEventAdditionalInformation(Model):
    """Corporate and person that a verification event is about.

    Attributes:
        corporate_id: Digit string of the corporate.
        corporate_name: Name of the corporate.
        root_user_email: E-mail address of the corporate's root user.
        kyb_status: Status of the company's due diligence (KYB).
        beneficiary: Beneficial owner or director that was verified.
        document_expiry_date: Date on which the identity document expires.
        identity_restriction_date: Date from which the customer is restricted unless the document is renewed.
    """

    corporate_id: str | Unset = UNSET
    corporate_name: str | Unset = UNSET
    root_user_email: str | Unset = UNSET
    kyb_status: KyiStatus | Unset = UNSET
    beneficiary: BeneficiaryInfo | Unset = UNSET
    document_expiry_date: str | Unset = UNSET
    identity_restriction_date: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("corporate_id", "corporateId", STR, False, None),
        ("corporate_name", "corporateName", STR, False, None),
        ("root_user_email", "rootUserEmail", STR, False, None),
        ("kyb_status", "kybStatus", E("KyiStatus"), False, None),
        ("beneficiary", "beneficiary", M("BeneficiaryInfo"), False, None),
        ("document_expiry_date", "documentExpiryDate", STR, False, None),
        ("identity_restriction_date", "identityRestrictionDate", STR, False, None),
    )
