// The schema, as numbered steps. A step that shipped is never edited: a change is a new step at the end.

const first = `
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
const journalByEffect = 'CREATE INDEX journal_effect ON journal (site, takes_effect_at, revision)';

/** site and display are empty for the server's own. */
const incidents = `
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
const videos = `
  ALTER TABLE media ADD COLUMN video_type TEXT;
  ALTER TABLE media ADD COLUMN duration_ms INTEGER
`;

/** What tells workers apart beside their crew. */
const workersTold = `
  ALTER TABLE workers ADD COLUMN roles TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE workers ADD COLUMN departments TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE workers ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE workers ADD COLUMN joined_on TEXT;
  ALTER TABLE workers ADD COLUMN left_on TEXT;
  ALTER TABLE workers ADD COLUMN supervises TEXT NOT NULL DEFAULT 'nobody'
`;

/** Which shift a check-in was for: the date it is named by, and the instance as JSON, null where none was rostered. */
const shiftsWorked = `
  ALTER TABLE ledger ADD COLUMN worked_on TEXT;
  ALTER TABLE ledger ADD COLUMN duty TEXT;
  CREATE INDEX ledger_worked ON ledger (site, worked_on, seq) WHERE worked_on IS NOT NULL
`;

/** How an answer came about; null in rows from before, and in check-ins. Choices and rule are JSON. */
const answersTold = `
  ALTER TABLE ledger ADD COLUMN reason TEXT;
  ALTER TABLE ledger ADD COLUMN presented_until INTEGER;
  ALTER TABLE ledger ADD COLUMN to_the_end INTEGER;
  ALTER TABLE ledger ADD COLUMN choices TEXT;
  ALTER TABLE ledger ADD COLUMN seed TEXT;
  ALTER TABLE ledger ADD COLUMN passed INTEGER;
  ALTER TABLE ledger ADD COLUMN rule TEXT
`;

/** What was said to questions; that they were asked stands in the ledger. after_seq: the ledger's last row when it was said. */
const questionWords = `
  CREATE TABLE question_words (
    site TEXT NOT NULL,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    question TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('answered', 'clear', 'unclear')),
    by_type TEXT NOT NULL CHECK (by_type IN ('account', 'worker')),
    by_id TEXT NOT NULL,
    display TEXT,
    text TEXT,
    language TEXT,
    after_seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (site, place),
    CHECK ((type = 'answered') = (text IS NOT NULL))
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX question_words_id ON question_words (site, id);
  CREATE INDEX question_words_question ON question_words (site, question, place);
  CREATE TRIGGER question_words_stay BEFORE UPDATE ON question_words BEGIN SELECT RAISE(ABORT, 'what was said stays'); END;
  CREATE TRIGGER question_words_kept BEFORE DELETE ON question_words BEGIN SELECT RAISE(ABORT, 'what was said stays'); END;
  CREATE INDEX ledger_asked ON ledger (site, worker, seq) WHERE outcome IN ('question', 'not-understood')
`;

/** A badge's life, and who did what to people. A blocked badge stays on record: its code is nobody else's. */
const badgeLives = `
  ALTER TABLE badges ADD COLUMN issued_at INTEGER;
  ALTER TABLE badges ADD COLUMN valid_from INTEGER;
  ALTER TABLE badges ADD COLUMN valid_until INTEGER;
  ALTER TABLE badges ADD COLUMN blocked_at INTEGER;
  ALTER TABLE badges ADD COLUMN blocked_why TEXT;
  ALTER TABLE badges ADD COLUMN blocked_by TEXT;
  ALTER TABLE badges ADD COLUMN replaced_by TEXT;
  ALTER TABLE badges ADD COLUMN refused_at INTEGER;
  ALTER TABLE badges ADD COLUMN refused_display TEXT;
  CREATE TABLE person_log (
    site TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by_json TEXT NOT NULL,
    worker TEXT NOT NULL,
    act TEXT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (site, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX person_log_worker ON person_log (site, worker, seq)
`;

/**
 * Who was asked, appended and never changed. scope: empty for a version, else a shift instance, which until_at is the end of; kind: 'frozen' or
 * 'joined'. An excusal without an end has the largest number for until_at.
 */
const whoWasAsked = `
  CREATE TABLE denominators (
    site TEXT NOT NULL,
    announcement TEXT NOT NULL,
    version INTEGER NOT NULL,
    scope TEXT NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('frozen', 'joined')),
    at INTEGER NOT NULL,
    until_at INTEGER,
    asked TEXT NOT NULL,
    PRIMARY KEY (site, announcement, version, scope, place)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX denominators_shift ON denominators (site, announcement, version, until_at) WHERE until_at IS NOT NULL;
  CREATE TRIGGER denominators_stay BEFORE UPDATE ON denominators BEGIN SELECT RAISE(ABORT, 'who was asked stays'); END;
  CREATE TRIGGER denominators_kept BEFORE DELETE ON denominators BEGIN SELECT RAISE(ABORT, 'who was asked stays'); END;
  CREATE TABLE excusals (
    site TEXT NOT NULL,
    id TEXT NOT NULL,
    worker TEXT NOT NULL,
    reason TEXT NOT NULL,
    from_at INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    said_until INTEGER NOT NULL,
    announcement TEXT,
    by_type TEXT NOT NULL,
    by_id TEXT,
    said_at INTEGER NOT NULL,
    PRIMARY KEY (site, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX excusals_until ON excusals (site, until_at);
  CREATE INDEX excusals_worker ON excusals (site, worker, until_at)
`;

/** Who looked at named data: an account or a token, at what, when. */
const looks = `
  CREATE TABLE looks (
    site TEXT NOT NULL,
    place INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by_type TEXT NOT NULL CHECK (by_type IN ('account', 'token')),
    by_id TEXT NOT NULL,
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    PRIMARY KEY (site, place)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX looks_same ON looks (site, by_id, what, about, at);
  CREATE TRIGGER looks_stay BEFORE UPDATE ON looks BEGIN SELECT RAISE(ABORT, 'who looked stays'); END;
  CREATE TRIGGER looks_kept BEFORE DELETE ON looks BEGIN SELECT RAISE(ABORT, 'who looked stays'); END
`;

/** What wardens said in roll-calls. says: of the first word JSON, of somebody who is elsewhere where that is. */
const rollCallWords = `
  CREATE TABLE roll_call_words (
    site TEXT NOT NULL,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    roll_call TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('began', 'seen', 'elsewhere', 'taken-back', 'ended')),
    by_account TEXT NOT NULL,
    worker TEXT,
    says TEXT,
    at INTEGER NOT NULL,
    PRIMARY KEY (site, place),
    CHECK ((type IN ('began', 'ended')) = (worker IS NULL)),
    CHECK ((type = 'began') = (id = roll_call))
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX roll_call_words_id ON roll_call_words (site, id);
  CREATE INDEX roll_call_words_of ON roll_call_words (site, roll_call, place);
  CREATE INDEX roll_call_began ON roll_call_words (site, place) WHERE type = 'began';
  CREATE UNIQUE INDEX roll_call_ended ON roll_call_words (site, roll_call) WHERE type = 'ended';
  CREATE TRIGGER roll_call_words_stay BEFORE UPDATE ON roll_call_words BEGIN SELECT RAISE(ABORT, 'what was said stays'); END;
  CREATE TRIGGER roll_call_words_kept BEFORE DELETE ON roll_call_words BEGIN SELECT RAISE(ABORT, 'what was said stays'); END
`;

/**
 * Answers that kiosks kept without a line, each as it was sent, and what came of it: its row in the ledger, or none where its badge is nobody's or
 * its id is another fact's. In the ledger the three say when it can have been, and what contradicts it (JSON); null in what came on line.
 */
const keptAnswers = `
  ALTER TABLE ledger ADD COLUMN earliest INTEGER;
  ALTER TABLE ledger ADD COLUMN latest INTEGER;
  ALTER TABLE ledger ADD COLUMN marks TEXT;
  CREATE TABLE kept_answers (
    site TEXT NOT NULL,
    kiosk TEXT NOT NULL,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    at INTEGER NOT NULL,
    earliest INTEGER NOT NULL,
    latest INTEGER NOT NULL,
    marks TEXT NOT NULL,
    body TEXT NOT NULL,
    ledger_seq INTEGER,
    PRIMARY KEY (site, kiosk, place, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX kept_answers_until ON kept_answers (site, kiosk, earliest);
  CREATE INDEX kept_answers_nobodys ON kept_answers (site, received_at) WHERE ledger_seq IS NULL;
  CREATE TRIGGER kept_answers_stay BEFORE DELETE ON kept_answers BEGIN SELECT RAISE(ABORT, 'what was kept stays'); END
`;

/**
 * Huddles. worker: who began or ended it, who came, or who had a showing of their own; talk: JSON of the first word; until_at: of a showing, and of
 * the first word when it ends by itself. Who signed is in the ledger, under the huddle's id.
 */
const huddleWords = `
  ALTER TABLE ledger ADD COLUMN huddle TEXT;
  CREATE INDEX ledger_huddle ON ledger (site, huddle, seq) WHERE huddle IS NOT NULL;
  CREATE TABLE huddle_words (
    site TEXT NOT NULL,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    huddle TEXT NOT NULL,
    type TEXT NOT NULL CHECK (type IN ('began', 'came', 'called', 'shown', 'ended')),
    at INTEGER NOT NULL,
    worker TEXT,
    language TEXT,
    from_at INTEGER,
    until_at INTEGER,
    kiosk TEXT,
    screen TEXT,
    talk TEXT,
    PRIMARY KEY (site, place),
    CHECK ((type = 'began') = (id = huddle))
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX huddle_words_id ON huddle_words (site, id);
  CREATE INDEX huddle_words_of ON huddle_words (site, huddle, place);
  CREATE INDEX huddle_began ON huddle_words (site, place) WHERE type = 'began';
  CREATE UNIQUE INDEX huddle_ended ON huddle_words (site, huddle) WHERE type = 'ended';
  CREATE TRIGGER huddle_words_stay BEFORE UPDATE ON huddle_words BEGIN SELECT RAISE(ABORT, 'what was shown stays'); END;
  CREATE TRIGGER huddle_words_kept BEFORE DELETE ON huddle_words BEGIN SELECT RAISE(ABORT, 'what was shown stays'); END
`;

/** A supervisor at a kiosk looks at named data too, and speaks in roll-calls. */
const supervisorsSaid = `
  CREATE TABLE looks_by_all (
    site TEXT NOT NULL,
    place INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by_type TEXT NOT NULL CHECK (by_type IN ('account', 'token', 'worker')),
    by_id TEXT NOT NULL,
    what TEXT NOT NULL,
    about TEXT NOT NULL,
    PRIMARY KEY (site, place)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO looks_by_all SELECT site, place, at, by_type, by_id, what, about FROM looks;
  DROP TABLE looks;
  ALTER TABLE looks_by_all RENAME TO looks;
  CREATE INDEX looks_same ON looks (site, by_id, what, about, at);
  CREATE TRIGGER looks_stay BEFORE UPDATE ON looks BEGIN SELECT RAISE(ABORT, 'who looked stays'); END;
  CREATE TRIGGER looks_kept BEFORE DELETE ON looks BEGIN SELECT RAISE(ABORT, 'who looked stays'); END;
  ALTER TABLE roll_call_words RENAME COLUMN by_account TO by_id;
  ALTER TABLE roll_call_words ADD COLUMN by_type TEXT NOT NULL DEFAULT 'account' CHECK (by_type IN ('account', 'worker'))
`;

/**
 * Each row's commitment to its worker and its leaf in the site's Merkle tree (RFC 6962), of whose nodes every eighth level is kept; the keys of the
 * commitments; the tree's states as they were signed, and the keys (public halves) that signed them.
 */
const ledgerTree = `
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

/**
 * Who stood by as a witness, with what stands for them in evidence, and whether they told the notice to somebody who could not read it; null of answers
 * without a witness.
 */
const witnesses = `
  ALTER TABLE ledger ADD COLUMN witness TEXT;
  ALTER TABLE ledger ADD COLUMN told INTEGER;
  ALTER TABLE ledger ADD COLUMN witness_subject TEXT;
`;

export const migrations: readonly string[] = [
  first,
  journalByEffect,
  incidents,
  videos,
  workersTold,
  shiftsWorked,
  answersTold,
  questionWords,
  badgeLives,
  whoWasAsked,
  looks,
  rollCallWords,
  keptAnswers,
  huddleWords,
  supervisorsSaid,
  ledgerTree,
  witnesses
];
