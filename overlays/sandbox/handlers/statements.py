"""Statements of accounts and cards: which part, in which shape, as what."""

from __future__ import annotations

from weavr_multi.sandbox.call import Answer, Call
from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import cards, statements
from weavr_multi.sandbox.domain.statements import Asked
from weavr_multi.sandbox.registry import operation


@operation("managed_accounts.get_statement")
def of_account(call: Call) -> Answer | Json:
    """The newer statement of an account, to those who ask for the latest; the older one to others."""
    return _newer(call, _account(call))


@operation("managed_accounts.get_statement_deprecated", "backoffice.managed_accounts.get_statement")
def of_account_older(call: Call) -> Answer | Json:
    """The older statement of an account."""
    return _older(call, _account(call))


@operation("managed_cards.get_statement")
def of_card(call: Call) -> Answer | Json:
    """The newer statement of a card, to those who ask for the latest; the older one to others."""
    return _newer(call, _card(call))


@operation("managed_cards.get_statement_deprecated", "backoffice.managed_cards.get_statement")
def of_card_older(call: Call) -> Answer | Json:
    """The older statement of a card."""
    return _older(call, _card(call))


def _account(call: Call) -> Asked:
    account = call.own("managed_account", call.path["id"])
    return _asked(call, account["id"], account["currency"], None)


def _card(call: Call) -> Asked:
    card = cards.of(call)
    if card.get("mode") == "DEBIT_MODE":
        return _asked(call, card["parentManagedAccountId"], card["currency"], card["id"])
    return _asked(call, card["id"], card["currency"], None)


def _asked(call: Call, account: str, currency: str, card: str | None) -> Asked:
    query = call.query
    way = query.get("sortOrder") or query.get("orderByTimestamp") or "DESC"
    return Asked(
        account,
        currency,
        card,
        since=query.get("startPeriod", query.get("fromTimestamp")),
        until=query.get("endPeriod", query.get("toTimestamp")),
        kinds=statements.kinds_of(query.get("transaction.type")) or query.get("transactionType"),
        real=bool(query.get("showFundMovementsOnly")),
        newest_first=way == "DESC",
        offset=call.offset,
        limit=query.get("statementLimit") or call.limit,
    )


def _newer(call: Call, asked: Asked) -> Answer | Json:
    if _wants(call, "application/pdf"):
        return _pdf(call, asked)
    if call.header("x-api-version") != "LATEST":
        return statements.older(call.state, asked)
    # Holding money changes no balance that the newer shape shows.
    real = Asked(**{name: getattr(asked, name) for name in Asked.__slots__} | {"real": True})
    return statements.newer(call.state, real)


def _older(call: Call, asked: Asked) -> Answer | Json:
    if _wants(call, "application/pdf"):
        return _pdf(call, asked)
    if _wants(call, "text/csv"):
        return Answer(content=statements.as_csv(call.state, asked), media_type="text/csv")
    return statements.older(call.state, asked)


def _pdf(call: Call, asked: Asked) -> Answer:
    content = statements.as_pdf(call.state, asked, f"Statement of {call.path['id']}")
    return Answer(content=content, media_type="application/pdf")


def _wants(call: Call, media_type: str) -> bool:
    return media_type in (call.header("accept") or "")
