from __future__ import annotations

from typing import ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, STR, UNSET, Fields, Model, Unset


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class DigitalWallets(Model):
    """Which digital wallets a card may be added to, and how it looks there.

    Attributes:
        push_provisioning_enabled: Whether the card may be added to a wallet from the integrator's own app.
        wallets_enabled: Whether the card may be added to digital wallets.
        artwork_reference: Reference of the card artwork that digital wallets display.
    """

    push_provisioning_enabled: bool | Unset = UNSET
    wallets_enabled: bool | Unset = UNSET
    artwork_reference: str | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("push_provisioning_enabled", "pushProvisioningEnabled", BOOL, False, None),
        ("wallets_enabled", "walletsEnabled", BOOL, False, None),
        ("artwork_reference", "artworkReference", STR, False, None),
    )
