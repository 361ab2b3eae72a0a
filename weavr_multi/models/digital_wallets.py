from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import BOOLEAN, STRING, Field, Fields, Model, model


@model
class DigitalWallets(Model):
    """Which digital wallets a card may be added to, and how it looks there."""

    push_provisioning_enabled: bool | None = None
    """Whether the card may be added to a wallet from the integrator's own app."""
    wallets_enabled: bool | None = None
    """Whether the card may be added to digital wallets."""
    artwork_reference: str | None = None
    """Reference of the card artwork that digital wallets display."""

    __fields__: ClassVar[Fields] = (
        Field("push_provisioning_enabled", "pushProvisioningEnabled", BOOLEAN),
        Field("wallets_enabled", "walletsEnabled", BOOLEAN),
        Field("artwork_reference", "artworkReference", STRING),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            push_provisioning_enabled: bool | None = None,
            wallets_enabled: bool | None = None,
            artwork_reference: str | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
