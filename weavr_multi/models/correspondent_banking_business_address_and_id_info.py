from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, EnumOf, Field, Fields, Model, model

if TYPE_CHECKING:
    from weavr_multi.models import CorrespondentBankingBusinessAddressAndIdInfoDocumentType
    from weavr_multi.params import CorrespondentBankingBusinessAddressAndIdInfoDocumentTypeName


@model
class CorrespondentBankingBusinessAddressAndIdInfo(Model):
    """Registration of a business on whose behalf money is sent."""

    document_type: CorrespondentBankingBusinessAddressAndIdInfoDocumentType
    """LEI, REGISTRATION_NUMBER, TAX_ID or OTHER."""
    document_number: str
    """Number of the document named by `documentType`, up to 35 characters."""

    __fields__: ClassVar[Fields] = (
        Field(
            "document_type",
            "documentType",
            EnumOf("CorrespondentBankingBusinessAddressAndIdInfoDocumentType"),
            required=True,
        ),
        Field("document_number", "documentNumber", STRING, required=True, maxLength=35),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            document_type: CorrespondentBankingBusinessAddressAndIdInfoDocumentType
            | CorrespondentBankingBusinessAddressAndIdInfoDocumentTypeName,
            document_number: str,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
