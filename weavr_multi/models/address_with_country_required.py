from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class AddressWithCountryRequired(Model):
    """Postal address of which only the country is required."""

    address_line1: str | None = None
    """First line of the address, usually house number and street."""
    address_line2: str | None = None
    """Second line of the address, such as a flat or a floor."""
    city: str | None = None
    """Town or city of the address."""
    post_code: str | None = None
    """Postal code, up to 10 letters, digits, spaces and hyphens."""
    state: str | None = None
    """State or region, up to 50 characters."""
    country: str
    """Country as an ISO 3166-1 alpha-2 code."""

    __fields__: ClassVar[Fields] = (
        Field("address_line1", "addressLine1", STRING),
        Field("address_line2", "addressLine2", STRING),
        Field("city", "city", STRING),
        Field("post_code", "postCode", STRING, pattern="^[A-Za-z0-9 -]*$", maxLength=10),
        Field("state", "state", STRING, maxLength=50),
        Field("country", "country", STRING, required=True, pattern="^[A-Z]+$", minLength=2, maxLength=2),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            address_line1: str | None = None,
            address_line2: str | None = None,
            city: str | None = None,
            post_code: str | None = None,
            state: str | None = None,
            country: str,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
