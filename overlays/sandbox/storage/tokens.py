"""Bearer tokens: five minutes from the last activity, on the sandbox's clock."""

from __future__ import annotations

import secrets
from dataclasses import asdict, dataclass
from functools import partial

from weavr_multi.sandbox.clock import Clock
from weavr_multi.sandbox.json_text import Json, dumps_text, loads
from weavr_multi.sandbox.storage.database import Store

LIFETIME_MS = 300_000
# Activity moves a token's life at every call, which is too often for the file: it is written down at
# this grain, and a token may be that much shorter-lived after a restart.
_GRAIN_MS = 10_000


@dataclass(slots=True)
class Session:
    """What a token stands for."""

    token: str
    kind: str
    """``AUTH`` (exchange it first), ``ACCESS``, ``PASSWORD`` (good for one update), ``BACKOFFICE``."""
    credential_type: str
    credential: str
    """Id of the person; of the API client for the back office."""
    identity_type: str
    identity: str
    stepped_up: bool = False
    suspended: bool = False
    """Its person is deactivated; it works again once the person is."""
    used: int = 0
    stored: int = 0

    @property
    def identity_ref(self) -> dict[str, str]:
        """``IdentityId`` of answers."""
        return {"type": self.identity_type, "id": self.identity}

    @property
    def credential_ref(self) -> dict[str, str]:
        """``CredentialId`` of answers."""
        return {"type": self.credential_type, "id": self.credential}


class Tokens:
    """Mints, finds and forgets tokens; all in memory, written through."""

    def __init__(self, store: Store, clock: Clock, lifetime_ms: int = LIFETIME_MS) -> None:
        self._lifetime_ms = lifetime_ms
        self._store = store
        self._clock = clock
        self._sessions: dict[str, Session] = {}
        for row in store.all("SELECT token, used, data FROM tokens"):
            session = Session(token=row[0], used=row[1], stored=row[1], **loads(row[2]))
            self._sessions[session.token] = session

    def mint(self, kind: str, credential: Json, identity: Json, *, stepped_up: bool = False) -> Session:
        """A new token for a credential and an identity, each with its type and id."""
        now, token = self._clock.now(), secrets.token_urlsafe(32)
        who = (credential["type"], credential["id"], identity["type"], identity["id"])
        session = Session(token, kind, *who, stepped_up, used=now, stored=now)
        self._sessions[token] = session
        self._store.on_rollback(partial(self._sessions.pop, token, None))
        self.save(session)
        return session

    def find(self, token: str) -> Session | None:
        """The session of a live token."""
        session = self._sessions.get(token)
        if session is None:
            return None
        if self._clock.now() - session.used > self._lifetime_ms:
            self.forget(token)
            return None
        return session

    def touch(self, session: Session) -> None:
        """Activity: the token lives five minutes from now."""
        now = self._clock.now()
        session.used = now
        if now - session.stored > _GRAIN_MS:
            session.stored = now
            self._store.execute("UPDATE tokens SET used = ? WHERE token = ?", (now, session.token))

    def step_up(self, session: Session) -> None:
        """Raise a token; the same token is then stepped up."""
        before = session.stepped_up
        session.stepped_up = True
        self._store.on_rollback(lambda: setattr(session, "stepped_up", before))
        self.save(session)

    def forget(self, token: str) -> None:
        """The token is dead."""
        self._sessions.pop(token, None)
        self._store.execute("DELETE FROM tokens WHERE token = ?", (token,))

    def suspend(self, credential: str, *, suspended: bool) -> None:
        """The tokens of one person work no longer, or again."""
        for session in [s for s in self._sessions.values() if s.credential == credential]:
            before, session.suspended = session.suspended, suspended
            self._store.on_rollback(partial(setattr, session, "suspended", before))
            self.save(session)

    def save(self, session: Session) -> None:
        """Write a session down."""
        data = asdict(session)
        for name in ("token", "used", "stored"):
            del data[name]
        self._store.execute(
            "INSERT OR REPLACE INTO tokens VALUES (?, ?, ?, ?)",
            (session.token, session.kind, session.used, dumps_text(data)),
        )
