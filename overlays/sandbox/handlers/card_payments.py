"""Card payments and their events."""

from __future__ import annotations

from weavr_multi.sandbox.api.call import Call
from weavr_multi.sandbox.api.registry import operation, presents
from weavr_multi.sandbox.errors import NotFound
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import Query, public

presents("card_payments", "card_payment")

# Those who see only what is assigned to them see the payments of the cards that are theirs now.
_ASSIGNED = (
    "parent IN (SELECT CAST(id AS TEXT) FROM records WHERE kind = 'managed_card'"
    " AND json_extract(data, '$.userId') = ?)"
)


def _query(call: Call) -> Query:
    query = Query().equal("parent", call.query.get("cardId"))
    return query.raw(_ASSIGNED, call.session.credential) if call.own_only else query


@operation("card_payments.list")
def list_(call: Call) -> Json:
    """The identity's card payments, newest first."""
    asked, query = call.query, _query(call)
    query.among("state", asked.get("status")).among("type", asked.get("type"))
    if "merchantName" in asked:
        query.raw("instr(lower(json_extract(data, '$.merchant.name')), lower(?))", asked["merchantName"])
    query.equal("relatedCardPaymentId", asked.get("relatedCardPaymentId"))
    query.between("displayAmount.amount", asked, "amount")
    query.between("created", asked, "creationTimestamp")
    query.between("lastUpdatedTimestamp", asked, "lastUpdatedTimestamp")
    query.holding("events", asked.get("subtype"), "$.subtype")
    return call.listed("card_payment", query, "cardPayments", public, newest_first=call.newest_first)


@operation("card_payments.get")
def get(call: Call) -> Json:
    """One card payment with its events."""
    payment = call.own("card_payment", call.path["id"])
    if call.own_only:
        card = call.state.records.get("managed_card", payment["card"]["id"]) or {}
        if card.get("userId") != call.session.credential:
            raise NotFound(message="There is no such card payment.")
    return public(payment)


@operation("card_payments.list_events")
def list_events(call: Call) -> Json:
    """What happened to the identity's card payments, newest first."""
    asked, query = call.query, _query(call)
    query.equal("cardPaymentId", asked.get("cardPaymentId")).equal("reversal", asked.get("reversal"))
    query.among("type", asked.get("type")).among("subtype", asked.get("subtype"))
    query.between("created", asked, "timestamp")
    return call.listed("card_payment_event", query, "events", dict, newest_first=call.newest_first)
