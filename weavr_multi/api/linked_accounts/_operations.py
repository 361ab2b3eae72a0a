"""What each method of `LinkedAccounts` sends and receives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from weavr_multi.core.generated_code_base import (
    INTEGER,
    STRING,
    TIME,
    EnumOf,
    Field,
    ListOf,
    ModelOf,
    OneOf,
    Operation,
    Paging,
    Parameter,
)

if TYPE_CHECKING:
    from weavr_multi.models import LinkedAccount, LinkedAccountsPage, LinkedAccountVerificationsPage

LIST: Operation[LinkedAccountsPage] = Operation(
    surface="multi",
    id="linkedAccountsGet",
    name="linked_accounts.list",
    method="GET",
    url="/multi/linked_accounts",
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("profile_id", "profileId", STRING, pattern="^[0-9]+$"),
        Parameter("friendly_name", "friendlyName", STRING, minLength=1, maxLength=50),
        Parameter("state", "state", ListOf(EnumOf("InstrumentState")), uniqueItems=True),
        Parameter("currency", "currency", STRING, pattern="^[A-Z]*$", minLength=3, maxLength=3),
        Parameter("created_from", "createdFrom", TIME),
        Parameter("created_to", "createdTo", TIME),
        Parameter("tag", "tag", STRING),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("LinkedAccountsPage")},
    page=Paging(offset="offset", size="limit", maximum=100, items="accounts"),
)
CREATE: Operation[LinkedAccount] = Operation(
    surface="multi",
    id="linkedAccountCreate",
    name="linked_accounts.create",
    method="POST",
    url="/multi/linked_accounts",
    body=(
        Field("profile_id", "profileId", STRING, pattern="^[0-9]+$"),
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("name", "name", STRING, required=True, minLength=1, maxLength=100),
        Field("type", "type", EnumOf("AccountType"), required=True),
        Field(
            "account_reference",
            "accountReference",
            OneOf(ModelOf("Iban"), ModelOf("AccountNumberAndSortCode"), ModelOf("AccountDescriptor")),
            required=True,
        ),
        Field("country", "country", STRING, required=True, pattern="^[A-Z]+$", minLength=2, maxLength=2),
        Field("friendly_name", "friendlyName", STRING, maxLength=50),
        Field("currency", "currency", STRING, pattern="^[A-Z]*$", minLength=3, maxLength=3),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    idempotent=True,
    responses={200: ModelOf("LinkedAccount")},
)
GET: Operation[LinkedAccount] = Operation(
    surface="multi",
    id="linkedAccountGet",
    name="linked_accounts.get",
    method="GET",
    url="/multi/linked_accounts/{id}",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={200: ModelOf("LinkedAccount")},
)
UPDATE: Operation[LinkedAccount] = Operation(
    surface="multi",
    id="linkedAccountUpdate",
    name="linked_accounts.update",
    method="PATCH",
    url="/multi/linked_accounts/{id}",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    body=(
        Field("tag", "tag", STRING, pattern="^[a-zA-Z0-9_-]+$", maxLength=50),
        Field("friendly_name", "friendlyName", STRING, minLength=1, maxLength=50),
    ),
    body_required=True,
    security=("api-key", "bearer"),
    responses={200: ModelOf("LinkedAccount")},
)
REMOVE: Operation[None] = Operation(
    surface="multi",
    id="linkedAccountRemove",
    name="linked_accounts.remove",
    method="POST",
    url="/multi/linked_accounts/{id}/remove",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    responses={204: None},
)
BLOCK: Operation[None] = Operation(
    surface="multi",
    id="linkedAccountBlock",
    name="linked_accounts.block",
    method="POST",
    url="/multi/linked_accounts/{id}/block",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    idempotent=True,
    responses={204: None},
)
UNBLOCK: Operation[None] = Operation(
    surface="multi",
    id="linkedAccountUnblock",
    name="linked_accounts.unblock",
    method="POST",
    url="/multi/linked_accounts/{id}/unblock",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    security=("api-key", "bearer"),
    idempotent=True,
    responses={204: None},
)
LIST_VERIFICATIONS: Operation[LinkedAccountVerificationsPage] = Operation(
    surface="multi",
    id="linkedAccountVerificationsGet",
    name="linked_accounts.list_verifications",
    method="GET",
    url="/multi/linked_accounts/{id}/verifications",
    path=(Parameter("id", "id", STRING, required=True, pattern="^[0-9]+$"),),
    query=(
        Parameter("offset", "offset", INTEGER, minimum=0),
        Parameter("limit", "limit", INTEGER, minimum=1, maximum=100),
        Parameter("state", "state", ListOf(EnumOf("LinkedAccountVerificationRunState")), uniqueItems=True),
    ),
    security=("api-key", "bearer"),
    responses={200: ModelOf("LinkedAccountVerificationsPage")},
    page=Paging(offset="offset", size="limit", maximum=100, items="verificationRuns"),
)
