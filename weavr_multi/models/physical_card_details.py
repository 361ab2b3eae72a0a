from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import BOOLEAN, STRING, EnumOf, Field, Fields, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import DeliveryAddress, DeliveryMethod, ManufacturingState, PhysicalCardDetailsReplacement
    from weavr_multi.params import DeliveryAddressParams, DeliveryMethodName, ManufacturingStateName


@model
class PhysicalCardDetails(Model):
    """State of the physical card that belongs to a managed card."""

    bulk_delivery: bool | None = None
    """True to deliver the card together with others in one shipment."""
    product_reference: str | None = None
    """Reference of the physical card product to print, as agreed for the programme."""
    carrier_type: str | None = None
    """Kind of card carrier the physical card is sent with, as agreed for the programme."""
    pending_activation: bool
    """True until the cardholder activates the physical card."""
    pin_blocked: bool | None = None
    """True if the PIN is blocked after wrong entries."""
    manufacturing_state: ManufacturingState | None = None
    """How far production and delivery of the physical card have come."""
    replacement: PhysicalCardDetailsReplacement | None = None
    """Card that replaces this one. Deprecated; read that of the card itself."""
    delivery_address: DeliveryAddress | None = None
    """Where the physical card is sent."""
    delivery_method: DeliveryMethod | None = None
    """How the physical card is shipped."""
    delivery_tracking_code: str | None = None
    """Parcel tracking code of the shipment."""
    delivery_tracking_method: str | None = None
    """Carrier or method by which the shipment is tracked."""
    delivery_tracking_url: str | None = None
    """Web address where the shipment can be followed."""
    name_on_card_line2: str | None = None
    """Second line printed on the card, up to 27 characters."""

    __fields__: ClassVar[Fields] = (
        Field("bulk_delivery", "bulkDelivery", BOOLEAN),
        Field("product_reference", "productReference", STRING),
        Field("carrier_type", "carrierType", STRING),
        Field("pending_activation", "pendingActivation", BOOLEAN, required=True),
        Field("pin_blocked", "pinBlocked", BOOLEAN),
        Field("manufacturing_state", "manufacturingState", EnumOf("ManufacturingState")),
        Field("replacement", "replacement", ModelOf("PhysicalCardDetailsReplacement")),
        Field("delivery_address", "deliveryAddress", ModelOf("DeliveryAddress")),
        Field("delivery_method", "deliveryMethod", EnumOf("DeliveryMethod")),
        Field("delivery_tracking_code", "deliveryTrackingCode", STRING),
        Field("delivery_tracking_method", "deliveryTrackingMethod", STRING),
        Field("delivery_tracking_url", "deliveryTrackingUrl", STRING),
        Field("name_on_card_line2", "nameOnCardLine2", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            bulk_delivery: bool | None = None,
            product_reference: str | None = None,
            carrier_type: str | None = None,
            pending_activation: bool,
            pin_blocked: bool | None = None,
            manufacturing_state: ManufacturingState | ManufacturingStateName | None = None,
            replacement: PhysicalCardDetailsReplacement | None = None,
            delivery_address: DeliveryAddress | DeliveryAddressParams | None = None,
            delivery_method: DeliveryMethod | DeliveryMethodName | None = None,
            delivery_tracking_code: str | None = None,
            delivery_tracking_method: str | None = None,
            delivery_tracking_url: str | None = None,
            name_on_card_line2: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
