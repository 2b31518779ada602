// Steps of the schema: who was erased, and what lets an erased name leave no bytes behind.

/**
 * Who was erased, by the server's number alone, those of before by the key that they lack: a backup that is restored is erased anew by it. Badges lose their foreign key: a table that is referred to,
 * or refers, is emptied row by row and leaves bytes of its rows in its pages.
 */
export const erasures = `
  CREATE TABLE erasures (
    site TEXT NOT NULL,
    worker TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (site, worker)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO erasures SELECT site, worker, max(at) FROM ledger WHERE subject IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM worker_keys AS k WHERE k.site = ledger.site AND k.worker = ledger.worker) GROUP BY site, worker;
  CREATE TABLE badges_alone (
    site TEXT NOT NULL,
    code TEXT NOT NULL,
    worker TEXT NOT NULL,
    place INTEGER NOT NULL,
    issued_at INTEGER,
    valid_from INTEGER,
    valid_until INTEGER,
    blocked_at INTEGER,
    blocked_why TEXT,
    blocked_by TEXT,
    replaced_by TEXT,
    refused_at INTEGER,
    refused_display TEXT,
    PRIMARY KEY (site, code)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO badges_alone SELECT site, code, worker, place, issued_at, valid_from, valid_until, blocked_at, blocked_why, blocked_by,
    replaced_by, refused_at, refused_display FROM badges;
  DROP TABLE badges;
  ALTER TABLE badges_alone RENAME TO badges;
  CREATE INDEX badges_worker ON badges (site, worker, place)
`;
