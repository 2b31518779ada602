// What was said and shown in huddles, in SQLite: one row a word, never changed.
import type { DatabaseSync } from 'node:sqlite';
import type { HuddleRules } from '#playlists/answer/huddle.ts';
import type { AnnouncementId, ContentHash, DisplayId, WorkerId } from '#playlists/site/ids.ts';
import type { Language } from '#playlists/site/values.ts';
import { query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import type { HuddleBegan, HuddleSaid, HuddleWord, Huddles } from './huddle-stores.ts';
import { IdTaken } from './id-taken.ts';

interface Columns {
  id: string;
  huddle: string;
  type: HuddleWord['type'];
  worker: WorkerId | null;
  language: Language | null;
  from_at: number | null;
  until_at: number | null;
  kiosk: DisplayId | null;
  screen: DisplayId | null;
  /** Of `began` which version it is about and its rules, as JSON. */
  talk: string | null;
}
type Kept = Columns & { at: number };
interface Talk {
  readonly announcement: AnnouncementId;
  readonly version: number;
  readonly contentHash: ContentHash;
  readonly rules: HuddleRules;
}

/** Of the word that began it, until_at is when it ends by itself. */
const GOES_ON = `type = 'began' AND until_at > :at AND NOT EXISTS
  (SELECT 1 FROM huddle_words AS e WHERE e.site = b.site AND e.huddle = b.huddle AND e.type = 'ended')`;

export function huddles(database: DatabaseSync, commits: GroupCommit): Huddles {
  const byId = query<Kept>(database, 'SELECT * FROM huddle_words WHERE site = ? AND id = ?');
  const open = query<Kept>(
    database,
    `SELECT * FROM huddle_words AS b INDEXED BY huddle_began WHERE site = :site AND ${GOES_ON} ORDER BY place`
  );
  const insert = query(
    database,
    `INSERT INTO huddle_words (site, place, id, huddle, type, at, worker, language, from_at, until_at, kiosk, screen, talk)
     VALUES (:site, (SELECT coalesce(max(place), 0) + 1 FROM huddle_words WHERE site = :site),
       :id, :huddle, :type, :at, :worker, :language, :from_at, :until_at, :kiosk, :screen, :talk)`
  );
  const said = query<Kept>(database, 'SELECT * FROM huddle_words WHERE site = ? AND huddle = ? ORDER BY place');
  const latest = query<Kept>(
    database,
    `SELECT * FROM huddle_words INDEXED BY huddle_began WHERE site = ? AND type = 'began' ORDER BY place DESC LIMIT ?`
  );

  return {
    say: (site, word, at) =>
      commits.write(() => {
        const same = byId.get(site, word.id);
        if (same !== undefined) {
          const row = toColumns(word, same.at);
          if ((Object.keys(row) as (keyof Columns)[]).some((key) => same[key] !== row[key]))
            throw new IdTaken(site, word.id);
          return same.at;
        }
        const others = open.all({ site, at });
        const maySay =
          word.type === 'began'
            ? others.every(({ kiosk, screen }) => kiosk !== word.kiosk && screen !== word.screen)
            : others.some(({ huddle }) => huddle === word.huddle);
        if (!maySay) return null;
        insert.run({ site, ...toColumns(word, at), at });
        return at;
      }),
    said: async (site, huddle) => said.all(site, huddle).map(toSaid),
    open: async (site, at) => open.all({ site, at }).map((kept) => toSaid(kept) as HuddleBegan),
    latest: async (site, limit) => latest.all(site, limit).map((kept) => toSaid(kept) as HuddleBegan)
  };
}

function toColumns(word: HuddleWord, at: number): Columns {
  const { id, huddle, type } = word;
  const nothing = {
    worker: null,
    language: null,
    from_at: null,
    until_at: null,
    kiosk: null,
    screen: null,
    talk: null
  };
  const row = { ...nothing, id, huddle, type };
  switch (word.type) {
    case 'began': {
      const { worker, kiosk, screen, announcement, version, contentHash, rules } = word;
      const talk = JSON.stringify({ announcement, version, contentHash, rules } satisfies Talk);
      return { ...row, worker, kiosk, screen, talk, until_at: at + rules.longestMs };
    }
    case 'came':
      return { ...row, worker: word.worker, language: word.language };
    case 'shown':
      return { ...row, worker: word.worker, language: word.language, from_at: word.from, until_at: word.until };
    case 'ended':
      return { ...row, worker: word.worker };
    case 'called':
      return row;
    default:
      return word satisfies never;
  }
}

function toSaid(kept: Kept): HuddleSaid {
  const { id, huddle, type, at } = kept;
  const saying = { id, huddle, at };
  const worker = kept.worker as WorkerId;
  const language = kept.language as Language;
  switch (type) {
    case 'began': {
      const [kiosk, screen] = [kept.kiosk as DisplayId, kept.screen as DisplayId];
      return { ...saying, type, worker, kiosk, screen, ...(JSON.parse(kept.talk ?? '') as Talk) };
    }
    case 'came':
      return { ...saying, type, worker, language };
    case 'shown':
      return { ...saying, type, worker: kept.worker, language, from: kept.from_at ?? 0, until: kept.until_at ?? 0 };
    case 'ended':
      return { ...saying, type, worker };
    case 'called':
      return { ...saying, type };
    default:
      return type satisfies never;
  }
}
