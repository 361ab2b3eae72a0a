"""Rebuilds the payload of an event from an item of one of the service's lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeAlias

Json: TypeAlias = dict[str, Any]
_TRANSFERS: Final = frozenset({"PENDING", "COMPLETED", "FAILED", "SCHEDULED", "CANCELLED"})
_SENDS: Final = _TRANSFERS | {"PENDING_CHALLENGE", "INVALID"}
_BULKS_OVER: Final = frozenset({"COMPLETED", "PARTIALLY_COMPLETED", "FAILED", "CANCELLED"})
_ACCOUNTS: Final = {"ACTIVE": "CREATED", "BLOCKED": "BLOCKED", "DESTROYED": "DESTROYED"}
_CARDS: Final = {"ACTIVE": "ENABLED", "BLOCKED": "BLOCKED", "DESTROYED": "DESTROYED"}
_LINKED: Final = {"ACTIVE": "VERIFIED"}  # the other states have the names of their events
_SUBTYPES: Final = {"sales_with_cashback": "SALE_WITH_CASHBACK", "account_funding": "ACCOUNT_FUNDING_TRANSACTION"}


class Rebuilt(NamedTuple):
    """A payload.

    Attributes:
        event: The name of the event's class.
        at: When it happened or, where the list does not say, when its thing was created; in epoch milliseconds.
            None: the list has no time.
    """

    event: str
    payload: Json
    at: int | None


Rebuild: TypeAlias = Callable[[Json, Json], Iterator[Rebuilt]]


def amount(money: Mapping[str, Any] | None, sign: int = 1) -> Json | None:
    """Return money as webhooks have it: the amount is text."""
    if not money or not isinstance(money.get("amount"), int):
        return None
    return {"currency": money.get("currency"), "amount": str(sign * money["amount"])}


def _pick(source: Mapping[str, Any], *names: str) -> Json:
    return {name: source[name] for name in names if name in source}


def _renamed(source: Mapping[str, Any], names: Mapping[str, str]) -> Json:
    return {new: source[old] for old, new in names.items() if old in source}


def _there(**values: Any) -> Json:
    return {name: value for name, value in values.items() if value is not None}


def _digits(source: Mapping[str, Any], *names: str) -> Json:
    return {name: str(source[name]) for name in names if name in source}


_SCHEDULE: Final = ("creationTimestamp", "scheduledTimestamp", "executionTimestamp")


def transfer(item: Json, owner: Json) -> Iterator[Rebuilt]:
    if (state := item.get("state")) == "INITIALISED":
        return
    told = {
        "id": {"type": "transfers", "id": item.get("id")},
        **_pick(item, "profileId", "tag", "source", "destination", "state", "cancellationReason"),
        **_there(destinationAmount=amount(item.get("destinationAmount"))),
        **_digits(item, *_SCHEDULE),
    }
    kind = state if state in _TRANSFERS else "FAILED"
    yield Rebuilt("TransferStateChanged", {"eventType": kind, "transfer": told}, item.get("creationTimestamp"))


def send(item: Json, owner: Json) -> Iterator[Rebuilt]:
    if (state := item.get("state")) in ("INITIALISED", "UNDEFINED"):
        return
    names = ("destinationAmount", "transactionAmount", "sourceFee", "destinationFee")
    told = {
        "id": {"type": "send", "id": item.get("id")},
        **_pick(item, "profileId", "tag", "source", "destination", "state", "description"),
        **_pick(item, "challengeExemptionReason", "cancellationReason"),
        **_there(**{name: amount(item.get(name)) for name in names}),
        **_pick(item.get("destination") or {}, "beneficiaryId"),
        **_digits(item, *_SCHEDULE),
    }
    kind = state if state in _SENDS else "FAILED"
    yield Rebuilt("SendStateChanged", {"eventType": kind, "send": told}, item.get("creationTimestamp"))


def outgoing_wire(item: Json, owner: Json) -> Iterator[Rebuilt]:
    money, destination = amount(item.get("transferAmount")), item.get("destination") or {}
    told = {
        "id": {"type": "outgoing_wire_transfers", "id": item.get("id")},
        **_pick(item, "profileId", "tag", "type", "description", "state", "challengeExemptionReason"),
        **_pick(item, "cancellationReason", "validationOutcomes"),
        "source": item.get("sourceInstrument"),
        **_there(transferAmount=money, transactionAmount=money, transactionFee=amount(item.get("fee"))),
        "destination": _payee(destination, item.get("type")),
        **_pick(destination, "beneficiaryId"),
        **({"externalAccountId": destination} if destination.get("type") == "linked_accounts" else {}),
        **_digits(item, *_SCHEDULE),
    }
    body = {"owner": owner, "eventType": item.get("state"), "transfer": told}
    yield Rebuilt("OutgoingWireTransferStateChanged", body, item.get("creationTimestamp"))


def _payee(destination: Mapping[str, Any], network: object) -> Json:
    account = destination.get("bankAccountDetails") or destination
    names = {
        "name": "beneficiaryName",
        "address": "beneficiaryAddress",
        "bankName": "beneficiaryBankName",
        "bankAddress": "beneficiaryBankAddress",
        "bankCountry": "beneficiaryBankCountry",
        "nationality": "beneficiaryNationality",
        "dateOfBirth": "beneficiaryDateOfBirth",
    }
    told = _renamed(destination, names)
    if "iban" in account:
        told["sepa"] = _pick(account, "iban", "bankIdentifierCode")
    elif "sortCode" in account:
        told["fasterPayments"] = _pick(account, "accountNumber", "sortCode", "secondaryReference")
    return told


def correspondent(item: Json, owner: Json) -> Iterator[Rebuilt]:
    """``CorrespondentBankTransferStateChanged``: its event has the item as it is."""
    body = {"owner": owner, "eventType": item.get("state"), "transfer": item}
    yield Rebuilt("CorrespondentBankTransferStateChanged", body, item.get("creationTimestamp"))


def deposit(item: Json, owner: Json) -> Iterator[Rebuilt]:
    body = {
        "id": item.get("destinationInstrument"),
        "transactionId": item.get("id"),
        **_there(transactionAmount=amount(item.get("amount")), transactionFee=amount(item.get("fee"))),
        "transactionTimestamp": str(item.get("createdAt")),
        **_pick(item, "paymentNetwork", "senderName", "senderIban", "senderReference", "state"),
        "owner": owner,
    }
    yield Rebuilt("ManagedAccountDeposit", body, item.get("createdAt"))


def fee(item: Json, owner: Json) -> Iterator[Rebuilt]:
    spec = {"type": "FLAT", "flatAmount": [amount(item.get("amount"))]}
    body = {"id": item.get("id"), "feeSubType": item.get("feeType"), "source": item.get("instrument"), "feeSpec": spec}
    yield Rebuilt("FeeCharged", {"chargeFee": body, "type": "COMPLETED"}, item.get("creationTimestamp"))


def managed_account(item: Json, owner: Json) -> Iterator[Rebuilt]:
    now = item.get("state") or {}
    if (kind := _ACCOUNTS.get(str(now.get("state")))) is None:
        return
    reasons = {
        "BLOCKED": {"blockTypes": {now.get("blockedReason"): 1}},
        "DESTROYED": {"destroyType": now.get("destroyedReason")},
    }
    body = {
        "id": {"type": "managed_accounts", "id": item.get("id")},
        **_pick(item, "profileId", "tag", "friendlyName", "currency"),
        "owner": owner,
        "active": kind != "DESTROYED",
        "balances": _digits(item.get("balances") or {}, "availableBalance", "actualBalance"),
        "state": reasons.get(kind, {}),
        **_digits(item, "creationTimestamp"),
    }
    yield Rebuilt("ManagedAccountChanged", {"account": body, "type": kind}, item.get("creationTimestamp"))


def managed_card(item: Json, owner: Json) -> Iterator[Rebuilt]:
    """``ManagedCardStateChanged``, and ``ManagedCardUpgradedToPhysical`` for one that was."""
    id, created = {"type": "managed_cards", "id": item.get("id")}, item.get("creationTimestamp")
    if (kind := _CARDS.get(str((item.get("state") or {}).get("state")))) is not None:
        body = {"id": id, "eventType": kind, "cardType": item.get("type"), **_pick(item, "state", "renewalType")}
        yield Rebuilt("ManagedCardStateChanged", body, created)
    if physical := item.get("physicalCardDetails"):
        yield Rebuilt("ManagedCardUpgradedToPhysical", {"id": id, "physicalCardDetails": physical}, created)


def linked_account(item: Json, owner: Json) -> Iterator[Rebuilt]:
    kind = _LINKED.get(str(item.get("state")), item.get("state"))
    body = {"linkedAccount": item, "eventType": kind}
    yield Rebuilt("LinkedAccountStateChanged", body, item.get("creationTimestamp"))


def bulk(item: Json, owner: Json) -> Iterator[Rebuilt]:
    if item.get("status") not in _BULKS_OVER:
        return
    counts = (
        [{"status": "COMPLETED", "count": item.get("submittedItemsCount")}] if item["status"] == "COMPLETED" else []
    )
    body = {**_pick(item, "bulkId", "status", "submittedItemsCount"), "operationStatusCounts": counts}
    yield Rebuilt("BulkProgress", body, item.get("executionFinish"))


def batch(item: Json, owner: Json) -> Iterator[Rebuilt]:
    """``BeneficiaryBatchStateChanged``; webhooks have no word for the last state."""
    about, state = item.get("operationBatchId") or {}, item.get("state")
    kind = "CHALLENGE_COMPLETED" if state == "COMPLETED" else state
    body = {"id": about.get("batchId"), **_pick(about, "operation"), **_pick(item, "tag"), "eventType": kind}
    yield Rebuilt("BeneficiaryBatchStateChanged", {**body, "beneficiaries": []}, None)


def user(item: Json, owner: Json) -> Iterator[Rebuilt]:
    if item.get("active") is False:
        yield Rebuilt("UserDeactivated", {"emailAddress": item.get("email")}, None)


def card_payment(item: Json, owner: Json) -> Iterator[Rebuilt]:
    """``ManagedCardPayment``: one for each event of the payment, with the events until then."""
    events = sorted(item.get("events") or [], key=lambda one: (one.get("timestamp") or 0, len(one["id"]), one["id"]))
    for count, event in enumerate(events, 1):
        body = {"eventType": event.get("type"), "cardPayment": {**item, "events": events[:count]}}
        yield Rebuilt("ManagedCardPayment", body, event.get("timestamp"))


def card_payment_event(item: Json, owner: Json) -> Iterator[Rebuilt]:
    """``ManagedCardAuthorisation`` or ``ManagedCardSettlement``: what leaves a card is negative."""
    authorisation, merchant = item.get("type") == "AUTHORISATION", item.get("merchant") or {}
    sign = 1 if item.get("type") in ("REFUND", "ORIGINAL_CREDIT") else -1
    subtype = str(item.get("subtype") or "")
    kind = _SUBTYPES.get(subtype) or subtype.removesuffix("s").upper()
    body = {
        "id": {"type": "managed_cards", "id": (item.get("card") or {}).get("id")},
        "transactionId": item.get("id"),
        "transactionTimestamp": str(item.get("timestamp")),
        "transactionAmount": amount(item.get("billingAmount"), sign),
        "sourceAmount": amount(item.get("transactionAmount"), sign),
        "merchantData": _merchant(merchant),
        **_there(merchantName=merchant.get("name"), merchantId=merchant.get("id")),
        **_there(merchantCategoryCode=merchant.get("categoryCode")),
        **_pick(item, "authCode"),
        "owner": owner,
        **(_authorised(item, kind) if authorisation else _settled(item, kind)),
    }
    name = "ManagedCardAuthorisation" if authorisation else "ManagedCardSettlement"
    yield Rebuilt(name, body, item.get("timestamp"))


def _authorised(item: Json, kind: str) -> Json:
    approved = item.get("result") == "APPROVED"
    released = "CANCELLED" if item.get("cancellationReason") else "AUTHORISED"
    done = "ONLINE_REVERSE" if item.get("reversal") else released
    return {
        "approved": approved,
        "declineReason": item.get("declineReason", "NO_REASON"),
        "authorisationType": done if approved else "DECLINED",
        "transactionType": kind,
        **_pick(item, "authorisationCategory", "authRuleFailedReason"),
    }


def _settled(item: Json, kind: str) -> Json:
    fees = [one for one in item.get("fees") or () if one.get("type") == "PLATFORM_FEE"]
    currency = (item.get("billingAmount") or {}).get("currency")
    total = sum((one.get("amount") or {}).get("amount", 0) for one in fees)
    state = item.get("settlementState", "COMPLETED")
    return {"settlementType": kind, "feeAmount": {"currency": currency, "amount": str(total)}, "state": state}


def _merchant(merchant: Mapping[str, Any]) -> Json:
    names = {"name": "merchantName", "categoryCode": "merchantCategoryCode", "id": "merchantId", "city": "merchantCity"}
    more = {"description": "merchantDescription", "country": "merchantCountry", "postalCode": "merchantPostalCode"}
    return _renamed(merchant, {**names, **more})


def kyb(item: Json, owner: Json) -> Iterator[Rebuilt]:
    if item.get("kybStatus") not in (None, "NOT_STARTED"):
        body = {
            "corporateId": owner.get("id"),
            "status": item["kybStatus"],
            "ongoingStatus": item.get("ongoingKybStatus"),
        }
        yield Rebuilt("KybStatusChanged", body, None)


def kyc(item: Json, owner: Json) -> Iterator[Rebuilt]:
    if item.get("fullDueDiligence") not in (None, "NOT_STARTED"):
        body = {
            "consumerId": owner.get("id"),
            "status": item["fullDueDiligence"],
            "ongoingStatus": item.get("ongoingFullDueDiligence"),
            **_pick(item, "kycLevel", "ongoingKycLevel"),
        }
        yield Rebuilt("KycStatusChanged", body, None)
