// Steps of the schema: what shows that the record is what it was.

/**
 * Each row's commitment to its worker and its leaf in the site's Merkle tree (RFC 6962), of whose nodes every eighth level is kept; the keys of the
 * commitments; the tree's states as they were signed, and the keys (public halves) that signed them.
 */
export const ledgerTree = `
  ALTER TABLE ledger ADD COLUMN subject TEXT;
  ALTER TABLE ledger ADD COLUMN leaf BLOB;
  CREATE TABLE ledger_nodes (
    site TEXT NOT NULL,
    level INTEGER NOT NULL,
    place INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (site, level, place)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE worker_keys (
    site TEXT NOT NULL,
    worker TEXT NOT NULL,
    key BLOB NOT NULL,
    PRIMARY KEY (site, worker)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE checkpoints (
    site TEXT NOT NULL,
    size INTEGER NOT NULL,
    at INTEGER NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (site, size)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE signing_keys (
    key BLOB PRIMARY KEY,
    since INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID
`;

/** Signed states that displays brought back and that the ledger does not go on from, until and after somebody has said why. */
export const checkpointAlarms = `
  CREATE TABLE checkpoint_alarms (
    site TEXT NOT NULL,
    note TEXT NOT NULL,
    why TEXT NOT NULL,
    size INTEGER NOT NULL,
    signed_at INTEGER NOT NULL,
    display TEXT NOT NULL,
    at INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    acknowledged_at INTEGER,
    acknowledged_by TEXT,
    reason TEXT,
    PRIMARY KEY (site, note)
  ) STRICT;
  CREATE TRIGGER checkpoint_alarms_stay BEFORE UPDATE ON checkpoint_alarms WHEN OLD.acknowledged_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'what was said to an alarm stays'); END;
  CREATE TRIGGER checkpoint_alarms_kept BEFORE DELETE ON checkpoint_alarms BEGIN SELECT RAISE(ABORT, 'an alarm stays'); END
`;

/** Of rows that kiosks brought again after the record had been put back to an older state: when each was recorded first, and in which place. */
export const broughtAgain = `
  ALTER TABLE ledger ADD COLUMN before_at INTEGER;
  ALTER TABLE ledger ADD COLUMN before_seq INTEGER
`;

/** Sums over the rows of the tables that no tree covers (table-sums.ts): filled when the step is done. */
export const tableSums = `
  CREATE TABLE table_sums (
    name TEXT PRIMARY KEY,
    sum BLOB NOT NULL
  ) STRICT, WITHOUT ROWID
`;

/**
 * Where an answer finds its place: whoever answers now answers the few announcements that are asked now, so announcements come before workers, and a thousand answers change the same pages
 * and not one each in as many corners of a ledger of years. By worker alone only check-ins are found.
 */
export const answersSideBySide = `
  DROP INDEX ledger_confirmed;
  DROP INDEX ledger_worker;
  DROP INDEX ledger_announcement;
  CREATE UNIQUE INDEX ledger_confirmed ON ledger (site, announcement, worker, version, assurance)
    WHERE accepted = 1 AND outcome = 'understood';
  CREATE INDEX ledger_answered ON ledger (site, announcement, worker, version, seq) WHERE announcement IS NOT NULL;
  CREATE INDEX ledger_checked_in ON ledger (site, worker, seq) WHERE announcement IS NULL
`;
