from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar

from weavr_multi.core.generated_code_base import (
    BOOLEAN,
    INTEGER,
    STRING,
    EnumOf,
    Field,
    Fields,
    ListOf,
    Model,
    ModelOf,
    model,
)

if TYPE_CHECKING:
    from weavr_multi.models import RolloverPolicy, SpendLimit, SpendLimitUpdateMethod
    from weavr_multi.params import RolloverPolicyParams, SpendLimitParams, SpendLimitUpdateMethodName


@model
class UpdateCardLevelSpendRules(Model):
    """Body of a spend-rules update: the card's rules together with the way to treat existing limits."""

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
    spend_limit: list[SpendLimit] | None = None
    """Spending limits, one per interval."""
    min_transaction_amount: int | None = None
    """Lowest amount allowed for one transaction, in minor units."""
    max_transaction_amount: int | None = None
    """Highest amount allowed for one transaction, in minor units."""
    update_spend_limit_method: SpendLimitUpdateMethod | None = None
    """OVERWRITE replaces the spend limits, INCREMENT adds to them."""

    __fields__: ClassVar[Fields] = (
        Field("allowed_merchant_categories", "allowedMerchantCategories", ListOf(STRING), maxItems=200),
        Field("blocked_merchant_categories", "blockedMerchantCategories", ListOf(STRING), maxItems=200),
        Field("allowed_merchant_ids", "allowedMerchantIds", ListOf(STRING), maxItems=200),
        Field("blocked_merchant_ids", "blockedMerchantIds", ListOf(STRING), maxItems=200),
        Field(
            "allowed_merchant_countries",
            "allowedMerchantCountries",
            ListOf(STRING, pattern="^[A-Z]{2}$", minLength=2, maxLength=2),
            maxItems=50,
        ),
        Field(
            "blocked_merchant_countries",
            "blockedMerchantCountries",
            ListOf(STRING, pattern="^[A-Z]{2}$", minLength=2, maxLength=2),
            maxItems=50,
        ),
        Field("allow_contactless", "allowContactless", BOOLEAN),
        Field("allow_atm", "allowAtm", BOOLEAN),
        Field("allow_e_commerce", "allowECommerce", BOOLEAN),
        Field("allow_cashback", "allowCashback", BOOLEAN),
        Field("allow_credit_authorisations", "allowCreditAuthorisations", BOOLEAN),
        Field("rollover_policy", "rolloverPolicy", ModelOf("RolloverPolicy")),
        Field("spend_limit", "spendLimit", ListOf(ModelOf("SpendLimit"))),
        Field("min_transaction_amount", "minTransactionAmount", INTEGER, minimum=0),
        Field("max_transaction_amount", "maxTransactionAmount", INTEGER, minimum=0),
        Field("update_spend_limit_method", "updateSpendLimitMethod", EnumOf("SpendLimitUpdateMethod")),
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
            spend_limit: Sequence[SpendLimit | SpendLimitParams] | None = None,
            min_transaction_amount: int | None = None,
            max_transaction_amount: int | None = None,
            update_spend_limit_method: SpendLimitUpdateMethod | SpendLimitUpdateMethodName | None = None,
            extra: Mapping[str, Any] | None = None,
        ) -> None: ...
