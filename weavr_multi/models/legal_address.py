from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import STRING, Field, Fields, Model, model


@model
class LegalAddress(Model):
    """Registered address of a company; the post code may be missing."""

    address_line1: str
    """First line of the address, usually house number and street."""
    address_line2: str | None = None
    """Second line of the address, such as a flat or a floor."""
    city: str
    """Town or city of the address."""
    post_code: str | None = None
    """Postal code, up to 10 letters, digits, spaces and hyphens."""
    state: str | None = None
    """State or region, up to 50 characters."""
    country: str
    """Country as an ISO 3166-1 alpha-2 code."""

    __fields__: ClassVar[Fields] = (
        Field("address_line1", "addressLine1", STRING, required=True),
        Field("address_line2", "addressLine2", STRING),
        Field("city", "city", STRING, required=True),
        Field("post_code", "postCode", STRING),
        Field("state", "state", STRING),
        Field("country", "country", STRING, required=True),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            address_line1: str,
            address_line2: str | None = None,
            city: str,
            post_code: str | None = None,
            state: str | None = None,
            country: str,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
