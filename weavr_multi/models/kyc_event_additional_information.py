from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class KycEventAdditionalInformation(Model):
    """Dates that follow from an expiring identity document of a consumer.

    Attributes:
        document_expiry_date: Date on which the identity document expires.
        identity_restriction_date: Date from which the customer is restricted unless the document is renewed.
    """

    document_expiry_date: str | Unset = UNSET
    identity_restriction_date: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("document_expiry_date", "documentExpiryDate", STR, False, None),
        ("identity_restriction_date", "identityRestrictionDate", STR, False, None),
    )
