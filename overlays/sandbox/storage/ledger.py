"""The double-entry ledger: each movement takes from one account what it gives to another.

An instrument has two accounts: what can be spent (its id) and what is held for something that has not
happened yet (its id and ``:held``). ``world:…`` stands for everything outside, ``fees:…`` for the
programme's income. The entries of a posting add up to zero in each currency.
"""

# ruff: noqa: S608 (statements are put together from our own text; values are parameters)

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from weavr_multi.sandbox.errors import conflict_if
from weavr_multi.sandbox.storage.database import Store
from weavr_multi.sandbox.storage.ids import Ids


class LedgerError(AssertionError):
    """A posting that would create or destroy money: a defect of the sandbox."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the ledger."""

    id: str
    posting: str
    account: str
    currency: str
    amount: int
    balance: int
    """Of the account, after this entry."""
    kind: str
    reference: str
    created: int


def held(instrument: str) -> str:
    """The account of what is held on an instrument."""
    return f"{instrument}:held"


def world(name: str = "bank") -> str:
    """An account outside: banks, merchants."""
    return f"world:{name}"


FEES = "fees:programme"


class Ledger:
    """Postings and balances."""

    def __init__(self, store: Store, ids: Ids) -> None:
        self._store = store
        self._ids = ids

    def __repr__(self) -> str:
        return "<Ledger>"

    def post(
        self,
        kind: str,
        reference: str,
        currency: str,
        legs: Iterable[tuple[str, int]],
        *,
        at: int,
        overdraw: bool = False,
        line: str | None = None,
    ) -> str:
        """Move money; ``legs`` are (account, amount in minor units), ``line`` the posting that a fee belongs to.

        Raises:
            Conflict: FUNDS_INSUFFICIENT, where an instrument would fall below zero and ``overdraw`` is not set.
        """
        moves = [(account, amount) for account, amount in legs if amount]
        if sum(amount for _, amount in moves):
            raise LedgerError(f"{kind} {reference} does not add up to zero: {moves!r}")
        posting = self._ids.next()
        for account, amount in moves:
            balance = self._change(account, currency, amount)
            conflict_if(balance < 0 and amount < 0 and not overdraw and account[0].isdigit(), "FUNDS_INSUFFICIENT")
            ids = (int(self._ids.next()), int(posting), int(line or posting))
            self._store.execute(
                "INSERT INTO entries (id, posting, line, account, currency, amount, balance, kind, reference, created)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*ids, account, currency, amount, balance, kind, reference, at),
            )
        return posting

    def _change(self, account: str, currency: str, amount: int) -> int:
        row = self._store.one(
            "INSERT INTO balances VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET amount = amount + excluded.amount"
            " RETURNING amount",
            (account, currency, amount),
        )
        assert row is not None
        balance: int = row[0]
        conflict_if(abs(balance) >= 2**62, "AMOUNT_INVALID")
        return balance

    def available(self, instrument: str) -> int:
        """What an instrument can spend."""
        row = self._store.one("SELECT amount FROM balances WHERE account = ?", (instrument,))
        return row[0] if row else 0

    def on_hold(self, instrument: str) -> int:
        """What is held on an instrument."""
        return self.available(held(instrument))

    def actual(self, instrument: str) -> int:
        """Available and held together."""
        return self.available(instrument) + self.on_hold(instrument)

    def balances(self, instruments: Iterable[str]) -> dict[str, tuple[int, int]]:
        """(available, actual) of many instruments in one query."""
        ids = list(instruments)
        accounts = [*ids, *map(held, ids)]
        rows = self._store.all(
            f"SELECT account, amount FROM balances WHERE account IN ({', '.join('?' * len(accounts))})", accounts
        )
        amounts = {row[0]: row[1] for row in rows}
        return {id: (free := amounts.get(id, 0), free + amounts.get(held(id), 0)) for id in ids}

    def entries(self, account: str) -> list[Entry]:
        """Lines of the ledger on one account, oldest first."""
        rows = self._store.all(
            "SELECT id, posting, account, currency, amount, balance, kind, reference, created"
            " FROM entries WHERE account = ? ORDER BY id",
            (account,),
        )
        return [Entry(str(row[0]), str(row[1]), *row[2:]) for row in rows]

    def problems(self) -> Iterator[str]:
        """What is wrong with the ledger; nothing, ever."""
        for posting, currency, total in self._store.all(
            "SELECT posting, currency, sum(amount) FROM entries GROUP BY posting, currency HAVING sum(amount) != 0"
        ):
            yield f"posting {posting} creates {total} {currency}"
        for account, currency, kept, summed in self._store.all(
            "SELECT b.account, b.currency, b.amount, coalesce(sum(e.amount), 0) FROM balances b"
            " LEFT JOIN entries e ON e.account = b.account AND e.currency = b.currency"
            " GROUP BY b.account, b.currency HAVING b.amount != coalesce(sum(e.amount), 0)"
        ):
            yield f"{account} says {kept} {currency}, its entries say {summed}"

    def total(self, currency: str) -> int:
        """The sum of all accounts in a currency: zero."""
        row = self._store.one("SELECT coalesce(sum(amount), 0) FROM balances WHERE currency = ?", (currency,))
        return row[0] if row else 0
