from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import STR, E, Fields, Model

if TYPE_CHECKING:
    from weavr_multi.models.correspondent_banking_business_address_and_id_info_document_type import (
        CorrespondentBankingBusinessAddressAndIdInfoDocumentType,
    )


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CorrespondentBankingBusinessAddressAndIdInfo(Model):
    """Registration of a business on whose behalf money is sent.

    Attributes:
        document_type: LEI, REGISTRATION_NUMBER, TAX_ID or OTHER.
        document_number: Number of the document named by `documentType`, up to 35 characters.
    """

    document_type: CorrespondentBankingBusinessAddressAndIdInfoDocumentType
    document_number: str

    __fields__: ClassVar[Fields] = (
        ("document_type", "documentType", E("CorrespondentBankingBusinessAddressAndIdInfoDocumentType"), True, None),
        ("document_number", "documentNumber", STR, True, {"maxLength": 35}),
    )
