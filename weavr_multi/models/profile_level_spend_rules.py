from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import BOOLEAN, STRING, Field, Fields, ListOf, Model, ModelOf, model

if TYPE_CHECKING:
    from weavr_multi.models import RolloverPolicy
    from weavr_multi.params import RolloverPolicyParams


@model
class ProfileLevelSpendRules(Model):
    """Spend rules of the card's profile, which apply to all cards under it."""

    allowed_merchant_categories: list[str] | None = None
    """Merchant category codes (MCC) the card may be used with, up to 200."""
    blocked_merchant_categories: list[str] | None = None
    """Merchant category codes (MCC) that are refused, up to 200."""
    allowed_merchant_ids: list[str] | None = None
    """Merchant ids the card may be used with, up to 200."""
    blocked_merchant_ids: list[str] | None = None
    """Merchant ids that are refused, up to 200."""
    allowed_merchant_countries: list[str] | None = None
    """Countries whose merchants are accepted, as ISO 3166-1 alpha-2 codes, up to 50."""
    blocked_merchant_countries: list[str] | None = None
    """Countries whose merchants are refused, as ISO 3166-1 alpha-2 codes, up to 50."""
    allow_contactless: bool | None = None
    """Whether contactless payments are allowed."""
    allow_atm: bool | None = None
    """Whether cash withdrawals at a machine are allowed."""
    allow_e_commerce: bool | None = None
    """Whether online payments are allowed."""
    allow_cashback: bool | None = None
    """Whether cashback with a purchase is allowed."""
    allow_credit_authorisations: bool | None = None
    """Whether authorisations that credit the card, such as refunds, are allowed."""
    rollover_policy: RolloverPolicy | None = None
    """What happens to a spend limit when its interval ends."""
    auth_forwarding_enabled: bool | None = None
    """Whether authorisations under this profile are forwarded to the integrator for a decision."""

    __fields__: ClassVar[Fields] = (
        Field("allowed_merchant_categories", "allowedMerchantCategories", ListOf(STRING)),
        Field("blocked_merchant_categories", "blockedMerchantCategories", ListOf(STRING)),
        Field("allowed_merchant_ids", "allowedMerchantIds", ListOf(STRING)),
        Field("blocked_merchant_ids", "blockedMerchantIds", ListOf(STRING)),
        Field(
            "allowed_merchant_countries",
            "allowedMerchantCountries",
            ListOf(STRING, pattern="^[A-Z]{2}$", minLength=2, maxLength=2),
        ),
        Field(
            "blocked_merchant_countries",
            "blockedMerchantCountries",
            ListOf(STRING, pattern="^[A-Z]{2}$", minLength=2, maxLength=2),
        ),
        Field("allow_contactless", "allowContactless", BOOLEAN),
        Field("allow_atm", "allowAtm", BOOLEAN),
        Field("allow_e_commerce", "allowECommerce", BOOLEAN),
        Field("allow_cashback", "allowCashback", BOOLEAN),
        Field("allow_credit_authorisations", "allowCreditAuthorisations", BOOLEAN),
        Field("rollover_policy", "rolloverPolicy", ModelOf("RolloverPolicy")),
        Field("auth_forwarding_enabled", "authForwardingEnabled", BOOLEAN),
    )

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            allowed_merchant_categories: Sequence[str] | None = None,
            blocked_merchant_categories: Sequence[str] | None = None,
            allowed_merchant_ids: Sequence[str] | None = None,
            blocked_merchant_ids: Sequence[str] | None = None,
            allowed_merchant_countries: Sequence[str] | None = None,
            blocked_merchant_countries: Sequence[str] | None = None,
            allow_contactless: bool | None = None,
            allow_atm: bool | None = None,
            allow_e_commerce: bool | None = None,
            allow_cashback: bool | None = None,
            allow_credit_authorisations: bool | None = None,
            rollover_policy: RolloverPolicy | RolloverPolicyParams | None = None,
            auth_forwarding_enabled: bool | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
