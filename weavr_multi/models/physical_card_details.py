from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, STR, UNSET, E, Fields, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.delivery_address import DeliveryAddress
    from weavr_multi.models.delivery_method import DeliveryMethod
    from weavr_multi.models.manufacturing_state import ManufacturingState
    from weavr_multi.models.physical_card_details_replacement import PhysicalCardDetailsReplacement


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class PhysicalCardDetails(Model):
    """State of the physical card that belongs to a managed card.

    Attributes:
        bulk_delivery: True to deliver the card together with others in one shipment.
        product_reference: Reference of the physical card product to print, as agreed for the programme.
        carrier_type: Kind of card carrier the physical card is sent with, as agreed for the programme.
        pending_activation: True until the cardholder activates the physical card.
        pin_blocked: True if the PIN is blocked after wrong entries.
        manufacturing_state: How far production and delivery of the physical card have come.
        replacement: Card that replaces this one. Deprecated; read that of the card itself.
        delivery_address: Where the physical card is sent.
        delivery_method: How the physical card is shipped.
        delivery_tracking_code: Parcel tracking code of the shipment.
        delivery_tracking_method: Carrier or method by which the shipment is tracked.
        delivery_tracking_url: Web address where the shipment can be followed.
        name_on_card_line2: Second line printed on the card, up to 27 characters.
    """

    bulk_delivery: bool | Unset = UNSET
    product_reference: str | Unset = UNSET
    carrier_type: str | Unset = UNSET
    pending_activation: bool
    pin_blocked: bool | Unset = UNSET
    manufacturing_state: ManufacturingState | Unset = UNSET
    replacement: PhysicalCardDetailsReplacement | Unset = UNSET
    delivery_address: DeliveryAddress | Unset = UNSET
    delivery_method: DeliveryMethod | Unset = UNSET
    delivery_tracking_code: str | Unset = UNSET
    delivery_tracking_method: str | Unset = UNSET
    delivery_tracking_url: str | Unset = UNSET
    name_on_card_line2: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("bulk_delivery", "bulkDelivery", BOOL, False, None),
        ("product_reference", "productReference", STR, False, None),
        ("carrier_type", "carrierType", STR, False, None),
        ("pending_activation", "pendingActivation", BOOL, True, None),
        ("pin_blocked", "pinBlocked", BOOL, False, None),
        ("manufacturing_state", "manufacturingState", E("ManufacturingState"), False, None),
        ("replacement", "replacement", M("PhysicalCardDetailsReplacement"), False, None),
        ("delivery_address", "deliveryAddress", M("DeliveryAddress"), False, None),
        ("delivery_method", "deliveryMethod", E("DeliveryMethod"), False, None),
        ("delivery_tracking_code", "deliveryTrackingCode", STR, False, None),
        ("delivery_tracking_method", "deliveryTrackingMethod", STR, False, None),
        ("delivery_tracking_url", "deliveryTrackingUrl", STR, False, None),
        ("name_on_card_line2", "nameOnCardLine2", STR, False, None),
    )
