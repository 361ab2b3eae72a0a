"""The contents of each panel of the console, read from the sandbox's state."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from weavr_multi.sandbox.background.webhooks import UNSIGNED, Delivery
from weavr_multi.sandbox.console.masking import masked_body, masked_headers
from weavr_multi.sandbox.domain.people import identities, persons
from weavr_multi.sandbox.http.recorder import Recorded
from weavr_multi.sandbox.json_text import Json, loads

if TYPE_CHECKING:
    from weavr_multi.sandbox.sandbox import Sandbox

# Rows of a panel; the page says how many there are.
MOST: Final = 50
# Rows are counted up to here.
_COUNTED: Final = 10_000

_MOVEMENTS: Final = (
    "transfer",
    "send",
    "outgoing_wire_transfer",
    "incoming_wire_transfer",
    "correspondent_bank_transfer",
    "card_payment",
)
# Where a movement has its amount and its ends.
_AMOUNTS: Final = ("transferAmount", "destinationAmount", "amount", "displayAmount")
_SOURCES: Final = ("source", "sourceInstrument", "card")
_DESTINATIONS: Final = ("destinationInstrument", "destination", "merchant", "beneficiary")


class Row(NamedTuple):
    """A record and what it is listed by."""

    kind: str
    owner: str
    state: str
    created: int
    data: Json


def panels(sandbox: Sandbox) -> dict[str, Callable[[], Any]]:
    """Return what reads each panel, by its name."""
    reader = _Reader(sandbox)
    records: dict[str, tuple[tuple[str, ...], Callable[[Row], Json]]] = {
        "identities": (("corporate", "consumer"), reader.identity),
        "accounts": (("managed_account",), reader.account),
        "cards": (("managed_card",), reader.card),
        "movements": (_MOVEMENTS, _movement),
        "bulks": (("bulk",), _bulk),
    }
    return {
        **{name: partial(reader.listed, *of) for name, of in records.items()},
        **{name: getattr(reader, name) for name in ("clock", "ledger", "requests", "events", "faults")},
    }


class _Reader:
    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._state = sandbox.state

    def clock(self) -> Json:
        clock = self._sandbox.clock
        return {"offset": clock.offset, "problems": len(self._sandbox.problems)}

    def _rows(self, *kinds: str) -> tuple[list[Row], int]:
        """The newest records of some kinds, and how many there are. Ids grow with time, and an index has them."""
        store = self._state.store
        rows: list[Row] = []
        count = 0
        for kind in kinds:
            tallied = store.one("SELECT total(n) FROM record_tallies WHERE kind = ?", (kind,))
            count += int(tallied[0]) if tallied else 0
            rows += (
                Row(kind, owner, state, created, loads(data))
                for owner, state, created, data in store.all(
                    "SELECT owner, state, created, data FROM records WHERE kind = ? ORDER BY id DESC LIMIT ?",
                    (kind, MOST),
                )
            )
        rows.sort(key=lambda row: int(row.data["id"]), reverse=True)
        return rows[:MOST], count

    def _count(self, table: str) -> int:
        """How many rows a table has, up to `_COUNTED` and one more: counting a million takes too long."""
        counted = self._state.store.one(
            f"SELECT count(*) FROM (SELECT 1 FROM {table} LIMIT {_COUNTED + 1})"  # noqa: S608 (our own text)
        )
        return int(counted[0]) if counted else 0

    def listed(self, kinds: tuple[str, ...], show: Callable[[Row], Json]) -> Json:
        rows, count = self._rows(*kinds)
        return {"rows": [show(row) for row in rows], "count": count}

    def identity(self, row: Row) -> Json:
        id = row.data["id"]
        person = persons.get(self._state, id) or {}
        return {
            "id": id,
            "type": row.kind.upper(),
            "name": identities.name(self._state, identities.ref(row.kind.upper(), id)),
            "email": person.get("email", ""),
            "state": row.state,
            "diligence": row.data["_diligence"]["status"],
        }

    def account(self, row: Row) -> Json:
        id = row.data["id"]
        return {
            "id": id,
            "name": row.data["friendlyName"],
            "owner": row.owner,
            "currency": row.data["currency"],
            "available": self._state.ledger.available(id),
            "actual": self._state.ledger.actual(id),
            "state": row.state,
        }

    def card(self, row: Row) -> Json:
        prepaid = row.data["mode"] == "PREPAID_MODE"
        return {
            "id": row.data["id"],
            "name": row.data["friendlyName"],
            "owner": row.owner,
            "mode": "prepaid" if prepaid else "debit",
            "number": row.data["cardNumberLastFour"],
            "currency": row.data.get("currency", ""),
            "available": self._state.ledger.available(row.data["id"]) if prepaid else None,
            "state": row.state,
        }

    def ledger(self) -> Json:
        store = self._state.store
        rows = store.all(
            "SELECT id, posting, account, currency, amount, balance, kind, reference, created"
            " FROM entries ORDER BY id DESC LIMIT ?",
            (MOST,),
        )
        names = ("id", "posting", "account", "currency", "amount", "balance", "kind", "reference", "at")
        balanced = None
        if self._count("balances") <= _COUNTED:
            totals = store.all("SELECT currency FROM balances GROUP BY currency HAVING sum(amount) != 0")
            balanced = not totals
        entries = [dict(zip(names, (str(row[0]), str(row[1]), *row[2:]), strict=True)) for row in rows]
        return {"rows": entries, "count": self._count("entries"), "balanced": balanced}

    def requests(self) -> Json:
        recorder = self._sandbox.requests
        newest = [recorder[-1 - index] for index in range(min(MOST, len(recorder)))]
        return {"rows": [_request(entry) for entry in newest], "count": recorder.total}

    def events(self) -> Json:
        found = self._state.events.log(limit=MOST)
        deliveries: dict[int, list[Json]] = {}
        for delivery in self._state.events.deliveries(limit=4 * MOST):
            deliveries.setdefault(delivery.event, []).append(_delivery(delivery))
        rows = [
            {
                "id": event["id"],
                "path": event["path"],
                "at": event["at"],
                "proof": "webhooks-key" if event["path"] in UNSIGNED else "signature-v2",
                "deliveries": deliveries.get(int(event["id"]), []),
            }
            for event in reversed(found)
        ]
        return {"rows": rows, "count": self._count("events"), "targets": self._state.events.targets}

    def faults(self) -> Json:
        rows = [
            {
                **{name: getattr(fault, name) for name in ("kind", "operation", "times", "when")},
                "status": fault.status if fault.kind == "fail" else None,
                "seconds": fault.seconds or None,
                "field": fault.field or None,
            }
            for fault in self._sandbox.faults.waiting()
        ]
        return {"rows": rows, "count": len(rows)}


def _movement(row: Row) -> Json:
    amount: Json = next((row.data[name] for name in _AMOUNTS if name in row.data), {})
    return {
        "id": row.data["id"],
        "kind": row.kind,
        "state": row.state,
        "currency": amount.get("currency", ""),
        "amount": amount.get("amount"),
        "from": _end(row.data, _SOURCES) or row.data.get("senderName", ""),
        "to": _end(row.data, _DESTINATIONS),
        "at": row.created,
    }


def _bulk(row: Row) -> Json:
    counts = row.data["_counts"]
    return {
        "id": row.data["id"],
        "operation": row.data["operation"],
        "state": row.state,
        "total": row.data["submittedItemsCount"],
        "done": counts.get("COMPLETED", 0) + counts.get("FAILED", 0),
        "failed": counts.get("FAILED", 0),
    }


def _end(data: Json, names: tuple[str, ...]) -> str:
    """One end of a movement in a few words."""
    end: Json = next((data[name] for name in names if isinstance(data.get(name), dict)), {})
    return str(end.get("name") or end.get("friendlyName") or end.get("id") or end.get("beneficiaryId") or "")


def _request(entry: Recorded) -> Json:
    return {
        "id": entry.request_ref,
        "at": entry.at,
        "method": entry.method,
        "path": entry.path + (f"?{entry.query}" if entry.query else ""),
        "operation": entry.operation or "",
        "status": entry.status,
        "code": entry.error_code or "",
        "injected": entry.injected,
        "headers": masked_headers(entry.headers),
        "body": masked_body(entry.body),
    }


def _delivery(delivery: Delivery) -> Json:
    last = delivery.log[-1] if delivery.log else {}
    return {
        "id": str(delivery.id),
        "url": delivery.url,
        "state": delivery.state,
        "attempts": delivery.attempts,
        "due": delivery.due,
        "status": last.get("status"),
        "error": last.get("error"),
    }
