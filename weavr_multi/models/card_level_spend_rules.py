from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, setters

from weavr_multi.core.runtime import BOOL, INT, STR, UNSET, Fields, L, M, Model, Unset

if TYPE_CHECKING:
    from weavr_multi.models.rollover_policy import RolloverPolicy
    from weavr_multi.models.spend_limit import SpendLimit


@define(kw_only=True, repr=False, on_setattr=setters.NO_OP)
class CardLevelSpendRules(Model):
    """Spend rules of one card, including limits and transaction bounds.

    Attributes:
        allowed_merchant_categories: Merchant category codes (MCC) the card may be used with, up to 200.
        blocked_merchant_categories: Merchant category codes (MCC) that are refused, up to 200.
        allowed_merchant_ids: Merchant ids the card may be used with, up to 200.
        blocked_merchant_ids: Merchant ids that are refused, up to 200.
        allowed_merchant_countries: Countries whose merchants are accepted, as ISO 3166-1 alpha-2 codes, up to
            50.
        blocked_merchant_countries: Countries whose merchants are refused, as ISO 3166-1 alpha-2 codes, up to
            50.
        allow_contactless: Whether contactless payments are allowed.
        allow_atm: Whether cash withdrawals at a machine are allowed.
        allow_e_commerce: Whether online payments are allowed.
        allow_cashback: Whether cashback with a purchase is allowed.
        allow_credit_authorisations: Whether authorisations that credit the card, such as refunds, are
            allowed.
        rollover_policy: What happens to a spend limit when its interval ends.
        spend_limit: Spending limits, one per interval.
        min_transaction_amount: Lowest amount allowed for one transaction, in minor units.
        max_transaction_amount: Highest amount allowed for one transaction, in minor units.
    """

    allowed_merchant_categories: list[str] | Unset = UNSET
    blocked_merchant_categories: list[str] | Unset = UNSET
    allowed_merchant_ids: list[str] | Unset = UNSET
    blocked_merchant_ids: list[str] | Unset = UNSET
    allowed_merchant_countries: list[str] | Unset = UNSET
    blocked_merchant_countries: list[str] | Unset = UNSET
    allow_contactless: bool | Unset = UNSET
    allow_atm: bool | Unset = UNSET
    allow_e_commerce: bool | Unset = UNSET
    allow_cashback: bool | Unset = UNSET
    allow_credit_authorisations: bool | Unset = UNSET
    rollover_policy: RolloverPolicy | Unset = UNSET
    spend_limit: list[SpendLimit] | Unset = UNSET
    min_transaction_amount: int | Unset = UNSET
    max_transaction_amount: int | Unset = UNSET

    __fields__: ClassVar[Fields] = (
        ("allowed_merchant_categories", "allowedMerchantCategories", L(STR), False, None),
        ("blocked_merchant_categories", "blockedMerchantCategories", L(STR), False, None),
        ("allowed_merchant_ids", "allowedMerchantIds", L(STR), False, None),
        ("blocked_merchant_ids", "blockedMerchantIds", L(STR), False, None),
        (
            "allowed_merchant_countries",
            "allowedMerchantCountries",
            L(STR, {"pattern": "^[A-Z]{2}$", "minLength": 2, "maxLength": 2}),
            False,
            None,
        ),
        (
            "blocked_merchant_countries",
            "blockedMerchantCountries",
            L(STR, {"pattern": "^[A-Z]{2}$", "minLength": 2, "maxLength": 2}),
            False,
            None,
        ),
        ("allow_contactless", "allowContactless", BOOL, False, None),
        ("allow_atm", "allowAtm", BOOL, False, None),
        ("allow_e_commerce", "allowECommerce", BOOL, False, None),
        ("allow_cashback", "allowCashback", BOOL, False, None),
        ("allow_credit_authorisations", "allowCreditAuthorisations", BOOL, False, None),
        ("rollover_policy", "rolloverPolicy", M("RolloverPolicy"), False, None),
        ("spend_limit", "spendLimit", L(M("SpendLimit")), False, None),
        ("min_transaction_amount", "minTransactionAmount", INT, False, None),
        ("max_transaction_amount", "maxTransactionAmount", INT, False, None),
    )
