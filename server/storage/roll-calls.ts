// What wardens said in roll-calls, in SQLite: one row a word, never changed.
import type { DatabaseSync } from 'node:sqlite';
import type { Answerer } from '#playlists/answer/questions.ts';
import type { DisplayId, WorkerId } from '#playlists/site/ids.ts';
import { query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { IdTaken } from './id-taken.ts';
import type { RollCalls, RollCallSaid, RollCallWord } from './roll-call-stores.ts';

interface Columns {
  id: string;
  roll_call: string;
  type: RollCallWord['type'];
  by_type: Answerer['type'];
  by_id: string;
  worker: WorkerId | null;
  /** Of `began` the muster points and whether it is a drill, as JSON; of `elsewhere` where. */
  says: string | null;
}
type Kept = Columns & { at: number };
interface Began {
  readonly isDrill: boolean;
  readonly muster: readonly DisplayId[];
}

export function rollCalls(database: DatabaseSync, commits: GroupCommit): RollCalls {
  const byId = query<Kept>(database, 'SELECT * FROM roll_call_words WHERE site = ? AND id = ?');
  const open = query<{ roll_call: string }>(
    database,
    `SELECT roll_call FROM roll_call_words AS b WHERE site = ? AND type = 'began' AND NOT EXISTS
       (SELECT 1 FROM roll_call_words AS e WHERE e.site = b.site AND e.roll_call = b.roll_call AND e.type = 'ended')`
  );
  const insert = query(
    database,
    `INSERT INTO roll_call_words (site, place, id, roll_call, type, by_type, by_id, worker, says, at)
     VALUES (:site, (SELECT coalesce(max(place), 0) + 1 FROM roll_call_words WHERE site = :site),
       :id, :roll_call, :type, :by_type, :by_id, :worker, :says, :at)`
  );
  const said = query<Kept>(database, 'SELECT * FROM roll_call_words WHERE site = ? AND roll_call = ? ORDER BY place');
  const latest = query<Kept>(
    database,
    `SELECT * FROM roll_call_words INDEXED BY roll_call_began WHERE site = ? AND type = 'began' ORDER BY place DESC LIMIT ?`
  );

  return {
    say: (site, word, at) =>
      commits.write(() => {
        const row = toColumns(word);
        const same = byId.get(site, word.id);
        if (same !== undefined) {
          if ((Object.keys(row) as (keyof Columns)[]).some((key) => same[key] !== row[key]))
            throw new IdTaken(site, word.id);
          return same.at;
        }
        const goesOn = open.get(site)?.roll_call ?? null;
        if (goesOn !== (word.type === 'began' ? null : word.rollCall)) return null;
        insert.run({ site, ...row, at });
        return at;
      }),
    said: async (site, rollCall) => said.all(site, rollCall).map(toSaid),
    latest: async (site, limit) =>
      latest.all(site, limit).map((kept) => toSaid(kept) as Extract<RollCallSaid, { type: 'began' }>)
  };
}

function toColumns(word: RollCallWord): Columns {
  const { id, rollCall, type, by } = word;
  const row = { id, roll_call: rollCall, type, by_type: by.type, by_id: by.id, worker: null, says: null };
  switch (word.type) {
    case 'began':
      return { ...row, says: JSON.stringify({ isDrill: word.isDrill, muster: word.muster } satisfies Began) };
    case 'elsewhere':
      return { ...row, worker: word.worker, says: word.says };
    case 'seen':
    case 'taken-back':
      return { ...row, worker: word.worker };
    case 'ended':
      return row;
    default:
      return word satisfies never;
  }
}

function toSaid({ id, roll_call, type, by_type, by_id, worker, says, at }: Kept): RollCallSaid {
  const saying = { id, rollCall: roll_call, by: { type: by_type, id: by_id } as Answerer, at };
  if (type === 'began') return { ...saying, type, ...(JSON.parse(says ?? '') as Began) };
  if (type === 'ended') return { ...saying, type };
  if (type === 'elsewhere') return { ...saying, type, worker: worker as WorkerId, says: says ?? '' };
  return { ...saying, type, worker: worker as WorkerId };
}
