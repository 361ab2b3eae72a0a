"""``additionalFields`` of the older statement: texts that depend on the kind of movement."""

from __future__ import annotations

from weavr_multi.sandbox.domain.json_pieces import present
from weavr_multi.sandbox.domain.money.statement_line_details import Subject
from weavr_multi.sandbox.domain.money.statement_selection import CARD_KINDS
from weavr_multi.sandbox.json_text import Json

_STATES = {"SETTLEMENT_IN_PROGRESS": "PENDING", "SETTLED": "COMPLETED", "EXPIRED": "CLOSED"}


def additional_fields(subject: Subject) -> dict[str, str]:
    """The fields of one entry; empty where nothing more is known."""
    if not subject.record:
        return {}
    kind = subject.line.kind
    if kind in CARD_KINDS:
        found = _of_card(subject)
    elif kind == "TRANSFER":
        found = _of_transfer(subject)
    elif kind == "SEND":
        found = _of_send(subject)
    elif kind == "DEPOSIT":
        sender = subject.record["_sender"]
        found = {
            "sender": sender.get("name"),
            "senderReference": sender.get("reference"),
            "senderIban": sender.get("iban"),
        }
    elif kind in ("OUTGOING_WIRE_TRANSFER", "CORRESPONDENT_BANK_TRANSFER"):
        found = _of_wire(subject)
    else:
        found = {"description": subject.record.get("description") or subject.record.get("reason")}
    return {name: str(value) for name, value in present(**found).items()}


def _of_card(subject: Subject) -> Json:
    record, event = subject.record, subject.event
    merchant, first = record["merchant"], record["events"][0] if record["events"] else {}
    padding = first.get("forex", {}).get("padding")
    fields: Json = {
        "merchantName": merchant["name"],
        "merchantId": merchant["id"],
        "merchantCategoryCode": merchant["categoryCode"],
        "merchantTerminalCountry": merchant.get("country"),
        "relatedCardId": record["card"]["id"],
        "relatedCardIdType": "managed_cards",
        "authorisationCode": event.get("authCode"),
    }
    if subject.line.kind == "AUTHORISATION":
        currency = record["displayAmount"]["currency"]
        padding = padding or {"currency": currency, "amount": 0}
        return {
            **fields,
            "authorisationState": _STATES.get(record["status"], record["status"]),
            "forexPaddingCurrency": padding["currency"],
            "forexPaddingAmount": padding["amount"],
        }
    return {**fields, "authorisationRelatedId": first.get("id") if subject.line.kind != "MERCHANT_REFUND" else None}


def _instruments(subject: Subject) -> Json:
    ends = subject.ends
    assert ends is not None
    fields: Json = {}
    for word, ref in zip(("source", "destination"), ends, strict=True):
        shown = subject.instrument(ref)
        fields |= {
            f"{word}InstrumentType": ref["type"],
            f"{word}InstrumentId": ref["id"],
            f"{word}InstrumentFriendlyName": shown.get("friendlyName"),
        }
    return fields


def _of_transfer(subject: Subject) -> Json:
    return {**_instruments(subject), "description": subject.record.get("description")}


def _of_send(subject: Subject) -> Json:
    fields = _of_transfer(subject)
    ends = subject.ends
    assert ends is not None
    for word, ref in zip(("source", "destination"), ends, strict=True):
        owner = subject.instrument(ref).get("owner", {})
        fields |= {
            f"{word}IdentityType": owner.get("type"),
            f"{word}IdentityId": owner.get("id"),
            f"{word}IdentityName": owner.get("name"),
        }
    return fields


def _of_wire(subject: Subject) -> Json:
    payee = subject.payee()
    return {
        "description": subject.record.get("description"),
        "beneficiaryName": payee.get("name"),
        "beneficiaryAccount": payee.get("iban") or payee.get("accountNumber"),
        "beneficiaryBankCode": payee.get("bic") or payee.get("sortCode"),
    }
