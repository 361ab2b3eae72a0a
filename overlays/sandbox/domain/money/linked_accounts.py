"""Linked accounts: bank accounts elsewhere that a customer says are its own, and how that is verified."""

from __future__ import annotations

from weavr_multi.sandbox.domain.json_pieces import pick
from weavr_multi.sandbox.domain.people import challenges, identities
from weavr_multi.sandbox.errors import Conflict, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import public
from weavr_multi.sandbox.storage.state import State

RESOURCE = "linked_account_declaration"
DECLARATION = "USER_DECLARATION_SCA_CHALLENGE"
# What a run consists of unless the profile has `verification_steps` of its own.
STEPS = ("INTERNAL_CHECKS", DECLARATION, "TRANSFER_INSTRUCTION")
_ASKED_OF_USER = frozenset({DECLARATION, "TRANSFER_INSTRUCTION", "MICRO_DEPOSIT"})
# The verification transfer, in minor units.
_TOKEN_AMOUNT = 1


def add(state: State, body: Json, owner: Json) -> Json:
    """Take an account in; it waits for its verification.

    Args:
        state: The sandbox's state.
        body: A validated ``CreateLinkedAccountRequest``.
        owner: The identity, ``{type, id}``.
    """
    profile_id = body.get("profileId") or state.programme.profiles["linked_accounts"]
    profile = identities.profile_for(state, "linked_accounts", profile_id, owner["id"])
    _check(state, body, owner, profile)
    now, id = state.now(), state.ids.next()
    steps = [_new_step(state, name, body) for name in profile.get("verification_steps", STEPS)]
    account: Json = {
        "id": id,
        "profileId": profile_id,
        **pick(body, "tag", "friendlyName", "name", "type", "currency", "country", "accountReference"),
        "state": "PENDING_VERIFICATION",
        "creationTimestamp": now,
        "owner": {"type": owner["type"].lower() + "s", "id": owner["id"]},
        "_runs": [{"id": state.ids.next(), "state": "PENDING", "verificationSteps": steps}],
    }
    state.records.add("linked_account", owner["id"], account, created=now, state=account["state"])
    state.records.link("linked_reference", _key(owner["id"], body["accountReference"]), id)
    tell(state, account, "PENDING_VERIFICATION")
    return account


def _check(state: State, body: Json, owner: Json, profile: Json) -> None:
    currency = body.get("currency")
    conflict_if(currency is not None and currency not in profile["currencies"], "CURRENCY_NOT_SUPPORTED_BY_PROFILE")
    conflict_if(body["country"] not in profile["countries"], "COUNTRY_NOT_SUPPORTED_BY_PROFILE")
    conflict_if(owner["type"] == "CONSUMER" and body["type"] == "BUSINESS", "INVALID_IDENTITY_TYPE")
    _check_reference(body["accountReference"], currency, body["country"])
    conflict_if(_is_managed(state, body["accountReference"]), "THIS_IS_A_MANAGED_ACCOUNT")
    conflict_if(not state.records.count("managed_account", owner["id"]), "MANAGED_ACCOUNT_MISSING")
    known = state.records.lookup("linked_reference", _key(owner["id"], body["accountReference"]))
    before = None if known is None else state.records.get("linked_account", known)
    conflict_if(before is not None and before["state"] not in ("REMOVED", "REJECTED"), "LINKED_ACCOUNT_ALREADY_ADDED")
    most = profile.get("limit")
    if most is not None and state.records.count("linked_account", owner["id"]) >= most:
        raise Conflict("MODEL_CONSTRAINTS_VIOLATED")


def _check_reference(reference: Json, currency: str | None, country: str) -> None:
    """Which details belong together, and which an account of that currency and country has."""
    conflict_if("iban" in reference and "accountNumber" in reference, "ACCOUNT_NUMBER_AND_IBAN_PROVIDED")
    conflict_if("iban" in reference and "sortCode" in reference, "SORT_CODE_AND_IBAN_PROVIDED")
    conflict_if(not any(reference.values()), "NO_ACCOUNT_DETAILS_PROVIDED")
    conflict_if(currency == "GBP" and "iban" not in reference and "sortCode" not in reference, "SORT_CODE_MISSING")
    conflict_if(currency == "GBP" and country == "GB" and "accountNumber" not in reference, "ACCOUNT_NUMBER_MISSING")
    conflict_if(currency == "EUR" and "iban" not in reference, "IBAN_MISSING")
    conflict_if(currency == "USD" and "accountDescriptor" not in reference, "ACCOUNT_DESCRIPTOR_MISSING")


def _key(owner: str, reference: Json) -> str:
    account = reference.get("iban") or reference.get("accountDescriptor")
    return f"{owner}/{account or reference.get('sortCode', '') + reference.get('accountNumber', '')}"


def _is_managed(state: State, reference: Json) -> bool:
    if "iban" in reference:
        return state.records.lookup("iban", reference["iban"]) is not None
    if "sortCode" in reference:
        return state.records.lookup("sort_code", f"{reference['sortCode']}/{reference['accountNumber']}") is not None
    return False


def _new_step(state: State, name: str, body: Json) -> Json:
    """A step as it begins. Internal checks have nothing to wait for here, and are done at once."""
    if name not in _ASKED_OF_USER:
        return {"step": name, "status": "COMPLETED", "completedTimestamp": state.now()}
    step: Json = {"step": name, "status": "PENDING_USER"}
    amount = {"currency": body.get("currency", "EUR"), "amount": _TOKEN_AMOUNT}
    if name == "TRANSFER_INSTRUCTION":
        step["details"] = {"amount": amount, "reference": f"VERIFY-{state.ids.next()[-8:]}"}
    elif name == "MICRO_DEPOSIT":
        step["details"] = {"amount": amount, "senderName": body["name"]}
    return step


def run_of(account: Json) -> Json:
    """The latest verification run."""
    runs: list[Json] = account["_runs"]
    return runs[-1]


def move(state: State, account: Json, to: str, event: str) -> None:
    """Give an account another state, and tell."""
    account["state"] = to
    state.records.put("linked_account", account, state=to)
    tell(state, account, event)


def answer_steps(state: State, account: Json, names: list[str], result: str) -> None:
    """Let steps of the verification end; the last one decides about the account.

    Args:
        state: The sandbox's state.
        account: An account whose run is pending.
        names: The steps; empty for all that are open.
        result: COMPLETED or REJECTED.
    """
    run = run_of(account)
    for step in run["verificationSteps"]:
        if step["status"] != "COMPLETED" and (not names or step["step"] in names):
            step |= {"status": result, "completedTimestamp": state.now()}
    if any(step["status"] == "REJECTED" for step in run["verificationSteps"]):
        finish(state, account, verified=False)
    elif all(step["status"] == "COMPLETED" for step in run["verificationSteps"]):
        finish(state, account, verified=True)
    else:
        state.records.put("linked_account", account)


def finish(state: State, account: Json, *, verified: bool, overridden: str | None = None) -> None:
    """End the run, and with it the wait."""
    run = run_of(account)
    run |= {"state": "VERIFIED" if verified else "REJECTED", "completedTimestamp": state.now()}
    if overridden is not None:
        run["overriddenReason"] = overridden
    if verified:
        move(state, account, "ACTIVE", "VERIFIED")
    else:
        move(state, account, "REJECTED", "REJECTED")


def tell(state: State, account: Json, event: str) -> None:
    """The webhook of a linked account."""
    body = {"linkedAccount": public(account), "publishedTimestamp": str(state.now()), "eventType": event}
    state.events.emit("/linked_accounts/watch", body, owner=account["owner"]["id"])


def _declaration(account: Json) -> Json | None:
    steps = run_of(account)["verificationSteps"]
    return next((step for step in steps if step["step"] == DECLARATION), None)


def _pending(state: State, owner: str, id: str) -> bool:
    account = state.records.get("linked_account", id, owner)
    if account is None or account["state"] != "PENDING_VERIFICATION":
        return False
    step = _declaration(account)
    return step is not None and step["status"] == "PENDING_USER"


def _settle(state: State, id: str, outcome: str) -> None:
    account = state.records.get("linked_account", id)
    # A declaration that nobody answers can be asked for again.
    if account is not None and outcome != "EXPIRED":
        answer_steps(state, account, [DECLARATION], "COMPLETED" if outcome == "VERIFIED" else "REJECTED")


challenges.confirmable(RESOURCE, "linked_account", pending=_pending, settle=_settle)
