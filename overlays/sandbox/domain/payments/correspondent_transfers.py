"""Correspondent bank transfers: wire transfers on behalf of the customer of a customer."""

from __future__ import annotations

from weavr_multi.sandbox.domain.json_pieces import pick, present
from weavr_multi.sandbox.domain.money.instruments import Instrument
from weavr_multi.sandbox.domain.payments import bank_settlement, movement_lifecycle, movement_rules, payee_accounts
from weavr_multi.sandbox.domain.payments.payee_accounts import Payee
from weavr_multi.sandbox.domain.people import identities
from weavr_multi.sandbox.errors import Conflict, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.resource_store import public
from weavr_multi.sandbox.storage.state import State

# What other movements show and this one does not.
_HIDDEN = frozenset({"rejectedInfo", "executionTimestamp"})
# Reasons of other movements that are not documented here.
_ALIASES = {
    "INTERCEPTOR_DENIED_TRANSACTION": "PROVIDER_REJECTED",
    "INSTRUMENT_DENIED_TRANSACTION": "MODEL_CONSTRAINTS_VIOLATED",
    "SOURCE_CANNOT_BE_DEBIT_MODE_CARD": "SOURCE_NOT_FOUND",
}


def shown(transfer: Json) -> Json:
    """``CorrespondentBankingOwt`` of a record."""
    return {key: value for key, value in public(transfer).items() if key not in _HIDDEN}


def submit(state: State, body: Json, owner: str) -> Json:
    """Take in a transfer: to be confirmed, planned, or carried out at once."""
    profile = identities.profile_for(state, "correspondent_bank_transfers", body["profileId"], owner)
    amount = body["amount"]
    payee = payee_accounts.of(state, body["beneficiary"], owner, amount["currency"])
    source = _checked(state, profile, body, owner, payee)
    at, fee = bank_settlement.priced(state, body, source, amount["amount"])
    outcomes = payee_accounts.verified(state, profile, payee)
    reason = movement_lifecycle.exemption(state, KIND.record, owner, profile, amount, trusted=False)
    fields = ("profileId", "tag", "sourceInstrument", "amount", "originator", "beneficiary", "purpose")
    transfer: Json = {
        "id": state.ids.next(),
        **pick(body, *fields, "description", "externalData"),
        **present(scheduledTimestamp=None if at is None else str(at)),
        "state": "INVALID",
        "creationTimestamp": state.now(),
        **({"validationOutcomes": outcomes} if outcomes else {}),
        "_confirm": reason == "NO_EXEMPTION",
        **present(_fee=fee),
    }
    bank_settlement.begin(state, KIND, transfer, source, amount)
    return transfer


def _checked(state: State, profile: Json, body: Json, owner: str, payee: Payee) -> Instrument:
    try:
        source = movement_rules.source(state, body["sourceInstrument"], owner)
        movement_rules.usable(state, "SOURCE", source, "correspondent_bank_transfers")
        movement_rules.within(profile, body["amount"])
    except Conflict as conflict:
        raise Conflict(_ALIASES.get(conflict.code or "", conflict.code)) from None
    currency = body["amount"]["currency"]
    conflict_if(source.currency != currency, "CURRENCY_MISMATCH")
    _check_originator(profile, body["originator"])
    payee_accounts.carried(state, profile, payee, body["amount"])
    payee_accounts.check_details(payee)
    conflict_if(payee.account.get("iban", "GB")[:2] in profile.get("provider_rejects", ()), "PROVIDER_REJECTED")
    return source


def _check_originator(profile: Json, originator: Json) -> None:
    country = originator.get("country") or originator["registrationCountry"]
    known = country in profile.get("originator_countries", (country,))
    informed = "supplementaryInformation" in originator or not profile.get("supplementary_required")
    if not (known and informed and payee_accounts.plausible(originator["bankAccountDetails"]["account"])):
        raise Conflict("ORIGINATOR_DETAILS_INVALID")


def _tell(state: State, transfer: Json, owner: str, conflict: str | None) -> None:
    # Its webhook speaks the language of the API, and has no field for what went wrong.
    bank_settlement.emit(state, "/correspondent_bank_transfers/watch", shown(transfer), transfer["state"], owner)


KIND = bank_settlement.register("correspondent_bank_transfer", "correspondent_bank_transfers", "amount", _tell)
