// Steps of the schema: what a server begins with, displays and media.

export const first = `
  CREATE TABLE journal (
    site TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    takes_effect_at TEXT NOT NULL,
    actor_type TEXT NOT NULL,
    actor_id TEXT,
    change TEXT NOT NULL,
    PRIMARY KEY (site, revision)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX journal_id ON journal (site, id);

  CREATE TABLE contents (
    site TEXT NOT NULL,
    hash TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (site, hash)
  ) STRICT, WITHOUT ROWID;

  -- device_at: when a badge was read or an answer given, by the device's clock; at: the server's.
  CREATE TABLE ledger (
    site TEXT NOT NULL,
    seq INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('check-in', 'acknowledgement')),
    at INTEGER NOT NULL,
    worker TEXT NOT NULL,
    display TEXT NOT NULL,
    device_at INTEGER NOT NULL,
    announcement TEXT,
    version INTEGER,
    content_hash TEXT,
    language TEXT,
    outcome TEXT,
    assurance TEXT,
    presented_from INTEGER,
    accepted INTEGER NOT NULL,
    refers_to INTEGER,
    PRIMARY KEY (site, seq),
    CHECK ((type = 'check-in') = (announcement IS NULL))
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX ledger_id ON ledger (site, id);
  CREATE UNIQUE INDEX ledger_confirmed ON ledger (site, worker, announcement, version, assurance)
    WHERE accepted = 1 AND outcome = 'understood';
  CREATE INDEX ledger_worker ON ledger (site, worker, announcement, version, seq);
  CREATE INDEX ledger_announcement ON ledger (site, announcement, version, seq) WHERE announcement IS NOT NULL;

  -- How many workers confirmed each version: kept in the row's transaction, for counting five million rows takes seconds.
  CREATE TABLE confirmed_counts (
    site TEXT NOT NULL,
    announcement TEXT NOT NULL,
    version INTEGER NOT NULL,
    workers INTEGER NOT NULL,
    PRIMARY KEY (site, announcement, version)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE workers (
    site TEXT NOT NULL,
    id TEXT NOT NULL,
    number TEXT NOT NULL COLLATE NOCASE,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    crew TEXT,
    languages TEXT NOT NULL,
    pin_hash TEXT,
    PRIMARY KEY (site, id)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX workers_number ON workers (site, number);
  CREATE TABLE badges (
    site TEXT NOT NULL,
    code TEXT NOT NULL,
    worker TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (site, code),
    FOREIGN KEY (site, worker) REFERENCES workers (site, id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX badges_worker ON badges (site, worker, place);

  CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    token_hash BLOB NOT NULL UNIQUE,
    account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX sessions_account ON sessions (account);
  CREATE TABLE api_tokens (
    id TEXT PRIMARY KEY,
    token_hash BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    site TEXT,
    access TEXT NOT NULL CHECK (access IN ('read', 'write')),
    created_at INTEGER NOT NULL,
    last_used_at INTEGER
  ) STRICT;
  CREATE TABLE devices (
    site TEXT NOT NULL,
    display TEXT NOT NULL,
    token_hash BLOB NOT NULL UNIQUE,
    issued_at INTEGER NOT NULL,
    PRIMARY KEY (site, display)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE media (
    site TEXT NOT NULL,
    hash TEXT NOT NULL,
    name TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    added_at INTEGER NOT NULL,
    PRIMARY KEY (site, hash)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE notes (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID
`;

/** Which revision was in force at an instant, without reading the changes themselves. */
export const journalByEffect = 'CREATE INDEX journal_effect ON journal (site, takes_effect_at, revision)';

/** site and display are empty for the server's own. */
export const incidents = `
  CREATE TABLE incidents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    site TEXT NOT NULL,
    display TEXT NOT NULL,
    why TEXT NOT NULL,
    from_at INTEGER NOT NULL,
    until_at INTEGER
  ) STRICT;
  CREATE INDEX incidents_site ON incidents (site, id);
  CREATE UNIQUE INDEX incidents_open ON incidents (site, display) WHERE until_at IS NULL
`;

/** Null in both for a picture. */
export const videos = `
  ALTER TABLE media ADD COLUMN video_type TEXT;
  ALTER TABLE media ADD COLUMN duration_ms INTEGER
`;
