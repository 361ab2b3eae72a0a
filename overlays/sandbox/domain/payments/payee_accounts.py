"""Payees: bank accounts with their network, their details and their holder."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from weavr_multi.sandbox.domain.json_pieces import clipped, pick
from weavr_multi.sandbox.domain.money.iban import valid_iban
from weavr_multi.sandbox.domain.payments import beneficiaries
from weavr_multi.sandbox.domain.people import identities
from weavr_multi.sandbox.errors import BadRequest, Conflict, InvalidField, conflict_if
from weavr_multi.sandbox.json_text import Json
from weavr_multi.sandbox.storage.state import State

_CLOSE = 0.8
# Networks that carry one currency alone.
_CURRENCY = {"SEPA": "EUR", "FASTER_PAYMENTS": "GBP", "RIX": "SEK"}
# What a network carries of a name. The form that every network shares documents no limits of its own.
_LONGEST_NAME = {"SEPA": 150, "RIX": 150, "SWIFT": 150, "FASTER_PAYMENTS": 140}
_DETAILS = ("iban", "bankIdentifierCode", "account", "accountNumber", "sortCode", "secondaryReference")


@dataclass(frozen=True, slots=True)
class Payee:
    """Who is paid, and where."""

    name: str
    network: str
    """SEPA, FASTER_PAYMENTS, SWIFT or RIX."""
    account: Json
    """The details that the network needs."""
    bank: Json
    """What else is known: address, name of the bank, …"""

    @property
    def key(self) -> str:
        """The account in one word: its IBAN, or sort code and number."""
        if "sortCode" in self.account:
            return f"{self.account['sortCode']}/{self.account['accountNumber']}"
        return str(self.account.get("iban") or self.account["account"])


def of(state: State, destination: Json, owner: str, currency: str) -> Payee:
    """The payee that a destination stands for.

    Raises:
        Conflict: BENEFICIARY_NOT_FOUND, BENEFICIARY_TYPE_INVALID, EXTERNAL_DESTINATION_ACCOUNT_NOT_FOUND.
    """
    if "beneficiaryId" in destination:
        found = beneficiaries.usable(state, destination["beneficiaryId"], owner, "bankAccountDetails")
        details = found["beneficiaryDetails"]
        return _payee({**details, "name": beneficiaries.name(found)}, details["bankAccountDetails"], currency)
    if destination.get("type") == "linked_accounts":
        linked = state.records.get("linked_account", destination["id"], owner)
        if linked is None or linked["state"] != "ACTIVE":
            raise Conflict("EXTERNAL_DESTINATION_ACCOUNT_NOT_FOUND")
        return _payee({"name": linked["name"]}, linked["accountReference"], currency)
    return _payee(destination, destination.get("bankAccountDetails", destination), currency)


def _payee(told: Json, account: Json, currency: str) -> Payee:
    details = pick(account, *_DETAILS)
    bank = pick(told, "type", "address", "bankName", "bankAddress", "bankCountry", "nationality", "dateOfBirth")
    return Payee(told["name"], _network(details, currency), details, bank)


def _network(account: Json, currency: str) -> str:
    # A Swedish payee looks like one of SEPA: only the currency tells.
    if "iban" in account:
        return "RIX" if currency == "SEK" else "SEPA"
    return "FASTER_PAYMENTS" if "sortCode" in account else "SWIFT"


def check_name(payee: Payee) -> None:
    """The network carries a name that was given with the payment; letters that it lacks are replaced on the way."""
    longest = _LONGEST_NAME[payee.network]
    if not payee.name:
        raise BadRequest(InvalidField("destinationBeneficiary.name", "HAS_TEXT"))
    if len(payee.name) > longest:
        raise BadRequest(InvalidField("destinationBeneficiary.name", "SIZE", (str(longest),)))


def carried(state: State, profile: Json, payee: Payee, amount: Json) -> None:
    """The profile has the payee's network (``types``), and the network carries this currency and amount."""
    conflict_if(payee.network not in profile.get("types", (payee.network,)), "TYPE_NOT_SUPPORTED_BY_PROFILE")
    conflict_if(_CURRENCY.get(payee.network, amount["currency"]) != amount["currency"], "CURRENCY_MISMATCH")
    if amount["amount"] > state.programme.settings.network_limits.get(payee.network, amount["amount"]):
        raise Conflict("AMOUNT_INVALID")


def check_details(payee: Payee) -> None:
    """The account could exist; an IBAN of the right form is taken, whatever its check digits."""
    account = payee.account
    if "iban" in account:
        valid = bool(account["iban"][4:].strip("0"))
    elif "sortCode" in account:
        valid = bool(account["sortCode"].strip("0")) and bool(account["accountNumber"].strip("0"))
    else:
        valid = plausible(account["account"])
    conflict_if(not valid, "BENEFICIARY_BANK_DETAILS_INVALID")


def plausible(account: str) -> bool:
    """Whether an account of unknown form could exist: one that looks like an IBAN must be one."""
    if len(account) >= 15 and account[:2].isalpha() and account[2:4].isdigit():
        return valid_iban(account.upper())
    return bool(account.strip("0"))


def verified(state: State, profile: Json, payee: Payee) -> list[Json]:
    """The outcome of the check of the payee's name, as ``validationOutcomes``; empty where there is no check.

    Known are the holders of the sandbox's own accounts, and whom the profile's ``payee_names`` gives for an
    IBAN (or ``sortcode/number``); whoever else is named is believed. ``payee_check=False`` switches it off.
    """
    if not profile.get("payee_check", True) or payee.network not in ("SEPA", "FASTER_PAYMENTS"):
        return []
    holder = profile.get("payee_names", {}).get(payee.key) or _own(state, payee)
    match = _match(payee.name, holder)
    result: Json = {"match": match}
    if match == "CLOSE_MATCH":
        # A name that does not match at all is not given away.
        result["accountName"] = holder
    if payee.network == "SEPA":
        return [{"category": "SEPA_VERIFICATION_OF_PAYEE", "categoryResult": result}]
    result["match"] = "EXACT_MATCH" if match == "MATCH" else match
    if match != "MATCH":
        result["reasonCode"] = "MBAM" if match == "CLOSE_MATCH" else "ANNM"
    return [{"category": "UK_CONFIRMATION_OF_PAYEE", "categoryResult": result}]


def _own(state: State, payee: Payee) -> str | None:
    index = "sort_code" if "sortCode" in payee.account else "iban"
    account = state.records.lookup(index, payee.key)
    owner = None if account is None else state.records.owner("managed_account", account)
    return None if owner is None else identities.name(state, identities.ref_of(state, owner))


def _match(name: str, holder: str | None) -> str:
    if holder is None or name.casefold() == holder.casefold():
        return "MATCH"
    close = SequenceMatcher(None, name.casefold(), holder.casefold()).ratio() >= _CLOSE
    return "CLOSE_MATCH" if close else "NO_MATCH"


def accepted(outcomes: list[Json]) -> bool:
    """Whether nobody needs to look at the name again."""
    return all(outcome["categoryResult"]["match"] in ("MATCH", "EXACT_MATCH") for outcome in outcomes)


def holder_told(outcomes: list[Json]) -> str | None:
    """The real name of the account's holder, where the check gave it away."""
    return next((name for outcome in outcomes if (name := outcome["categoryResult"].get("accountName"))), None)


def legacy(payee: Payee) -> Json:
    """``Destination`` of webhooks."""
    named = {
        "address": "beneficiaryAddress",
        "bankName": "beneficiaryBankName",
        "bankAddress": "beneficiaryBankAddress",
        "bankCountry": "beneficiaryBankCountry",
        "type": "beneficiaryAccountType",
        "nationality": "beneficiaryNationality",
        "dateOfBirth": "beneficiaryDateOfBirth",
    }
    shown: Json = {"beneficiaryName": clipped(payee.name, 100)}
    shown |= {named[key]: clipped(text) for key, text in payee.bank.items()}
    if payee.network == "FASTER_PAYMENTS":
        shown["fasterPayments"] = payee.account
    elif payee.network == "SWIFT":
        account = payee.account
        shown["swift"] = {"iban": account["account"], "swift": account.get("bankIdentifierCode", "")}
    else:
        shown["sepa"] = payee.account
    return shown
