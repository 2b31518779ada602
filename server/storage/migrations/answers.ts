// Steps of the schema: answers and how they came about, questions, who was asked, roll-calls, huddles.

/** How an answer came about; null in rows from before, and in check-ins. Choices and rule are JSON. */
export const answersTold = `
  ALTER TABLE ledger ADD COLUMN reason TEXT;
  ALTER TABLE ledger ADD COLUMN presented_until INTEGER;
  ALTER TABLE ledger ADD COLUMN to_the_end INTEGER;
  ALTER TABLE ledger ADD COLUMN choices TEXT;
  ALTER TABLE ledger ADD COLUMN seed TEXT;
  ALTER TABLE ledger ADD COLUMN passed INTEGER;
  ALTER TABLE ledger ADD COLUMN rule TEXT
`;

/** What was said to questions; that they were asked stands in the ledger. after_seq: the ledger's last row when it was said. */
export const questionWords = `
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

/**
 * Who was asked, appended and never changed. scope: empty for a version, else a shift instance, which until_at is the end of; kind: 'frozen' or
 * 'joined'. An excusal without an end has the largest number for until_at.
 */
export const whoWasAsked = `
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

/** What wardens said in roll-calls. says: of the first word JSON, of somebody who is elsewhere where that is. */
export const rollCallWords = `
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
export const keptAnswers = `
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
export const huddleWords = `
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

/**
 * Who stood by as a witness, with what stands for them in evidence, and whether they told the notice to somebody who could not read it; null of answers
 * without a witness.
 */
export const witnesses = `
  ALTER TABLE ledger ADD COLUMN witness TEXT;
  ALTER TABLE ledger ADD COLUMN told INTEGER;
  ALTER TABLE ledger ADD COLUMN witness_subject TEXT;
`;

/** What the worker said, word for word, the build of the page that it stood on, and whether its words were checked; null in rows from before. */
export const answersSaid = `
  ALTER TABLE ledger ADD COLUMN statement TEXT;
  ALTER TABLE ledger ADD COLUMN page TEXT;
  ALTER TABLE ledger ADD COLUMN reviewed INTEGER
`;
