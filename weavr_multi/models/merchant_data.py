from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class MerchantData(Model):
    """Merchant of an authorisation or settlement, as the card network reports it."""

    merchant_name: str
    """Name of the merchant."""
    merchant_category_code: str
    """Merchant category code (MCC), 4 digits."""
    merchant_id: str
    """Identification of the merchant given by its acquirer."""
    merchant_description: str | None = None
    """Description of the merchant."""
    merchant_street: str | None = None
    """Street of the merchant."""
    merchant_city: str | None = None
    """City of the merchant."""
    merchant_state: str | None = None
    """State or region of the merchant."""
    merchant_postal_code: str | None = None
    """Postal code of the merchant."""
    merchant_country: str | None = None
    """Country of the merchant, as a code reported by the card network."""
    merchant_telephone: str | None = None
    """Telephone number of the merchant."""
    merchant_url: str | None = None
    """Web address of the merchant."""
    merchant_name_other: str | None = None
    """Alternative name of the merchant."""
    merchant_network_id: str | None = None
    """Identification of the merchant given by the card network."""
    merchant_contact: str | None = None
    """Contact details of the merchant."""

    __fields__: ClassVar[Fields] = (
        Field("merchant_name", "merchantName", STRING, required=True),
        Field("merchant_category_code", "merchantCategoryCode", STRING, required=True),
        Field("merchant_id", "merchantId", STRING, required=True),
        Field("merchant_description", "merchantDescription", STRING),
        Field("merchant_street", "merchantStreet", STRING),
        Field("merchant_city", "merchantCity", STRING),
        Field("merchant_state", "merchantState", STRING),
        Field("merchant_postal_code", "merchantPostalCode", STRING),
        Field("merchant_country", "merchantCountry", STRING),
        Field("merchant_telephone", "merchantTelephone", STRING),
        Field("merchant_url", "merchantURL", STRING),
        Field("merchant_name_other", "merchantNameOther", STRING),
        Field("merchant_network_id", "merchantNetworkId", STRING),
        Field("merchant_contact", "merchantContact", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            merchant_name: str,
            merchant_category_code: str,
            merchant_id: str,
            merchant_description: str | None = None,
            merchant_street: str | None = None,
            merchant_city: str | None = None,
            merchant_state: str | None = None,
            merchant_postal_code: str | None = None,
            merchant_country: str | None = None,
            merchant_telephone: str | None = None,
            merchant_url: str | None = None,
            merchant_name_other: str | None = None,
            merchant_network_id: str | None = None,
            merchant_contact: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
