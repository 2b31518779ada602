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

/**
 * How long names are kept. salt: what with the worker's key makes the commitment of an answer; null of check-ins, of rows from before, and once the name was let go of. let_go: what
 * stands in such rows for whom, by the commitment that the tree covers. What was said and asked stays; for whom an id stands in it may be let go of, and then words to a question go with it.
 */
export const lettingGo = `
  ALTER TABLE ledger ADD COLUMN salt BLOB;
  CREATE TABLE let_go (
    site TEXT NOT NULL,
    announcement TEXT NOT NULL,
    version INTEGER NOT NULL,
    subject TEXT NOT NULL,
    stand_in TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (site, announcement, version, subject)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX let_go_stand_in ON let_go (site, stand_in, subject);
  CREATE TABLE holds (
    site TEXT NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('announcement', 'worker', 'site')),
    about TEXT NOT NULL,
    reason TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_at INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    ended_by TEXT,
    ended_at INTEGER,
    PRIMARY KEY (site, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX holds_until ON holds (site, until_at) WHERE ended_at IS NULL;
  DROP TRIGGER denominators_stay;
  CREATE TRIGGER denominators_stay BEFORE UPDATE OF site, announcement, version, scope, place, kind, at, until_at ON denominators
    BEGIN SELECT RAISE(ABORT, 'who was asked stays'); END;
  CREATE TRIGGER denominators_as_many BEFORE UPDATE OF asked ON denominators
    WHEN json_array_length(NEW.asked, '$.asked') <> json_array_length(OLD.asked, '$.asked')
    BEGIN SELECT RAISE(ABORT, 'how many were asked stays'); END;
  DROP TRIGGER question_words_stay;
  CREATE TRIGGER question_words_stay BEFORE UPDATE OF site, place, id, question, type, by_type, display, language, after_seq, at ON question_words
    BEGIN SELECT RAISE(ABORT, 'what was said stays'); END;
  DROP TRIGGER huddle_words_stay;
  CREATE TRIGGER huddle_words_stay BEFORE UPDATE OF site, place, id, huddle, type, at, language, from_at, until_at, kiosk, screen, talk ON huddle_words
    BEGIN SELECT RAISE(ABORT, 'what was shown stays'); END
`;
