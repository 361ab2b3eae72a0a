"""Seeds state: a signed-in corporate in one line, or half a million transactions."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, field

from weavr_multi.sandbox.domain.people import passwords, persons, sign_in
from weavr_multi.sandbox.domain.people.identities import ref, root_user
from weavr_multi.sandbox.domain.people.registration_checks import registered_address
from weavr_multi.sandbox.json_text import Json, dumps_text
from weavr_multi.sandbox.setting_checks import AMOUNT, COUNT
from weavr_multi.sandbox.storage.ledger import world
from weavr_multi.sandbox.storage.state import State

_MANY = 1_000
PASSWORD, PASSCODE = "Pass1234", "1234"


@dataclass(slots=True)
class Seeded:
    """A corporate that can be used at once."""

    identity: dict[str, str]
    email: str
    password: str = field(repr=False)
    token: str = field(repr=False)
    """An access token; it lives five minutes from its last use, like any other."""
    accounts: list[str]
    identities: list[dict[str, str]]
    """All identities of the person; the first is ``identity``."""


class Seeder:
    """Puts state into the sandbox without going through the API."""

    def __init__(self, state: State) -> None:
        self._state = state

    def __repr__(self) -> str:
        return f"<Seeder of {self._state!r}>"

    def __call__(
        self,
        *,
        accounts: int = 2,
        transactions: int = 0,
        balance: int = 1_000_000,
        currency: str = "EUR",
        email: str | None = None,
        password: str | None = None,
        verified: bool = True,
        identities: int = 1,
    ) -> Seeded:
        """A corporate with accounts, ``balance`` minor units on each, and transfers between the first two.

        Its root user is enrolled for codes by SMS, unless ``verified=False``, and may be the root user of several
        corporates (``identities``), of which the first has the accounts.
        """
        for name, count in (("accounts", accounts), ("transactions", transactions), ("balance", balance)):
            COUNT.check(name, count)
        AMOUNT.check("identities", identities)
        if transactions and accounts < 2:
            raise ValueError("transfers need two accounts to move between")
        if not (len(currency) == 3 and currency.isalpha() and currency.isupper()):
            raise ValueError(f"a currency is three capital letters; got {currency!r}")
        state = self._state
        password = password or (PASSCODE if state.programme.settings.passcodes else PASSWORD)
        with state.store.transaction():
            identity, email = self._corporate(email, password, verified)
            many = accounts + transactions > _MANY
            with state.store.in_bulk() if many else nullcontext():
                ids = self._accounts(identity["id"], accounts, currency, balance)
                if transactions:
                    self._transfers(identity["id"], ids[0], ids[1], transactions, currency)
            person = root_user(state, identity["id"])
            for _ in range(identities - 1):
                self._one_more(person, verified)
            session = sign_in.mint(state, person, "ACCESS")
        return Seeded(identity, email, password, session.token, ids, person["identities"])

    def _corporate(self, email: str | None, password: str, verified: bool) -> tuple[dict[str, str], str]:
        state = self._state
        id = state.ids.next()
        email = email or f"root.{id}@example.com"
        identity = ref("CORPORATE", id)
        details: Json = {
            "name": "Ada",
            "surname": "Root",
            "email": email,
            "mobile": {"countryCode": "+356", "number": "79123456"},
        }
        person = persons.create(state, id=id, type="ROOT", identity=identity, details=details)
        person["emailVerified"] = person["mobileVerified"] = verified
        if verified:
            person["factors"]["SMS"] = {"status": "ACTIVE"}
        passwords.set_password(state, person, password)
        self._add_corporate(id, verified)
        state.records.link("root", id, id)
        return identity, email

    def _one_more(self, person: Json, verified: bool) -> None:
        id = self._state.ids.next()
        self._add_corporate(id, verified)
        self._state.records.link("root", id, person["id"])
        person["identities"].append(ref("CORPORATE", id))
        persons.save(self._state, person)

    def _add_corporate(self, id: str, verified: bool) -> None:
        state = self._state
        status = "APPROVED" if verified else "NOT_STARTED"
        record: Json = {
            "id": id,
            "profileId": state.programme.profiles["corporates"],
            "company": {
                "name": "Seeded Ltd",
                "type": "LLC",
                "countryOfRegistration": "MT",
                "registeredAddress": registered_address("MT"),
            },
            "ipAddress": "127.0.0.1",
            "baseCurrency": "EUR",
            "feeGroup": "DEFAULT",
            "creationTimestamp": state.now(),
            "_root": {"companyPosition": "DIRECTOR"},
            "_diligence": {"status": status, "ongoing": status},
        }
        state.records.add("corporate", id, record, created=state.now(), state="ACTIVE")

    def _accounts(self, owner: str, count: int, currency: str, balance: int) -> list[str]:
        state, now = self._state, self._state.now()
        first = state.ids.reserve(count)
        profile = state.programme.profiles["managed_accounts"]
        ids = [str(first + n) for n in range(count)]
        state.store.many(
            "INSERT INTO records (kind, id, owner, state, profile, currency, tag, parent, created, data)"
            " VALUES ('managed_account', ?, ?, 'ACTIVE', ?, ?, NULL, NULL, ?, ?)",
            [
                (int(id), owner, profile, currency, now, dumps_text(_account(id, n, profile, currency, now)))
                for n, id in enumerate(ids)
            ],
        )
        if balance:
            for id in ids:
                state.ledger.post("SEED", id, currency, [(world(), -balance), (id, balance)], at=now)
        return ids

    def _transfers(self, owner: str, a: str, b: str, count: int, currency: str) -> None:
        """Transfers of one minor unit to and fro, so that the balances end (nearly) as they began."""
        state = self._state
        now = state.now()
        first = state.ids.reserve(4 * count)
        start = {end: state.ledger.available(end) for end in (a, b)}
        profile = state.programme.profiles["transfers"]
        records, entries, activity = [], [], []
        for n in range(count):
            id, at = first + 4 * n, now - (count - n) * 10
            source, destination = (a, b) if n % 2 == 0 else (b, a)
            records.append(
                (id, owner, profile, at, dumps_text(_transfer(id, source, destination, currency, profile, at)))
            )
            for leg, (end, amount, way) in enumerate(((source, -1, "DEBIT"), (destination, 1, "CREDIT"))):
                start[end] += amount
                entries.append((id + 2 + leg, id + 1, id + 1, end, currency, amount, start[end], str(id), at))
                activity.append((id, owner, end, way, int(leg == 0), currency, at, at))
        state.store.many(
            "INSERT INTO records (kind, id, owner, state, profile, created, data)"
            " VALUES ('transfer', ?, ?, 'COMPLETED', ?, ?, ?)",
            records,
        )
        state.store.many(
            "INSERT INTO entries (id, posting, line, account, currency, amount, balance, kind, reference, created)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, 'TRANSFER', ?, ?)",
            entries,
        )
        state.store.many(
            "INSERT INTO activity (id, type, owner, instrument, instrument_type, direction, main, status, currency,"
            " amount, created, updated)"
            " VALUES (?, 'transfers', ?, ?, 'managed_accounts', ?, ?, 'COMPLETED', ?, 1, ?, ?)",
            activity,
        )
        state.store.many(
            "INSERT OR REPLACE INTO balances VALUES (?, ?, ?)", [(end, currency, start[end]) for end in (a, b)]
        )


def _account(id: str, n: int, profile: str, currency: str, now: int) -> Json:
    return {
        "id": id,
        "profileId": profile,
        "friendlyName": f"Account {n + 1}",
        "currency": currency,
        "state": {"state": "ACTIVE"},
        "creationTimestamp": now,
        "_owner_type": "CORPORATE",
        "_iban": {"state": "UNALLOCATED"},
    }


def _transfer(id: int, source: str, destination: str, currency: str, profile: str, at: int) -> Json:
    return {
        "id": str(id),
        "profileId": profile,
        "source": {"type": "managed_accounts", "id": source},
        "destination": {"type": "managed_accounts", "id": destination},
        "destinationAmount": {"currency": currency, "amount": 1},
        "state": "COMPLETED",
        "creationTimestamp": at,
        "executionTimestamp": str(at),
    }
