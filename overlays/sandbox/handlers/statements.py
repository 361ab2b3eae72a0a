"""Statements of accounts and cards: which part, in which shape, as what."""

from __future__ import annotations

from dataclasses import replace

from weavr_multi.sandbox.api.call import Call, Response
from weavr_multi.sandbox.api.registry import operation
from weavr_multi.sandbox.domain.cards import card_view
from weavr_multi.sandbox.domain.money import statements
from weavr_multi.sandbox.domain.money.statement_selection import Asked
from weavr_multi.sandbox.json_text import Json

_MEDIA = ("application/json", "application/pdf", "text/csv")


@operation("managed_accounts.get_statement", "managed_cards.get_statement")
def newer(call: Call) -> Response | Json:
    """The newer statement of an account or card, to those who ask for the latest; the older one to others."""
    # Both headers ask for the newer shape. Holding money changes no balance that it shows.
    latest = call.header("x-api-version") == "LATEST" or call.header("api-version") == "2"
    if _wanted(call) != "application/json" or not latest:
        return older(call)
    return statements.newer(call.state, replace(_of(call), real=True, with_fees=False))


@operation("managed_accounts.get_statement_deprecated", "backoffice.managed_accounts.get_statement")
@operation("managed_cards.get_statement_deprecated", "backoffice.managed_cards.get_statement")
def older(call: Call) -> Response | Json:
    """The older statement of an account or card."""
    asked, wanted = _of(call), _wanted(call)
    if wanted == "application/pdf":
        content = statements.as_pdf(call.state, asked, f"Statement of {call.path['id']}")
    elif wanted == "text/csv":
        content = statements.as_csv(call.state, asked)
    else:
        return statements.older(call.state, asked)
    return Response(content=content, media_type=wanted)


def _of(call: Call) -> Asked:
    if "managed_cards" in call.operation.name:
        card = card_view.of(call)
        return _asked(call, str(card.get("parentManagedAccountId") or card["id"]), card)
    account = call.own("managed_account", call.path["id"])
    iban = account["_iban"]
    return _asked(call, account["id"], account, iban=iban["id"] if iban["state"] == "ALLOCATED" else None)


def _asked(call: Call, account: str, instrument: Json, *, iban: str | None = None) -> Asked:
    query = call.query
    way = query.get("sortOrder") or query.get("orderByTimestamp") or "DESC"
    return Asked(
        account,
        instrument["currency"],
        instrument["id"],
        debit_card=account != instrument["id"],
        access=query.get("executingAccessInstrument.type"),
        access_id=query.get("executingAccessInstrument.id"),
        iban=iban,
        since=query.get("startPeriod", query.get("fromTimestamp")),
        until=query.get("endPeriod", query.get("toTimestamp")),
        kinds=statements.kinds_of(query.get("transaction.type"), query.get("transactionType")),
        real=bool(query.get("showFundMovementsOnly")),
        single=bool(query.get("singleEntryPerTransaction")),
        newest_first=way == "DESC",
        offset=call.offset,
        limit=query.get("statementLimit") or call.limit,
    )


def _wanted(call: Call) -> str:
    """The first media type that the caller accepts and that there is."""
    accepted = [part.partition(";")[0].strip() for part in (call.header("accept") or "").split(",")]
    return next((media for media in accepted if media in _MEDIA), "application/json")
