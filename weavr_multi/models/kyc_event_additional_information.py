from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class KycEventAdditionalInformation(Model):
    """Dates that follow from an expiring identity document of a consumer."""

    document_expiry_date: str | None = None
    """Date on which the identity document expires."""
    identity_restriction_date: str | None = None
    """Date from which the customer is restricted unless the document is renewed."""

    __fields__: ClassVar[Fields] = (
        Field("document_expiry_date", "documentExpiryDate", STRING),
        Field("identity_restriction_date", "identityRestrictionDate", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            document_expiry_date: str | None = None,
            identity_restriction_date: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
