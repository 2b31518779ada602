// What was said to workers' questions, in SQLite, read together with the ledger's rows that asked.
import type { DatabaseSync } from 'node:sqlite';
import type { Answerer } from '#playlists/answer/questions.ts';
import type { DisplayId, WorkerId } from '#playlists/site/ids.ts';
import type { Language } from '#playlists/site/values.ts';
import type { AuditNote } from './audit-append.ts';
import type { AuditBy } from './audit-stores.ts';
import { query } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { IdTaken } from './id-taken.ts';
import type { AskedRow, Questions, Told, Word } from './question-stores.ts';

interface KeptWord {
  place: number;
  id: string;
  question: string;
  type: Word['type'];
  by_type: Answerer['type'];
  by_id: string;
  display: DisplayId | null;
  text: string | null;
  language: Language | null;
  after_seq: number;
  at: number;
}
type KeptRow = AskedRow & { readonly seq: number };

// INDEXED BY: left to itself SQLite walks the site's whole ledger, or all that was ever said, for one worker's badge.
const OF_WORD = 'id, question, type, by_type, by_id, display, text, language';
const ASKED = "outcome IN ('question', 'not-understood')";
const ROW = `SELECT l.id, l.seq, l.outcome, l.worker, l.announcement, l.version, l.content_hash AS contentHash, l.language, l.display, l.at
  FROM ledger AS l`;

export function questions(database: DatabaseSync, commits: GroupCommit, note: AuditNote): Questions {
  const byId = query<KeptWord>(database, 'SELECT * FROM question_words WHERE site = ? AND id = ?');
  const insert = query(
    database,
    `INSERT INTO question_words (site, place, ${OF_WORD}, after_seq, at)
     VALUES (:site, (SELECT coalesce(max(place), 0) + 1 FROM question_words WHERE site = :site),
       :id, :question, :type, :by_type, :by_id, :display, :text, :language,
       (SELECT coalesce(max(seq), 0) FROM ledger WHERE site = :site), :at)`
  );
  const rows = query<KeptRow>(database, `${ROW} INDEXED BY ledger_asked WHERE l.site = ? AND l.${ASKED}`);
  const rowsOfOne = query<KeptRow>(
    database,
    `${ROW} INDEXED BY ledger_asked WHERE l.site = ? AND l.worker = ? AND l.${ASKED}`
  );
  // Asked one by one: of five million confirmations almost none is of a notice that its worker asked about.
  const confirmedOf = query<KeptRow>(
    database,
    `${ROW} INDEXED BY ledger_answered WHERE l.site = ? AND l.announcement = ? AND l.worker = ? AND l.outcome = 'understood'`
  );
  const words = query<KeptWord>(database, 'SELECT * FROM question_words WHERE site = ? ORDER BY place');
  const wordsTo = query<KeptWord>(
    database,
    'SELECT * FROM question_words INDEXED BY question_words_question WHERE site = ? AND question = ? ORDER BY place'
  );

  return {
    say: (site, word, at) =>
      commits.write(() => {
        const row = toRow(word);
        const same = byId.get(site, word.id);
        if (same === undefined) {
          insert.run({ site, ...row, at });
          if (word.type === 'answered') {
            const by: AuditBy =
              word.by.type === 'account' ? word.by : { type: 'supervisor', id: word.by.id, display: null };
            // Not whose question it was: that may be let go of, and the audit stays.
            note(site, { by, act: 'person', what: 'question-answered', about: word.question }, at);
          }
          return at;
        }
        const isSame = (Object.keys(row) as (keyof typeof row)[]).every((key) => same[key] === row[key]);
        if (!isSame) throw new IdTaken(site, word.id);
        return same.at;
      }),
    told: async (site, worker) => {
      const asked = worker === null ? rows.all(site) : rowsOfOne.all(site, worker);
      const subjects = new Map(asked.map((row) => [`${row.worker} ${row.announcement}`, row]));
      const understood = [...subjects.values()].flatMap((row) => confirmedOf.all(site, row.announcement, row.worker));
      const said = worker === null ? words.all(site) : asked.flatMap(({ id }) => wordsTo.all(site, id));
      return inOrder([...asked, ...understood], said);
    }
  };
}

/** A word comes after the rows that were in the ledger when it was said. */
function inOrder(rows: readonly KeptRow[], words: readonly KeptWord[]): Told[] {
  const all = [
    ...rows.map(({ seq, ...row }) => ({ seq, place: 0, told: { row: { ...row } } })),
    ...words.map((kept) => ({
      seq: kept.after_seq,
      place: kept.place,
      told: { word: { ...toWord(kept), at: kept.at } }
    }))
  ];
  return all.sort((a, b) => a.seq - b.seq || a.place - b.place).map(({ told }) => told);
}

function toRow(word: Word): Omit<KeptWord, 'place' | 'after_seq' | 'at'> {
  const { id, question, type } = word;
  if (word.type === 'answered') {
    const { by, text, language } = word;
    return { id, question, type, by_type: by.type, by_id: by.id, display: null, text, language };
  }
  return {
    id,
    question,
    type,
    by_type: 'worker',
    by_id: word.worker,
    display: word.display,
    text: null,
    language: null
  };
}

function toWord({ id, question, type, by_type, by_id, display, text, language }: KeptWord): Word {
  if (type === 'answered')
    return {
      id,
      question,
      type,
      by: { type: by_type, id: by_id } as Answerer,
      text: text ?? '',
      language: language as Language
    };
  return { id, question, type, worker: by_id as WorkerId, display: display as DisplayId };
}
