"""Bank details of managed accounts."""

from __future__ import annotations

from weavr_multi.sandbox.background.job_queue import job
from weavr_multi.sandbox.domain.money import account_view
from weavr_multi.sandbox.domain.people import identities
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

_BANK = "Sandbox Bank"
_ADDRESS = "1 Example Street, Valletta"
_BIC = "SDBXMT21"


def make_iban(number: str, country: str = "MT") -> str:
    """An IBAN whose check digits are right."""
    account = f"SDBX{number[-18:].zfill(18)}" if country == "MT" else f"SDBX{number[-14:].zfill(14)}"
    digits = "".join(str(int(c, 36)) for c in f"{account}{country}00")
    return f"{country}{98 - int(digits) % 97:02d}{account}"


def allocate(state: State, account: Json, owner: str) -> None:
    """Give an account its bank details, at once or after the delay that the programme has set."""
    delay = state.programme.settings.iban_delay_ms
    account["_iban"] = {"state": "PENDING_ALLOCATION", "id": state.ids.next(), "at": state.now()}
    state.records.put("managed_account", account)
    _tell(state, account, owner, "REQUESTED")
    if delay:
        state.jobs.add("iban.allocate", state.now() + delay, {"id": account["id"], "owner": owner})
    else:
        _allocated(state, account, owner)


@job("iban.allocate")
def _allocate_later(state: State, data: Json) -> None:
    account = state.records.get("managed_account", data["id"])
    if account is not None and account["_iban"]["state"] == "PENDING_ALLOCATION":
        _allocated(state, account, data["owner"])


def _allocated(state: State, account: Json, owner: str) -> None:
    details: Json = {"iban": make_iban(account["id"]), "bankIdentifierCode": _BIC}
    number, sort_code = account["id"][-8:], "040004"
    account["_iban"] |= {"state": "ALLOCATED", **details}
    state.records.link("iban", details["iban"], account["id"])
    if account["currency"] == "GBP":
        account["_iban"] |= {"accountNumber": number, "sortCode": sort_code}
        state.records.link("sort_code", f"{sort_code}/{number}", account["id"])
    state.records.put("managed_account", account)
    _tell(state, account, owner, "CREATED")
    account_view.changed(state, account, owner, "UPDATED")


def show_iban(state: State, account: Json, owner: Json) -> Json:
    """``ManagedAccountIBAN``."""
    return {"state": account["_iban"]["state"], "bankAccountDetails": _details(state, account, owner)}


def _details(state: State, account: Json, owner: Json) -> list[Json]:
    iban = account["_iban"]
    if iban["state"] != "ALLOCATED":
        return []
    bank = {
        "beneficiaryNameAndSurname": identities.name(state, owner),
        "beneficiaryBank": _BANK,
        "beneficiaryBankAddress": _ADDRESS,
    }
    referred = {**bank, "paymentReference": account["id"][-10:]}
    if account["currency"] == "GBP":
        details = {"accountNumber": iban["accountNumber"], "sortCode": iban["sortCode"]}
        return [{**referred, "type": "FASTER_PAYMENTS", "details": details}]
    swift = {"type": "SWIFT", "details": {"iban": iban["iban"], "code": iban["bankIdentifierCode"]}}
    if account["currency"] == "USD":
        return [{**referred, **swift}]
    details = {"iban": iban["iban"], "bankIdentifierCode": iban["bankIdentifierCode"]}
    return [{**bank, **swift}, {**bank, "type": "SEPA", "details": details}]


def _tell(state: State, account: Json, owner: str, type: str) -> None:
    identity = identities.ref(account["_owner_type"], owner)
    body = {
        "id": account["_iban"]["id"],
        "managedAccountId": account["id"],
        "profileId": account["profileId"],
        "incomingWireTransferProfileId": account["profileId"],
        "friendlyName": account["friendlyName"],
        "currency": account["currency"],
        "creationTimestamp": account["_iban"]["at"],
        "state": {"state": "ACTIVE" if account["_iban"]["state"] == "ALLOCATED" else "PENDING"},
        "bankAccountDetails": _details(state, account, identity),
    }
    event = {"iban": body, "publishedTimestamp": str(state.now()), "type": type}
    state.events.emit("/ibans/watch", event, owner=owner)


def valid_iban(iban: str) -> bool:
    """Whether the check digits of an IBAN are right."""
    rearranged = iban[4:] + iban[:4]
    return int("".join(str(int(c, 36)) for c in rearranged)) % 97 == 1
