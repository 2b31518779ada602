// Rows of an audit, and changes of the journal which it covers, that somebody changed, took out or put in.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '#playlists/evidence/check-ledger.ts';
import { SITE, signedFolder, type SignedFolder } from '../../test/signed-folder.ts';
import type { JournalFinding } from './check-journal.ts';

let signed: SignedFolder;
beforeEach(async () => {
  signed = await signedFolder();
});
afterEach(() => signed.remove());

describe('verifying an audit', () => {
  it.each<[string, string, Finding | JournalFinding]>([
    [
      'a row of the audit that was changed',
      "UPDATE audit SET what = 'x' WHERE seq = 7",
      { type: 'row-changed', seq: 7 }
    ],
    ['one put down to another', "UPDATE audit SET worker = 'w-4' WHERE seq = 8", { type: 'row-changed', seq: 8 }],
    ['one said to be by another', "UPDATE audit SET by_id = 'w-3' WHERE seq = 8", { type: 'row-changed', seq: 8 }],
    ['one that was taken out', 'DELETE FROM audit WHERE seq = 9', { type: 'row-missing', seq: 9 }],
    ['an older audit', 'DELETE FROM audit WHERE seq > 17', { type: 'rows-lost', rows: 17, covered: 20 }],
    [
      'a change that says something else',
      "UPDATE journal SET change = replace(change, 'Crew 6', 'Crew 7') WHERE revision = 6",
      { type: 'entry-changed', revision: 6 }
    ],
    [
      'a change by another',
      "UPDATE journal SET actor_id = 'eve' WHERE revision = 6",
      { type: 'entry-changed', revision: 6 }
    ],
    ['a change that is missing', 'DELETE FROM journal WHERE revision = 6', { type: 'entry-missing', revision: 6 }],
    [
      'a change that nobody made',
      "INSERT INTO journal SELECT site, 11, 'x', at, takes_effect_at, actor_type, actor_id, change FROM journal WHERE revision = 10",
      { type: 'entry-untold', revision: 11 }
    ]
  ])('names %s', async (_, sql, finding) => {
    await signed.tamper(`DROP TRIGGER audit_stays; DROP TRIGGER audit_kept; ${sql}`);
    const { finding: inAudit, journal } = signed.verified().audits.find(({ site }) => site === SITE)!;
    expect(inAudit ?? journal).toEqual(finding);
  });
});
