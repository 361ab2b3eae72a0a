"""What type checkers must see of clients, calls, pages, models and errors. It is checked and never run."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any, assert_type

import httpx

from weavr_multi import (
    ApiError,
    AppInfo,
    ConfigurationError,
    ErrorCode,
    Page,
    Pages,
    RateLimited,
    RawResponse,
    Sensitive,
    TransportError,
    Weavr,
)
from weavr_multi.client.weavr import Backoffice, Simulator
from weavr_multi.core.exceptions import Problem
from weavr_multi.models import (
    BulkManagedCardItem,
    BulkSubmission,
    CardPayment,
    CardPaymentEventType,
    CardPaymentSettlementEvent,
    Corporate,
    CurrencyAmount,
    DebitModeCard,
    InstrumentId,
    InstrumentType,
    LogoutResponse,
    ManagedAccount,
    ManagedAccountsPage,
    PrepaidModeCard,
    StatementResponse,
    StatementResponseEntry,
    TokenResponse,
    TransactionState,
    Transfer,
    TransfersPage,
    User,
)
from weavr_multi.sessions import Session

weavr = Weavr(api_key="key", environment="sandbox", timeout=None, app_info=AppInfo("shop"))
Weavr(api_key=Sensitive("key"), base_url="https://a.test", http_client=httpx.AsyncClient(), strict=True)
Weavr("key")  # type: ignore[call-arg]
Weavr(api_key=b"key")  # type: ignore[arg-type]
Weavr(api_key="key", colour="red")  # type: ignore[call-arg]

assert_type(weavr.with_options(timeout=1, auth_token="t", extra_headers={"a": "b"}, max_retries=0), Weavr)
assert_type(weavr.base_url, str)
assert_type(weavr.is_closed, bool)
assert_type(weavr.backoffice, Backoffice)
assert_type(weavr.simulator, Simulator)
_ = weavr.managed_acounts  # type: ignore[attr-defined]


async def calls() -> None:
    """An operation gives its model, bytes, or nothing."""
    account = await weavr.managed_accounts.create(profile_id=1, friendly_name="Main", currency="EUR")
    assert_type(account, ManagedAccount)
    assert_type(account.id, str)
    assert_type(account.tag, str | None)
    assert_type(account.creation_timestamp, int)
    assert_type(account.extra, Mapping[str, Any])
    assert_type(account.to_dict(), dict[str, Any])
    assert_type(ManagedAccount.from_dict({}), ManagedAccount)
    assert_type(await weavr.managed_accounts.get("1", auth_token=Sensitive("t")), ManagedAccount)
    assert_type(await weavr.managed_accounts.get_statement_pdf(1), bytes)
    assert_type(await weavr.bulks.execute("1", mode="ON_FAILURE_STOP"), None)
    assert_type(await weavr.access.logout(), LogoutResponse | None)
    assert_type(await weavr.corporates.get(), Corporate)
    assert_type(await weavr.bulks.block_managed_cards(body=[BulkManagedCardItem()]), BulkSubmission)
    assert_type(await weavr.bulks.block_managed_cards(body=[{"path_params": {"id": "1"}}]), BulkSubmission)
    card = await weavr.managed_cards.get("1")
    assert_type(card, PrepaidModeCard | DebitModeCard)
    if isinstance(card, DebitModeCard):
        assert_type(card.parent_managed_account_id, str)


async def unions(weavr: Weavr, payment: CardPayment) -> None:
    """A comparison with the field that tells them apart narrows the answers of a union, wherever they come from."""
    async for card in weavr.managed_cards.list():
        if card.mode == "PREPAID_MODE":
            assert_type(card, PrepaidModeCard)
        elif card.mode == "DEBIT_MODE":
            assert_type(card, DebitModeCard)
    raw = await weavr.managed_cards.with_raw_response.get("1")
    match (found := raw.parse()).mode:
        case "DEBIT_MODE":
            assert_type(found.parent_managed_account_id, str)
    for event in payment.events:
        if event.type == "SETTLEMENT":
            assert_type(event, CardPaymentSettlementEvent)
        if event.type is CardPaymentEventType.SETTLEMENT:
            assert_type(event, CardPaymentSettlementEvent)
        if event.type == CardPaymentEventType.SETTLEMENT:
            print(event.type)


async def mistakes() -> None:
    """What cannot be right is an error of the checker's too."""
    await weavr.managed_accounts.get()  # type: ignore[call-arg]
    await weavr.managed_accounts.get(1.5)  # type: ignore[arg-type]
    await weavr.managed_accounts.create(profile_id="1", friendly_name="Main")  # type: ignore[call-arg]
    await weavr.managed_accounts.create(profile_id="1", friendly_name=5, currency="EUR")  # type: ignore[arg-type]
    await weavr.bulks.execute("1", mode="ON_FAILURE_STOP", idempotency_ref="x")  # type: ignore[call-arg]
    await weavr.managed_accounts.get("1", timeout="1s")  # type: ignore[arg-type]
    weavr.transfers.list(state="COMPLETED", limit="5")  # type: ignore[arg-type]


async def values() -> None:
    """Values that also accept the plain mapping, the text, the number."""
    source = InstrumentId(type=InstrumentType.MANAGED_CARDS, id="1")
    transfer = await weavr.transfers.create(
        profile_id="1",
        source=source,
        destination={"type": "managed_accounts", "id": "2"},
        destination_amount=CurrencyAmount(currency="EUR", amount=1),
        tag=None,
        idempotency_ref="mine",
    )
    assert_type(transfer, Transfer)
    assert_type(InstrumentType.MANAGED_CARDS.is_known, bool)


async def pages() -> None:
    """A list is one page when awaited, its items when iterated."""
    accounts = weavr.managed_accounts.list(state=["ACTIVE"])
    assert_type(accounts, Pages[ManagedAccount, ManagedAccountsPage])
    page = await accounts
    assert_type(page, Page[ManagedAccount, ManagedAccountsPage])
    assert_type(page.items, list[ManagedAccount])
    assert_type(page.body, ManagedAccountsPage)
    assert_type(page[0], ManagedAccount)
    assert_type(page.has_next_page, bool)
    assert_type(await page.get_next_page(), Page[ManagedAccount, ManagedAccountsPage])
    assert_type(accounts.pages(), AsyncIterator[Page[ManagedAccount, ManagedAccountsPage]])
    async for account in accounts:
        assert_type(account, ManagedAccount)
    for user in await weavr.users.list():
        assert_type(user, User)
    async for entry in weavr.managed_accounts.get_statement("1"):
        assert_type(entry, StatementResponseEntry)
    assert_type((await weavr.managed_accounts.get_statement("1")).body, StatementResponse)


async def raw() -> None:
    """The same methods, with everything around the answer."""
    response = await weavr.managed_accounts.with_raw_response.get("1", timeout=1)
    assert_type(response, RawResponse[ManagedAccount])
    assert_type(response.parse(), ManagedAccount)
    assert_type(response.status, int)
    assert_type(response.headers, Mapping[str, str])
    assert_type(response.content, bytes)
    assert_type(response.request_ref, str | None)
    listed = await weavr.transfers.with_raw_response.list(limit=5)
    assert_type(listed, RawResponse[TransfersPage])
    nothing = await weavr.bulks.with_raw_response.execute("1", mode="ON_FAILURE_STOP")
    assert_type(nothing, RawResponse[None])
    await weavr.managed_accounts.with_raw_response.get(colour="red")  # type: ignore[call-arg]


async def secrets() -> None:
    """A secret is never a plain text."""
    answer = await weavr.users.consume_invite("1", invite_code="1", password=Sensitive("x"))
    assert_type(answer, TokenResponse)
    assert_type(answer.token, Sensitive | None)
    assert_type(Sensitive("x").reveal(), str)
    assert_type(Sensitive("x").is_redacted, bool)


async def sessions() -> None:
    """A session has the resources of the client."""
    session = await weavr.sign_in("a@b.test", "password")
    assert_type(session, Session)
    assert_type(weavr.session("token"), Session)
    assert_type(await session.managed_accounts.get("1"), ManagedAccount)
    async for account in session.managed_accounts.list():
        assert_type(account, ManagedAccount)


async def errors() -> None:
    """Errors carry their evidence."""
    try:
        await calls()
    except RateLimited as limited:
        assert_type(limited.reset_after, float | None)
    except ApiError as error:
        assert_type(error.status, int)
        assert_type(error.error_code, ErrorCode | None)
        assert_type(error.request_ref, str | None)
        assert_type(error.idempotency_ref, str | None)
        assert_type(error.fields, tuple[Problem, ...])
        assert_type(error.body, object)
    except TransportError as lost:
        assert_type(lost.never_sent, bool)
    except ConfigurationError as mistake:
        assert_type(mistake.problems, tuple[Problem, ...])


def arguments(states: Sequence[str]) -> None:
    """Plain texts are no filters: an enumeration's member is made of each."""
    weavr.transfers.list(state=states)  # type: ignore[arg-type]
    weavr.transfers.list(state=[TransactionState(state) for state in states])
