"""What each method of `BackofficeManagedCards` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import (
    BOOLEAN,
    BYTES,
    INTEGER,
    STRING,
    TIME,
    EnumOf,
    Field,
    ListOf,
    ModelOf,
    Operation,
    Paging,
    Parameter,
)

if TYPE_CHECKING:
    from weavr_multi.models.all_level_spend_rules import AllLevelSpendRules
    from weavr_multi.models.debit_mode_card import DebitModeCard
    from weavr_multi.models.prepaid_mode_card import PrepaidModeCard
    from weavr_multi.models.statement import Statement

GET: Operation[PrepaidModeCard | DebitModeCard] = Operation(
    surface="backoffice",
    id="managedCardGet",
    name="managed_cards.get",
    method="GET",
    url="/multi/backoffice/managed_cards/{id}",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("ManagedCard")},
)
UPDATE_RENEWAL_TYPE: Operation[None] = Operation(
    surface="backoffice",
    id="managedCardRenewalTypeUpdate",
    name="managed_cards.update_renewal_type",
    method="PATCH",
    url="/multi/backoffice/managed_cards/{id}/renewal",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    body=(Field("renewal_type", "renewalType", EnumOf("CardRenewalType"), required=True),),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={204: None},
)
REMOVE: Operation[None] = Operation(
    surface="backoffice",
    id="managedCardRemove",
    name="managed_cards.remove",
    method="POST",
    url="/multi/backoffice/managed_cards/{id}/remove",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={204: None},
)
BLOCK: Operation[None] = Operation(
    surface="backoffice",
    id="managedCardBlock",
    name="managed_cards.block",
    method="POST",
    url="/multi/backoffice/managed_cards/{id}/block",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={204: None},
)
UNBLOCK: Operation[None] = Operation(
    surface="backoffice",
    id="managedCardUnblock",
    name="managed_cards.unblock",
    method="POST",
    url="/multi/backoffice/managed_cards/{id}/unblock",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={204: None},
)
GET_SPEND_RULES: Operation[AllLevelSpendRules] = Operation(
    surface="backoffice",
    id="managedCardSpendRulesGet",
    name="managed_cards.get_spend_rules",
    method="GET",
    url="/multi/backoffice/managed_cards/{id}/spend_rules",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("AllLevelSpendRules")},
)
CREATE_SPEND_RULES: Operation[None] = Operation(
    surface="backoffice",
    id="managedCardSpendRulesCreate",
    name="managed_cards.create_spend_rules",
    method="POST",
    url="/multi/backoffice/managed_cards/{id}/spend_rules",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    body=(
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
    ),
    body_required=True,
    security=("api-key", "bearer"),
    responses={204: None},
)
REMOVE_SPEND_RULES: Operation[None] = Operation(
    surface="backoffice",
    id="managedCardSpendRulesDelete",
    name="managed_cards.remove_spend_rules",
    method="DELETE",
    url="/multi/backoffice/managed_cards/{id}/spend_rules",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={204: None},
)
UPDATE_SPEND_RULES: Operation[None] = Operation(
    surface="backoffice",
    id="managedCardSpendRulesUpdate",
    name="managed_cards.update_spend_rules",
    method="PATCH",
    url="/multi/backoffice/managed_cards/{id}/spend_rules",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    body=(
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
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={204: None},
)
GET_STATEMENT: Operation[Statement] = Operation(
    surface="backoffice",
    id="managedCardStatement",
    name="managed_cards.get_statement",
    method="GET",
    url="/multi/backoffice/managed_cards/{id}/statement",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("order_by_timestamp", "orderByTimestamp", EnumOf("SortOrder")),
        Parameter("from_timestamp", "fromTimestamp", TIME),
        Parameter("to_timestamp", "toTimestamp", TIME),
        Parameter("single_entry_per_transaction", "singleEntryPerTransaction", BOOLEAN),
        Parameter("transaction_type", "transactionType", ListOf(EnumOf("StatementTransactionType")), uniqueItems=True),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("Statement")},
    accept="application/json",
    page=Paging(offset="offset", size="limit", maximum=100, items="entry"),
)
GET_STATEMENT_PDF: Operation[bytes] = Operation(
    surface="backoffice",
    id="managedCardStatement",
    name="managed_cards.get_statement_pdf",
    method="GET",
    url="/multi/backoffice/managed_cards/{id}/statement",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("order_by_timestamp", "orderByTimestamp", EnumOf("SortOrder")),
        Parameter("from_timestamp", "fromTimestamp", TIME),
        Parameter("to_timestamp", "toTimestamp", TIME),
        Parameter("single_entry_per_transaction", "singleEntryPerTransaction", BOOLEAN),
        Parameter("transaction_type", "transactionType", ListOf(EnumOf("StatementTransactionType")), uniqueItems=True),
    ),
    security=("api-key", "bearer"),
    responses={200: BYTES},
    accept="application/pdf",
)
GET_STATEMENT_CSV: Operation[bytes] = Operation(
    surface="backoffice",
    id="managedCardStatement",
    name="managed_cards.get_statement_csv",
    method="GET",
    url="/multi/backoffice/managed_cards/{id}/statement",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("order_by_timestamp", "orderByTimestamp", EnumOf("SortOrder")),
        Parameter("from_timestamp", "fromTimestamp", TIME),
        Parameter("to_timestamp", "toTimestamp", TIME),
        Parameter("single_entry_per_transaction", "singleEntryPerTransaction", BOOLEAN),
        Parameter("transaction_type", "transactionType", ListOf(EnumOf("StatementTransactionType")), uniqueItems=True),
    ),
    security=("api-key", "bearer"),
    responses={200: BYTES},
    accept="text/csv",
)
