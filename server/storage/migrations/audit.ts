// Steps of the schema: the audit, of everything that is done at the desk, by the API and by commands.

/**
 * site is empty for the server's own. values_before and values_after are JSON; covers is the hash of the journal's entry; the leaf covers the row with the two
 * commitments in place of workers. What was logged before stands in it too, and gets its leaves when the folder is opened (seal-audit.ts).
 */
export const audit = `
  CREATE TABLE audit (
    site TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by_type TEXT NOT NULL,
    by_id TEXT,
    by_display TEXT,
    act TEXT NOT NULL,
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    worker TEXT,
    values_before TEXT,
    values_after TEXT,
    revision INTEGER,
    covers TEXT,
    subject TEXT,
    by_subject TEXT,
    leaf BLOB,
    PRIMARY KEY (site, seq)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO audit (site, seq, at, by_type, by_id, by_display, act, what, about, worker, values_after, revision)
    SELECT site, row_number() OVER (PARTITION BY site ORDER BY at, source, place), at, by_type, by_id, by_display, act, what, about, worker,
      values_after, revision
    FROM (
      SELECT 1 AS source, site, revision AS place, CAST(round((julianday(at) - 2440587.5) * 86400000) AS INTEGER) AS at,
        actor_type AS by_type, actor_id AS by_id, NULL AS by_display, 'change' AS act, json_extract(change, '$.type') AS what,
        coalesce(json_extract(change, '$.id'), json_extract(change, '$.pattern.id'), '') AS about, NULL AS worker, NULL AS values_after, revision
      FROM journal
      UNION ALL
      SELECT 2, site, seq, at, by_json ->> '$.type', by_json ->> '$.id', by_json ->> '$.display', 'person', act, '', worker,
        CASE detail WHEN '' THEN NULL ELSE json_object('says', detail) END, NULL
      FROM person_log
      UNION ALL
      SELECT 3, site, place, at, CASE by_type WHEN 'worker' THEN 'supervisor' ELSE by_type END, by_id, NULL,
        CASE WHEN what IN ('answers-file', 'who-worked-file', 'badge-sheet') THEN 'export' ELSE 'look' END, what,
        CASE what WHEN 'worker' THEN '' ELSE about END, CASE what WHEN 'worker' THEN about END, NULL, NULL
      FROM looks
    );
  DROP TABLE looks;
  DROP TABLE person_log;
  CREATE INDEX audit_at ON audit (site, at);
  CREATE INDEX audit_by ON audit (site, by_id, seq) WHERE by_id IS NOT NULL;
  CREATE INDEX audit_act ON audit (site, act, seq);
  CREATE INDEX audit_worker ON audit (site, worker, seq) WHERE worker IS NOT NULL;
  CREATE INDEX audit_about ON audit (site, about, seq) WHERE about <> '';
  CREATE INDEX audit_unsealed ON audit (site, seq) WHERE leaf IS NULL;
  CREATE TRIGGER audit_stays BEFORE UPDATE ON audit WHEN OLD.leaf IS NOT NULL BEGIN SELECT RAISE(ABORT, 'the audit stays'); END;
  CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit stays'); END;
  CREATE TABLE audit_nodes (
    site TEXT NOT NULL,
    level INTEGER NOT NULL,
    place INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (site, level, place)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE audit_checkpoints (
    site TEXT NOT NULL,
    size INTEGER NOT NULL,
    at INTEGER NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (site, size)
  ) STRICT, WITHOUT ROWID
`;
