// The schema of plays.sqlite, as numbered steps. A step that shipped is never edited: a change is a new step at the end.

// A large server keeps 300 rows a second: what repeats is written once and named by a number, so that a row takes 30 bytes.
const first = `
  CREATE TABLE places (
    key INTEGER PRIMARY KEY,
    site TEXT NOT NULL,
    display TEXT NOT NULL,
    UNIQUE (site, display)
  ) STRICT;
  -- kind: 'boot', 'thing' (JSON of what was shown) or 'revision'. seen_at: when it was last written, to the day.
  CREATE TABLE names (
    key INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    seen_at INTEGER NOT NULL,
    UNIQUE (kind, text)
  ) STRICT;
  CREATE TABLE plays (
    place INTEGER NOT NULL,
    from_at INTEGER NOT NULL,
    boot INTEGER NOT NULL,
    n INTEGER NOT NULL,
    lasts_ms INTEGER NOT NULL,
    thing INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    uncertainty_ms INTEGER,
    PRIMARY KEY (place, from_at, boot, n)
  ) STRICT, WITHOUT ROWID
`;

export const playMigrations: readonly string[] = [first];
