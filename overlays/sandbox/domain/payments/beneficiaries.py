"""Trusted beneficiaries, added and removed in batches that are confirmed as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable

from weavr_multi.sandbox.background.job_queue import job
from weavr_multi.sandbox.domain.json_pieces import clipped, pick, present
from weavr_multi.sandbox.domain.money import instruments
from weavr_multi.sandbox.domain.people import challenges, identities
from weavr_multi.sandbox.errors import Conflict, NotFound, conflict_if
from weavr_multi.sandbox.json_text import Json, canonical
from weavr_multi.sandbox.storage.resource_store import public
from weavr_multi.sandbox.storage.state import State

_LABEL = re.compile(r"[a-zA-Z0-9_-]{1,50}")

RESOURCE = "beneficiary_batches"
UNKNOWN = "BENEFICIARY_VALIDATION_FAILURE_UNKNOWN"
# The webhook has no word for the last state; it is told as CHALLENGE_COMPLETED just before.
_TOLD = frozenset({"INITIALISED", "FAILED", "PENDING_CHALLENGE", "CHALLENGE_FAILED", "CHALLENGE_COMPLETED"})


def shown(batch: Json) -> Json:
    """``BeneficiaryBatch`` of a record."""
    return {key: value for key, value in public(batch).items() if key != "id"}


def usable(state: State, id: str, owner: str, detail: str) -> Json:
    """A beneficiary that money can go to: active, and with an ``instrument`` or ``bankAccountDetails``."""
    found = state.records.get("beneficiary", id, owner)
    if found is None:
        raise Conflict("BENEFICIARY_NOT_FOUND")
    fits = found["state"] == "ACTIVE" and detail in found["beneficiaryDetails"]
    conflict_if(not fits, "BENEFICIARY_TYPE_INVALID")
    return found


def name(beneficiary: Json) -> str:
    """How a beneficiary is called."""
    information = beneficiary["beneficiaryInformation"]
    return str(information.get("businessName") or information.get("fullName") or "")


def add(state: State, body: Json, owner: str) -> Json:
    """Store beneficiaries; those that pass validation wait for confirmation together."""
    batch = _batch(state, "CREATE", body.get("tag"))
    added = [_one(state, wanted, batch, owner) for wanted in body["beneficiaries"]]
    batch["_beneficiaries"] = [beneficiary["id"] for beneficiary in added]
    state.records.add("beneficiary_batch", owner, batch, created=state.now(), state="INITIALISED")
    _tell(state, batch, owner)
    data, delay = {"id": batch["id"], "owner": owner}, state.programme.settings.validation_ms
    state.jobs.add_after(delay, "beneficiaries.validate", state.now(), data, key=batch["id"])
    return batch


@job("beneficiaries.validate")
def _validated(state: State, data: Json) -> None:
    batch = state.records.get("beneficiary_batch", data["id"])
    if batch is not None and batch["state"] == "INITIALISED":
        _go_on(state, batch, data["owner"])


def _batch(state: State, operation: str, tag: str | None) -> Json:
    id = state.ids.next()
    batch_id = {"batchId": id, "operation": operation}
    return {"id": id, "operationBatchId": batch_id, **present(tag=tag), "state": "INITIALISED"}


def _one(state: State, wanted: Json, batch: Json, owner: str) -> Json:
    failure = _failure(state, wanted["beneficiaryDetails"], owner) or _misnamed(state, wanted)
    beneficiary: Json = {
        "id": state.ids.next(),
        **pick(wanted, "trustLevel", "externalRefs", "group", "beneficiaryInformation", "beneficiaryDetails"),
        "relatedOperationBatches": [batch["operationBatchId"]],
        "state": "INITIALISED" if failure is None else "INVALID",
        **present(validationFailure=failure),
    }
    state.records.add("beneficiary", owner, beneficiary, created=state.now(), state=beneficiary["state"])
    if failure is None:
        state.records.link("beneficiary", _key(beneficiary, owner), beneficiary["id"])
    return beneficiary


def _key(beneficiary: Json, owner: str) -> str:
    details = beneficiary["beneficiaryDetails"]
    account = details.get("instrument") or details["bankAccountDetails"]
    return f"{owner}|{canonical(account).decode()}"


def _failure(state: State, details: Json, owner: str) -> str | None:
    if "instrument" in details:
        found = instruments.find(state, details["instrument"])
        if found is None:
            return "INSTRUMENT_DETAILS_NOT_FOUND"
        if found.owner == owner:
            return "BENEFICIARY_BELONGS_TO_SAME_IDENTITY"
    if state.records.lookup("beneficiary", _key({"beneficiaryDetails": details}, owner)) is not None:
        return "BENEFICIARY_DETAILS_ALREADY_EXIST"
    return None


def _misnamed(state: State, wanted: Json) -> str | None:
    """An instrument has to be named as its holder is."""
    details = wanted["beneficiaryDetails"]
    found = instruments.find(state, details["instrument"]) if "instrument" in details else None
    if found is None:
        return None
    holder = identities.name(state, identities.ref_of(state, found.owner))
    return None if name(wanted).casefold() == holder.casefold() else UNKNOWN


def shown_one(beneficiary: Json) -> Json:
    """``Beneficiary`` of a record; that nothing particular is known to be wrong is a word of webhooks alone."""
    shown = public(beneficiary)
    if shown.get("validationFailure") == UNKNOWN:
        del shown["validationFailure"]
    return shown


def remove(state: State, found: list[Json], owner: str) -> Json:
    """Take those beneficiaries away that are active; they stay until it is confirmed."""
    active = [beneficiary for beneficiary in found if beneficiary["state"] == "ACTIVE"]
    if not active:
        raise NotFound(message="None of these beneficiaries is active.")
    batch = _batch(state, "REMOVE", None)
    batch["_beneficiaries"] = [beneficiary["id"] for beneficiary in active]
    for beneficiary in active:
        beneficiary["relatedOperationBatches"].append(batch["operationBatchId"])
        state.records.put("beneficiary", beneficiary)
    # Nothing has to be validated: it waits for its challenge at once.
    state.records.add("beneficiary_batch", owner, batch, created=state.now(), state="INITIALISED")
    _tell(state, batch, owner)
    _go_on(state, batch, owner)
    return batch


def _go_on(state: State, batch: Json, owner: str) -> None:
    valid = [b for b in members(state, batch) if b["state"] != "INVALID"]
    if not valid:
        _become(state, batch, owner, "FAILED")
        return
    if not state.programme.settings.confirmation:
        _carry_out(state, batch, owner)
        return
    if batch["operationBatchId"]["operation"] == "CREATE":
        _all_become(state, valid, "PENDING_CHALLENGE")
    _become(state, batch, owner, "PENDING_CHALLENGE")


def _become(state: State, batch: Json, owner: str, to: str) -> None:
    batch["state"] = to
    state.records.put("beneficiary_batch", batch, state=to)
    if to in _TOLD:
        _tell(state, batch, owner)


def _all_become(state: State, found: Iterable[Json], to: str) -> None:
    for beneficiary in found:
        beneficiary["state"] = to
        state.records.put("beneficiary", beneficiary, state=to)


def members(state: State, batch: Json) -> list[Json]:
    """The beneficiaries of a batch, in its order."""
    found = state.records.several("beneficiary", batch["_beneficiaries"])
    return [found[id] for id in batch["_beneficiaries"]]


def _carry_out(state: State, batch: Json, owner: str) -> None:
    valid = [b for b in members(state, batch) if b["state"] != "INVALID"]
    if batch["operationBatchId"]["operation"] == "CREATE":
        _all_become(state, valid, "ACTIVE")
    else:
        _all_become(state, valid, "REMOVED")
        _forget(state, valid, owner)
    _become(state, batch, owner, "CHALLENGE_COMPLETED")
    _become(state, batch, owner, "COMPLETED")


def _forget(state: State, found: list[Json], owner: str) -> None:
    for beneficiary in found:
        state.records.unlink("beneficiary", _key(beneficiary, owner))


def _pending(state: State, owner: str, id: str) -> bool:
    batch = state.records.get("beneficiary_batch", id, owner)
    return batch is not None and batch["state"] == "PENDING_CHALLENGE"


def _settle(state: State, id: str, outcome: str) -> None:
    batch = state.records.get("beneficiary_batch", id)
    owner = state.records.owner("beneficiary_batch", id)
    assert batch is not None
    assert owner is not None
    if outcome == "VERIFIED":
        _carry_out(state, batch, owner)
        return
    if batch["operationBatchId"]["operation"] == "CREATE":
        waiting = [b for b in members(state, batch) if b["state"] == "PENDING_CHALLENGE"]
        _all_become(state, waiting, "CHALLENGE_FAILED")
        _forget(state, waiting, owner)
    _become(state, batch, owner, "CHALLENGE_FAILED")


challenges.confirmable(RESOURCE, "beneficiary_batch", pending=_pending, settle=_settle)


def _tell(state: State, batch: Json, owner: str) -> None:
    body: Json = {
        "id": batch["id"],
        "operation": batch["operationBatchId"]["operation"],
        **pick(batch, "tag"),
        "publishedTimestamp": str(state.now()),
        "eventType": batch["state"],
        "beneficiaries": [_legacy(beneficiary) for beneficiary in members(state, batch)],
    }
    state.events.emit("/beneficiaries/batch/watch", body, owner=owner)


def _legacy(beneficiary: Json) -> Json:
    information, details = beneficiary["beneficiaryInformation"], beneficiary["beneficiaryDetails"]
    business = "businessName" in information
    shown: Json = pick(beneficiary, "id", "externalRefs", "trustLevel", "state")
    shown["validationFailure"] = beneficiary.get("validationFailure", UNKNOWN)
    if _LABEL.fullmatch(beneficiary.get("group", "")):
        # Free text when it comes in, yet a label in the event: what is none is left out of it.
        shown["group"] = beneficiary["group"]
    shown["beneficiaryInformation"] = {
        "businessBeneficiaryType" if business else "consumerBeneficiaryType": information
    }
    if "instrument" in details:
        shown["beneficiaryDetails"] = {"instrumentDetailsBeneficiary": details}
        return shown
    account = details["bankAccountDetails"]
    network = "sepaBankDetails" if "iban" in account else "fasterPaymentsBankDetails"
    told = {"beneficiaryName": name(beneficiary), **pick(details, "address", "bankName", "bankAddress", "bankCountry")}
    bank = {
        key: short for key, text in told.items() if (short := clipped(text, 100 if key == "beneficiaryName" else 150))
    }
    shown["beneficiaryDetails"] = {"bankAccountDetailsBeneficiary": {**bank, network: account}}
    return shown
