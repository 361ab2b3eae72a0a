from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class DeliveryAddress(Model):
    """Recipient and address that a physical card is sent to."""

    name: str
    """Given name of the recipient."""
    surname: str
    """Family name of the recipient."""
    address_line1: str
    """First line of the address, usually house number and street."""
    address_line2: str | None = None
    """Second line of the address, such as a flat or a floor."""
    city: str
    """Town or city of the address."""
    post_code: str
    """Postal code, up to 10 letters, digits, spaces and hyphens."""
    state: str | None = None
    """State or region, up to 50 characters."""
    country: str
    """Country as an ISO 3166-1 alpha-2 code."""
    contact_number: str | None = None
    """Phone number with country prefix for the courier to call."""

    __fields__: ClassVar[Fields] = (
        Field("name", "name", STRING, required=True, maxLength=100),
        Field("surname", "surname", STRING, required=True, maxLength=100),
        Field("address_line1", "addressLine1", STRING, required=True, minLength=1, maxLength=50),
        Field("address_line2", "addressLine2", STRING, minLength=1, maxLength=50),
        Field("city", "city", STRING, required=True, maxLength=50),
        Field("post_code", "postCode", STRING, required=True, pattern="^[A-Za-z0-9 -]*$", maxLength=10),
        Field("state", "state", STRING, maxLength=50),
        Field("country", "country", STRING, required=True, pattern="^[A-Z]+$", minLength=2, maxLength=2),
        Field("contact_number", "contactNumber", STRING, pattern="^\\+[0-9]+$", minLength=5, maxLength=20),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            name: str,
            surname: str,
            address_line1: str,
            address_line2: str | None = None,
            city: str,
            post_code: str,
            state: str | None = None,
            country: str,
            contact_number: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
