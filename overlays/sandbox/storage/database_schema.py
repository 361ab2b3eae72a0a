"""The tables, their indexes, and the triggers that keep counts."""

from __future__ import annotations

SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Every resource, as the JSON of its answer plus a few columns that lists filter by.
CREATE TABLE IF NOT EXISTS records (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id INTEGER NOT NULL,
    owner TEXT NOT NULL,
    state TEXT NOT NULL,
    profile TEXT,
    currency TEXT,
    tag TEXT,
    parent TEXT,
    created INTEGER NOT NULL,
    data TEXT NOT NULL,
    label TEXT AS (json_extract(data, '$.friendlyName')) VIRTUAL
);
CREATE UNIQUE INDEX IF NOT EXISTS records_id ON records (kind, id);
CREATE INDEX IF NOT EXISTS records_list ON records (kind, owner, created);
CREATE INDEX IF NOT EXISTS records_state ON records (kind, owner, state, created);
CREATE INDEX IF NOT EXISTS records_parent ON records (parent, kind) WHERE parent IS NOT NULL;
CREATE INDEX IF NOT EXISTS records_tag ON records (kind, owner, tag, created) WHERE tag IS NOT NULL;
CREATE INDEX IF NOT EXISTS records_label ON records (kind, owner, label, created) WHERE label IS NOT NULL;

-- Counts of lists, kept up to date row by row: counting half a million rows takes longer than a request may.
CREATE TABLE IF NOT EXISTS record_tallies (
    kind TEXT, owner TEXT, state TEXT, profile TEXT, currency TEXT, n INTEGER NOT NULL,
    PRIMARY KEY (kind, owner, state, profile, currency)
) WITHOUT ROWID;

-- Secondary keys: an e-mail, an IBAN, a card number.
CREATE TABLE IF NOT EXISTS lookups (
    name TEXT NOT NULL, key TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (name, key)
) WITHOUT ROWID;

-- The ledger: the entries of one posting add up to zero, in each currency.
CREATE TABLE IF NOT EXISTS balances (
    account TEXT NOT NULL, currency TEXT NOT NULL, amount INTEGER NOT NULL, PRIMARY KEY (account, currency)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entries (
    id INTEGER PRIMARY KEY,
    posting INTEGER NOT NULL,
    -- The posting whose line in the older statement this one is a part of: its own, or that which a fee was taken for.
    line INTEGER NOT NULL,
    account TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount INTEGER NOT NULL,
    balance INTEGER NOT NULL,
    kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    created INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS entries_account ON entries (account, id);
CREATE INDEX IF NOT EXISTS entries_reference ON entries (reference);

-- The transaction lists: one row for each side of a money movement that an identity can see.
CREATE TABLE IF NOT EXISTS activity (
    seq INTEGER PRIMARY KEY,
    id INTEGER NOT NULL,
    type TEXT NOT NULL,
    owner TEXT NOT NULL,
    instrument TEXT NOT NULL,
    instrument_type TEXT NOT NULL,
    direction TEXT NOT NULL,
    main INTEGER NOT NULL,
    status TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount INTEGER NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    data TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX IF NOT EXISTS activity_id ON activity (id);
-- All that lists filter by: what is counted or skipped is not read from the table.
CREATE INDEX IF NOT EXISTS activity_owner ON activity
    (owner, created, seq, updated, type, status, direction) WHERE main = 1;
CREATE INDEX IF NOT EXISTS activity_owner_updated ON activity
    (owner, updated, seq, created, type, status, direction) WHERE main = 1;
CREATE INDEX IF NOT EXISTS activity_instrument ON activity
    (instrument, created, seq, updated, type, status, direction);
CREATE INDEX IF NOT EXISTS activity_instrument_updated ON activity
    (instrument, updated, seq, created, type, status, direction);
CREATE TABLE IF NOT EXISTS activity_tallies (
    scope TEXT, type TEXT, status TEXT, direction TEXT, n INTEGER NOT NULL,
    PRIMARY KEY (scope, type, status, direction)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS tokens (
    token TEXT PRIMARY KEY, kind TEXT NOT NULL, used INTEGER NOT NULL, data TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS idempotency (
    key TEXT PRIMARY KEY, digest BLOB NOT NULL, answer TEXT NOT NULL, created INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS idempotency_created ON idempotency (created);

CREATE TABLE IF NOT EXISTS jobs (
    id INTEGER PRIMARY KEY, due INTEGER NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL, data TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS jobs_due ON jobs (due, id);
CREATE INDEX IF NOT EXISTS jobs_key ON jobs (name, key);

CREATE TABLE IF NOT EXISTS targets (url TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS events (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL, owner TEXT NOT NULL, created INTEGER NOT NULL, body TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS deliveries (
    id INTEGER PRIMARY KEY,
    event INTEGER NOT NULL,
    url TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due INTEGER,
    log TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (due) WHERE due IS NOT NULL;

CREATE TABLE IF NOT EXISTS bulk_operations (
    bulk INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    id INTEGER NOT NULL,
    status TEXT NOT NULL,
    request TEXT NOT NULL,
    response TEXT,
    PRIMARY KEY (bulk, sequence)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS bulk_operations_status ON bulk_operations (bulk, status, sequence);

-- Files of 2026-11-29 and before: scheduled transfers had jobs of their own, wires did not say `_confirm`.
UPDATE jobs SET name = 'movements.execute', data = json_set(data, '$.kind', 'transfer')
    WHERE name = 'transfers.execute';
UPDATE records SET data = json_set(
    data, '$._confirm', json(iif(json_extract(data, '$.challengeExemptionReason') = 'NO_EXEMPTION', 'true', 'false'))
) WHERE kind = 'outgoing_wire_transfer' AND state = 'PENDING_CONFIRMATION' AND json_type(data, '$._confirm') IS NULL;
"""

TRIGGERS = {
    "record_added": """
CREATE TRIGGER IF NOT EXISTS record_added AFTER INSERT ON records BEGIN
    INSERT INTO record_tallies
    VALUES (new.kind, new.owner, new.state, ifnull(new.profile, ''), ifnull(new.currency, ''), 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;
""",
    "record_removed": """
CREATE TRIGGER IF NOT EXISTS record_removed AFTER DELETE ON records BEGIN
    UPDATE record_tallies SET n = n - 1 WHERE kind = old.kind AND owner = old.owner AND state = old.state
    AND profile = ifnull(old.profile, '') AND currency = ifnull(old.currency, '');
END;
""",
    "record_changed": """
CREATE TRIGGER IF NOT EXISTS record_changed AFTER UPDATE OF state, profile, currency ON records
WHEN old.state != new.state OR old.profile IS NOT new.profile OR old.currency IS NOT new.currency BEGIN
    UPDATE record_tallies SET n = n - 1 WHERE kind = old.kind AND owner = old.owner AND state = old.state
    AND profile = ifnull(old.profile, '') AND currency = ifnull(old.currency, '');
    INSERT INTO record_tallies
    VALUES (new.kind, new.owner, new.state, ifnull(new.profile, ''), ifnull(new.currency, ''), 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;
""",
    "activity_added": """
CREATE TRIGGER IF NOT EXISTS activity_added AFTER INSERT ON activity BEGIN
    INSERT INTO activity_tallies VALUES ('i' || new.instrument, new.type, new.status, new.direction, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
    INSERT INTO activity_tallies SELECT 'o' || new.owner, new.type, new.status, new.direction, 1 WHERE new.main
    ON CONFLICT DO UPDATE SET n = n + 1;
END;
""",
    "activity_changed": """
CREATE TRIGGER IF NOT EXISTS activity_changed AFTER UPDATE OF status ON activity WHEN old.status != new.status BEGIN
    UPDATE activity_tallies SET n = n - 1
    WHERE scope IN ('i' || old.instrument, CASE WHEN old.main THEN 'o' || old.owner END)
    AND type = old.type AND status = old.status AND direction = old.direction;
    INSERT INTO activity_tallies VALUES ('i' || new.instrument, new.type, new.status, new.direction, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
    INSERT INTO activity_tallies SELECT 'o' || new.owner, new.type, new.status, new.direction, 1 WHERE new.main
    ON CONFLICT DO UPDATE SET n = n + 1;
END;
""",
}
"""What keeps the tallies; by name."""

RECOUNT = """
DELETE FROM record_tallies;
INSERT INTO record_tallies
SELECT kind, owner, state, ifnull(profile, ''), ifnull(currency, ''), count(*) FROM records GROUP BY 1, 2, 3, 4, 5;
DELETE FROM activity_tallies;
INSERT INTO activity_tallies
SELECT 'i' || instrument, type, status, direction, count(*) FROM activity GROUP BY 1, 2, 3, 4;
INSERT INTO activity_tallies
SELECT 'o' || owner, type, status, direction, count(*) FROM activity WHERE main GROUP BY 1, 2, 3, 4;
"""
"""All tallies from scratch, statement by statement."""
