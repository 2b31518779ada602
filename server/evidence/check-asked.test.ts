// Who was asked is held against the audit: over real SQLite, by somebody with the file and a database program.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Asked } from '#playlists/answer/denominator.ts';
import type { AnnouncementId, SiteId, WorkerId } from '#playlists/site/ids.ts';
import { withStandIns } from '../storage/asked-text.ts';
import { openStores } from '../storage/open.ts';
import { auditSaid } from './finding-said.ts';
import { verifyLedgers } from './verify-folder.ts';

const SITE = 'plant' as SiteId;
const NOTICE = 'press-4' as AnnouncementId;
const AT = Date.UTC(2026, 10, 23);
const asked = (id: string): Asked => ({
  ...{ worker: id as WorkerId, crew: null, since: AT },
  rule: { type: 'everybody' }
});
let folder: string;

/** Version 1 was asked of two, and of one more who joined; version 2 of one. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'floorcast-asked-'));
  const { denominators, close } = await openStores(folder, { now: () => AT });
  const of = { announcement: NOTICE, scope: { type: 'version' }, frozenAt: AT } as const;
  await denominators.add(SITE, { ...of, version: 1, asked: [asked('w-1'), asked('w-2')] });
  await denominators.add(SITE, { ...of, version: 2, asked: [asked('w-1')] });
  await denominators.join(SITE, NOTICE, 1, [asked('w-3')], AT + 1);
  await close();
});
afterEach(() => rm(folder, { recursive: true }));

function found() {
  const verified = verifyLedgers(join(folder, 'floorcast.sqlite'));
  if ('unreadable' in verified) throw new Error(verified.unreadable);
  expect(verified.damage).toEqual([]);
  return verified.audits[0]!;
}
function tamper(sql: string): void {
  const database = new DatabaseSync(join(folder, 'floorcast.sqlite'));
  for (const name of ['stay', 'kept', 'as_many']) database.exec(`DROP TRIGGER denominators_${name}`);
  database.exec(sql);
  database.close();
}

test('nothing is wrong with what nobody touched', () => {
  expect(found()).toMatchObject({ rows: 3, finding: null, asked: null });
});

test.each([
  ['another in the place of somebody', "SET asked = replace(asked, 'w-2', 'w-9') WHERE version = 1", 'changed', 1],
  ['somebody asked since another time', `SET asked = replace(asked, '${AT}', '0') WHERE version = 2`, 'changed', 2],
  ['somebody asked for another reason', "SET asked = replace(asked, 'everybody', 'named')", 'changed', 1],
  ['one fewer', `SET asked = json_remove(asked, '$.asked[1]') WHERE version = 1 AND place = 1`, 'changed', 1],
  ['what can be read by nobody', "SET asked = 'x' WHERE version = 2", 'changed', 2]
])('%s is named', (_, sql, type, version) => {
  tamper(`UPDATE denominators ${sql}`);
  expect(found().asked).toEqual({ type: `asked-${type}`, announcement: NOTICE, version });
  expect(auditSaid(found())).toMatchObject({ isWrong: true, says: expect.stringContaining('press-4') as string });
});

test.each(['w-9', 'nobody-1'])('the hash of somebody beside %s is named: it would hold of anybody', (other) => {
  const database = new DatabaseSync(join(folder, 'floorcast.sqlite'));
  const text = String(database.prepare('SELECT asked FROM denominators WHERE version = 2').get()!['asked']);
  database.close();
  const after = withStandIns(text, new Map([['w-1' as WorkerId, other as WorkerId]]))!;
  tamper(`UPDATE denominators SET asked = '${after}' WHERE version = 2`);
  expect(found().asked).toEqual({ type: 'asked-changed', announcement: NOTICE, version: 2 });
});

test('a part that is missing is named, and one that was put in', () => {
  tamper('DELETE FROM denominators WHERE place = 2');
  expect(found().asked).toEqual({ type: 'asked-missing', announcement: NOTICE, version: 1 });
});

test('and one that was put in', () => {
  tamper(
    'INSERT INTO denominators SELECT site, announcement, 3, scope, place, kind, at, until_at, asked FROM denominators WHERE version = 2'
  );
  expect(found().asked).toEqual({ type: 'asked-untold', announcement: NOTICE, version: 3 });
});
