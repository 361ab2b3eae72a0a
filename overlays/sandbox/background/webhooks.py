"""Webhooks: records events, finds the registered addresses, signs, and plans each delivery and its repeats."""

# ruff: noqa: S608 (statements are put together from our own text; values are parameters)

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Callable, Collection
from dataclasses import dataclass
from urllib.parse import urlsplit

from weavr_multi.sandbox.clock import Clock
from weavr_multi.sandbox.json_text import Json, dumps_text, loads
from weavr_multi.sandbox.programme import Programme
from weavr_multi.sandbox.storage.database import Store
from weavr_multi.sandbox.storage.ids import Ids

# Five retries: 10 s, then six times as long each time.
RETRY_AFTER_MS = (10_000, 60_000, 360_000, 2_160_000, 12_960_000)
RETRYABLE = frozenset({408, 409, 425})

# These two carry request-ref where all others carry call-ref.
_REQUEST_REF = frozenset({"/bulk_process_end/watch", "/bank_transfers_in/authorisation_request"})
# And this one declares no signature at all.
UNSIGNED = frozenset({"/bulk_process_end/watch"})


@dataclass(frozen=True, slots=True)
class Delivery:
    """One event on its way to one address."""

    id: int
    event: int
    url: str
    path: str
    body: str
    state: str
    """``PENDING``, ``DELIVERED``, ``FAILED``, or ``LOST``: never sent, because `Events.lose` said so."""
    attempts: int
    due: int | None
    log: list[Json]


def _has_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        # Reading `.port` raises ValueError if the port is invalid.
        return bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def sign(key: str, reference: str, body: bytes, timestamp: str) -> str:
    """``signature-v2``: reference, body and timestamp, without separators."""
    digest = hmac.digest(key.encode(), reference.encode() + body + timestamp.encode(), hashlib.sha256)
    return base64.b64encode(digest).decode()


class Events:
    """Records events and queues a delivery for each registered address."""

    def __init__(self, store: Store, ids: Ids, clock: Clock, programme: Programme, poke: Callable[[], None]) -> None:
        self._store = store
        self._ids = ids
        self._clock = clock
        self._programme = programme
        self._poke = poke
        self.on_event: Callable[[str, Json], None] | None = None
        """Called with every event; for checks."""
        self.lose: Callable[[str, Json], bool] | None = None
        """Says of an event, by its path and body, whether its deliveries are lost as if every attempt had failed."""
        self._targets: dict[str, Json] = {row[0]: loads(row[1]) for row in store.all("SELECT url, data FROM targets")}

    def __repr__(self) -> str:
        return f"<Events of {self._programme!r}>"

    def register(self, url: str, *, only: list[str] | None = None) -> None:
        """Deliver every event (or only these paths) to ``url`` followed by the event's path.

        Raises:
            ValueError: that is no address, or ``only`` is no list of paths.
        """
        if not (isinstance(url, str) and url.startswith(("http://", "https://")) and _has_host(url)):
            raise ValueError(f"a webhook address starts with http:// or https:// and a host; got {url!r}")
        if only is not None and not (isinstance(only, list) and all(isinstance(path, str) for path in only)):
            raise ValueError(f"only is a list of paths; got {only!r}")
        if wrong := [path for path in only or () if not path.startswith("/")]:
            raise ValueError(f"only is a list of paths, such as /transfers/watch; got {wrong[0]!r} in it")
        options: Json = {"only": only}
        with self._store.transaction():
            self._store.execute("INSERT OR REPLACE INTO targets VALUES (?, ?)", (url.rstrip("/"), dumps_text(options)))
        self._targets[url.rstrip("/")] = options

    def unregister(self, url: str) -> None:
        """Deliver no further events there."""
        with self._store.transaction():
            self._store.execute("DELETE FROM targets WHERE url = ?", (url.rstrip("/"),))
        self._targets.pop(url.rstrip("/"), None)

    @property
    def targets(self) -> list[str]:
        """The registered addresses."""
        return list(self._targets)

    def emit(self, path: str, body: Json, *, owner: str = "") -> str:
        """An event has happened; it goes out once the running transaction is committed."""
        if self.on_event is not None:
            self.on_event(path, body)
        event = self._ids.next()
        now = self._clock.now()
        self._store.execute(
            "INSERT INTO events VALUES (?, ?, ?, ?, ?)", (int(event), path, owner, now, dumps_text(body))
        )
        lost = self.lose is not None and self.lose(path, body)
        for url, options in self._targets.items():
            if not options["only"] or path in options["only"]:
                self._queue(int(event), url, None if lost else now)
        return event

    def _queue(self, event: int, url: str, due: int | None) -> int:
        delivery, state = int(self._ids.next()), "LOST" if due is None else "PENDING"
        self._store.execute(
            "INSERT INTO deliveries VALUES (?, ?, ?, ?, 0, ?, '[]')", (delivery, event, url, state, due)
        )
        if due is not None:
            self._store.on_commit(self._poke)
        return delivery

    def headers(self, event: int, path: str, body: bytes) -> dict[str, str]:
        """The headers of a delivery; the reference is the event's, so that a retry can be recognised.

        They are stamped by the wall clock, so that a receiver accepts them whatever was added to the sandbox's.
        """
        reference, timestamp = str(event), str(self._clock.wall())
        name = "request-ref" if path in _REQUEST_REF else "call-ref"
        headers = {"content-type": "application/json", name: reference, "published-timestamp": timestamp}
        if path in UNSIGNED:
            return {**headers, "webhooks-key": self._programme.webhooks_key}
        key = self._programme.api_key
        signed = {"signature": sign(key, "", b"", timestamp), "signature-v2": sign(key, reference, body, timestamp)}
        return {**headers, **signed}

    def due(self, now: int, limit: int) -> list[Delivery]:
        """Deliveries that should be attempted now; some of them may be on their way already."""
        return self._select("d.due <= ? ORDER BY d.due, d.id LIMIT ?", (now, 2 * limit))

    def next_due_but(self, sending: Collection[int]) -> int | None:
        """When the next delivery should be attempted, but for those on their way."""
        for id, due in self._store.execute("SELECT id, due FROM deliveries WHERE due IS NOT NULL ORDER BY due, id"):
            if id not in sending:
                return int(due)
        return None

    def attempted(self, delivery: Delivery, status: int | None, error: str | None) -> None:
        """Note the outcome of an attempt and plan the next one, as Weavr would."""
        now = self._clock.now()
        attempts = delivery.attempts + 1
        log = [*delivery.log, {"at": now, "status": status, "error": error}]
        due: int | None = None
        if status is not None and 200 <= status < 300:
            state = "DELIVERED"
        elif (status is None or status in RETRYABLE or status >= 500) and attempts <= len(RETRY_AFTER_MS):
            state, due = "PENDING", now + RETRY_AFTER_MS[attempts - 1]
        else:
            state = "FAILED"
        self._store.execute(
            "UPDATE deliveries SET state = ?, attempts = ?, due = ?, log = ? WHERE id = ?",
            (state, attempts, due, dumps_text(log), delivery.id),
        )

    def deliveries(self, *, path: str | None = None, state: str | None = None, limit: int = 1000) -> list[Delivery]:
        """The delivery log, newest first."""
        return self._select(
            "(? IS NULL OR e.path = ?) AND (? IS NULL OR d.state = ?) ORDER BY d.id DESC LIMIT ?",
            (path, path, state, state, limit),
        )

    def log(self, path: str | None = None, *, limit: int = 1000) -> list[Json]:
        """What has happened, oldest first, whether or not anyone was registered to hear of it."""
        rows = self._store.all(
            "SELECT id, path, owner, created, body FROM (SELECT * FROM events WHERE ? IS NULL OR path = ?"
            " ORDER BY id DESC LIMIT ?) ORDER BY id",
            (path, path, limit),
        )
        names = ("id", "path", "owner", "at", "body")
        return [dict(zip(names, (str(id), *row, loads(body)), strict=True)) for id, *row, body in rows]

    def resend(self, delivery: int) -> None:
        """Send a delivery once more, now."""
        with self._store.transaction():
            row = self._store.one("SELECT event, url FROM deliveries WHERE id = ?", (delivery,))
            if row is None:
                raise KeyError(f"no delivery has the id {delivery}")
            self._queue(row[0], row[1], self._clock.now())

    def _select(self, clause: str, values: tuple[object, ...]) -> list[Delivery]:
        rows = self._store.all(
            "SELECT d.id, d.event, d.url, e.path, e.body, d.state, d.attempts, d.due, d.log"
            f" FROM deliveries d JOIN events e ON e.id = d.event WHERE {clause}",
            values,
        )
        return [Delivery(*(*row[:-1], loads(row[-1]))) for row in rows]
