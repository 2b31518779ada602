// Lets go of the names behind answers: a stand-in takes the worker's place in every row that leads from an answer to them, and the answer's salt goes, without which nobody can tell
// that its commitment was theirs. What the tree covers is not touched.
import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { standIn } from '#playlists/evidence/stand-in.ts';
import { GONE } from '#playlists/evidence/without-names.ts';
import type { AnnouncementId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import { withStandIns } from './asked-text.ts';
import { query } from './database.ts';
import type { TextOf } from './retention-stores.ts';

interface Row {
  seq: number;
  id: string;
  version: number;
  at: number;
  subject: string;
  witness: WorkerId | null;
  witness_subject: string | null;
  huddle: string | null;
}
interface KeptAsked {
  version: number;
  scope: string;
  place: number;
  asked: string;
}

/** A stand-in that was given before, by what the tree covers. */
export type GivenBefore = (version: number, subject: string) => WorkerId | undefined;
export interface Gone {
  readonly answers: number;
  /** Who stands for whom now. */
  readonly stood: ReadonlyMap<WorkerId, WorkerId>;
  /** How many commitments were listed. */
  readonly listed: number;
}

/** `of`: each with the instant after which they may not have answered. Runs inside a transaction. */
export function lettingGo(
  database: DatabaseSync
): (site: SiteId, text: TextOf, of: ReadonlyMap<WorkerId, number>, at: number, before?: GivenBefore) => Gone {
  // Rows from before there were commitments have none.
  const rowsOf = query<Row>(
    database,
    `SELECT seq, id, version, at, subject, witness, witness_subject, huddle FROM ledger INDEXED BY ledger_answered
     WHERE site = ? AND announcement = ? AND worker = ? AND version BETWEEN ? AND ? AND subject IS NOT NULL`
  );
  const cut = query(database, 'UPDATE ledger SET worker = ?, witness = ?, salt = NULL WHERE site = ? AND seq = ?');
  const list = query(
    database,
    `INSERT INTO let_go (site, announcement, version, subject, stand_in, at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`
  );
  const said = query(
    database,
    `UPDATE question_words SET by_id = ? WHERE site = ? AND question = ? AND by_type = 'worker' AND by_id = ?`
  );
  const answered = query(
    database,
    `UPDATE question_words SET text = '${GONE}' WHERE site = ? AND question = ? AND type = 'answered' AND text <> '${GONE}'`
  );
  const came = query(
    database,
    `UPDATE huddle_words SET worker = ? WHERE site = ? AND huddle = ? AND worker = ? AND type IN ('came', 'shown')`
  );
  const asked = query<KeptAsked>(
    database,
    'SELECT version, scope, place, asked FROM denominators WHERE site = ? AND announcement = ? AND version BETWEEN ? AND ?'
  );
  const ask = query(
    database,
    'UPDATE denominators SET asked = ? WHERE site = ? AND announcement = ? AND version = ? AND scope = ? AND place = ?'
  );
  const listedAs = query<{ stand_in: WorkerId }>(
    database,
    'SELECT stand_in FROM let_go WHERE site = ? AND announcement = ? AND version = ? AND subject = ?'
  );

  function fromAsked(
    site: SiteId,
    { announcement, first, last }: TextOf,
    stood: ReadonlyMap<WorkerId, WorkerId>
  ): void {
    for (const row of asked.all(site, announcement, first, last)) {
      const after = withStandIns(row.asked, stood);
      if (after !== null) ask.run(after, site, announcement, row.version, row.scope, row.place);
    }
  }

  return (site, text, of, at, before = () => undefined) => {
    const { announcement, first, last } = text;
    const stood = new Map<WorkerId, WorkerId>();
    let [answers, listed] = [0, 0];
    const listing = (version: number, subject: string, stands: WorkerId): WorkerId => {
      listed += Number(list.run(site, announcement, version, subject, stands, at).changes);
      return stands;
    };
    for (const [worker, upTo] of of) {
      const rows = rowsOf.all(site, announcement, worker, first, last);
      if (rows.length === 0 || rows.some((row) => row.at > upTo)) continue;
      const given = rows.map((row) => before(row.version, row.subject)).find((one) => one !== undefined);
      const stands = given ?? someNobody();
      stood.set(worker, stands);
      for (const row of rows) {
        const { seq, id, version, huddle } = row;
        listing(version, row.subject, stands);
        const witness =
          row.witness === null || row.witness_subject === null
            ? null
            : listing(
                version,
                row.witness_subject,
                nobodyFor(site, announcement, version, row.witness_subject, before)
              );
        cut.run(stands, witness, site, seq);
        said.run(stands, site, id, worker);
        answered.run(site, id);
        if (huddle !== null) came.run(stands, site, huddle, worker);
        answers++;
      }
    }
    if (stood.size > 0) fromAsked(site, text, stood);
    return { answers, stood, listed };
  };

  /** Who stood by several times is one there, too: their commitment says so. */
  function nobodyFor(
    site: SiteId,
    announcement: AnnouncementId,
    version: number,
    subject: string,
    before: GivenBefore
  ): WorkerId {
    return listedAs.get(site, announcement, version, subject)?.stand_in ?? before(version, subject) ?? someNobody();
  }
}

const someNobody = (): WorkerId => standIn(randomBytes(8).toString('hex'));
