from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class Merchant(Model):
    """Merchant of a card payment."""

    id: str | None = None
    """Identification of the merchant given by its acquirer; not a digit string."""
    name: str
    """Name of the merchant."""
    name_other: str | None = None
    """Alternative name of the merchant."""
    network_id: str | None = None
    """Identification of the merchant given by the card network."""
    category_code: str | None = None
    """Merchant category code (MCC), 4 digits."""
    description: str | None = None
    """Description of the merchant."""
    street: str | None = None
    """Street of the merchant."""
    city: str | None = None
    """City of the merchant."""
    state: str | None = None
    """State or region of the merchant."""
    postal_code: str | None = None
    """Postal code of the merchant."""
    country: str | None = None
    """Country of the merchant, as a code reported by the card network."""
    telephone: str | None = None
    """Telephone number of the merchant."""
    url: str | None = None
    """Web address of the merchant."""
    contact: str | None = None
    """Contact details of the merchant."""
    reference: str | None = None
    """Reference given by the merchant."""
    logo_url: str | None = None
    """Web address of the merchant's logo."""

    __fields__: ClassVar[Fields] = (
        Field("id", "id", STRING),
        Field("name", "name", STRING, required=True),
        Field("name_other", "nameOther", STRING),
        Field("network_id", "networkId", STRING),
        Field("category_code", "categoryCode", STRING),
        Field("description", "description", STRING),
        Field("street", "street", STRING),
        Field("city", "city", STRING),
        Field("state", "state", STRING),
        Field("postal_code", "postalCode", STRING),
        Field("country", "country", STRING),
        Field("telephone", "telephone", STRING),
        Field("url", "url", STRING),
        Field("contact", "contact", STRING),
        Field("reference", "reference", STRING),
        Field("logo_url", "logoUrl", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            id: str | None = None,
            name: str,
            name_other: str | None = None,
            network_id: str | None = None,
            category_code: str | None = None,
            description: str | None = None,
            street: str | None = None,
            city: str | None = None,
            state: str | None = None,
            postal_code: str | None = None,
            country: str | None = None,
            telephone: str | None = None,
            url: str | None = None,
            contact: str | None = None,
            reference: str | None = None,
            logo_url: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
