"""Correspondent bank transfers: wire transfers on behalf of the customer of a customer.

Of the profile: ``types`` of networks, ``originator_countries``, ``supplementary_required`` (information
about the originator), ``provider_rejects`` (countries of accounts that the provider does not pay to).
"""

from __future__ import annotations

from weavr_multi.sandbox.codec import Json
from weavr_multi.sandbox.domain import fees, lifecycle, movements, payees, settlement
from weavr_multi.sandbox.domain.instruments import Instrument
from weavr_multi.sandbox.domain.legacy import pick, present
from weavr_multi.sandbox.domain.payees import Payee
from weavr_multi.sandbox.errors import Conflict
from weavr_multi.sandbox.records import public
from weavr_multi.sandbox.state import State

# What other movements show and this one does not.
_HIDDEN = frozenset({"rejectedInfo", "executionTimestamp"})
# Reasons of other movements that are not documented here.
_ALIASES = {
    "INTERCEPTOR_DENIED_TRANSACTION": "PROVIDER_REJECTED",
    "INSTRUMENT_DENIED_TRANSACTION": "MODEL_CONSTRAINTS_VIOLATED",
    "SOURCE_CANNOT_BE_DEBIT_MODE_CARD": "SOURCE_NOT_FOUND",
}


def show(state: State, id: str) -> Json | None:
    """``CorrespondentBankingOwt``."""
    transfer = state.records.get("correspondent_bank_transfer", id)
    return None if transfer is None else shown(transfer)


def shown(transfer: Json) -> Json:
    """``CorrespondentBankingOwt`` of a record."""
    return {key: value for key, value in public(transfer).items() if key not in _HIDDEN}


def submit(state: State, body: Json, owner: str) -> Json:
    """Take in a transfer: to be confirmed, planned, or carried out at once.

    Raises:
        Conflict: with the code for what stands in its way.
    """
    profile = state.programme.profile("correspondent_bank_transfers", body["profileId"])
    amount = body["amount"]
    payee = payees.of(state, body["beneficiary"], owner, amount["currency"])
    source = _checked(state, profile, body, owner, payee)
    at = movements.scheduled(state, body)
    fee = fees.quote(state, "outgoing_wire_transfer_fees", source.currency)
    if at is None:
        movements.affordable(state, source, amount["amount"] + (fee["amount"]["amount"] if fee else 0))
    outcomes = payees.verified(state, profile, payee)
    fields = ("profileId", "tag", "sourceInstrument", "amount", "originator", "beneficiary", "purpose")
    transfer: Json = {
        "id": state.ids.next(),
        **pick(body, *fields, "description", "externalData"),
        **present(scheduledTimestamp=None if at is None else str(at)),
        "state": "INVALID",
        "creationTimestamp": state.now(),
        **({"validationOutcomes": outcomes} if outcomes else {}),
        "_confirm": lifecycle.exemption(state, profile, amount, trusted=False) == "NO_EXEMPTION",
        **present(_fee=fee),
    }
    created = transfer["creationTimestamp"]
    state.records.add("correspondent_bank_transfer", owner, transfer, created=created, state="INVALID")
    settlement.listed(state, KIND, transfer, source, amount)
    if payees.accepted(outcomes):
        lifecycle.begin(state, KIND, transfer, owner, confirm=transfer["_confirm"])
    else:
        lifecycle.become(state, KIND, transfer, owner, "PENDING_CONFIRMATION")
    return transfer


def _checked(state: State, profile: Json, body: Json, owner: str, payee: Payee) -> Instrument:
    try:
        source = movements.source(state, body["sourceInstrument"], owner)
        movements.usable(state, "SOURCE", source, "correspondent_bank_transfers")
        movements.within(profile, body["amount"])
    except Conflict as conflict:
        raise Conflict(_ALIASES.get(conflict.code or "", conflict.code)) from None
    currency = body["amount"]["currency"]
    if source.currency != currency:
        raise Conflict("CURRENCY_MISMATCH")
    _check_originator(profile, body["originator"])
    payees.carried(profile, payee, currency)
    payees.check_details(payee)
    if payee.account.get("iban", "GB")[:2] in profile.get("provider_rejects", ()):
        raise Conflict("PROVIDER_REJECTED")
    return source


def _check_originator(profile: Json, originator: Json) -> None:
    country = originator.get("country") or originator["registrationCountry"]
    known = country in profile.get("originator_countries", (country,))
    informed = "supplementaryInformation" in originator or not profile.get("supplementary_required")
    if not (known and informed and payees.plausible(originator["bankAccountDetails"]["account"])):
        raise Conflict("ORIGINATOR_DETAILS_INVALID")


def confirm(state: State, transfer: Json, owner: str) -> None:
    """The name that the check did not like is right all the same.

    Raises:
        Conflict: INVALID_STATE.
    """
    if transfer["state"] != "PENDING_CONFIRMATION":
        raise Conflict("INVALID_STATE")
    if transfer["_confirm"]:
        lifecycle.become(state, KIND, transfer, owner, "PENDING_CHALLENGE")
    else:
        lifecycle.go_on(state, KIND, transfer, owner)


def _carry_out(state: State, transfer: Json, owner: str) -> None:
    source = movements.source(state, transfer["sourceInstrument"], owner)
    movements.usable(state, "SOURCE", source, "correspondent_bank_transfers")
    settlement.reserve(state, KIND, transfer, source, transfer["amount"])


def _tell(state: State, transfer: Json, owner: str, conflict: str | None) -> None:
    # Its webhook speaks the language of the API, and has no field for what went wrong.
    settlement.emit(state, "/correspondent_bank_transfers/watch", shown(transfer), transfer["state"], owner)


KIND = lifecycle.register(
    lifecycle.Kind("correspondent_bank_transfer", "correspondent_bank_transfers", _carry_out, _tell)
)
