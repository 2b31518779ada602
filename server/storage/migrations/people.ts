// Steps of the schema: workers, their badges and shifts, and who looked at them.

/** What tells workers apart beside their crew. */
export const workersTold = `
  ALTER TABLE workers ADD COLUMN roles TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE workers ADD COLUMN departments TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE workers ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE workers ADD COLUMN joined_on TEXT;
  ALTER TABLE workers ADD COLUMN left_on TEXT;
  ALTER TABLE workers ADD COLUMN supervises TEXT NOT NULL DEFAULT 'nobody'
`;

/** Which shift a check-in was for: the date it is named by, and the instance as JSON, null where none was rostered. */
export const shiftsWorked = `
  ALTER TABLE ledger ADD COLUMN worked_on TEXT;
  ALTER TABLE ledger ADD COLUMN duty TEXT;
  CREATE INDEX ledger_worked ON ledger (site, worked_on, seq) WHERE worked_on IS NOT NULL
`;

/** A badge's life, and who did what to people. A blocked badge stays on record: its code is nobody else's. */
export const badgeLives = `
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

/** Who looked at named data: an account or a token, at what, when. */
export const looks = `
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

/** A supervisor at a kiosk looks at named data too, and speaks in roll-calls. */
export const supervisorsSaid = `
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
 * Job title and employer, and how each worker was called from which row of the ledger on: beside what somebody signed stands the name that they had
 * then. Whoever is on the roster already is called what they are called now.
 */
export const printedNames = `
  ALTER TABLE workers ADD COLUMN job_title TEXT NOT NULL DEFAULT '';
  ALTER TABLE workers ADD COLUMN employer TEXT NOT NULL DEFAULT '';
  CREATE TABLE printed_as (
    site TEXT NOT NULL,
    worker TEXT NOT NULL,
    since_seq INTEGER NOT NULL,
    name TEXT NOT NULL,
    job_title TEXT NOT NULL,
    employer TEXT NOT NULL,
    PRIMARY KEY (site, worker, since_seq)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO printed_as SELECT site, id, 0, first_name || ' ' || last_name, '', '' FROM workers
`;

/** Who may be shown the names of workers. Accounts and tokens from before the question was asked go on as they were. */
export const whoSeesNames = `
  ALTER TABLE accounts ADD COLUMN sees_names INTEGER NOT NULL DEFAULT 1 CHECK (sees_names IN (0, 1));
  ALTER TABLE api_tokens ADD COLUMN sees_names INTEGER NOT NULL DEFAULT 1 CHECK (sees_names IN (0, 1))
`;
