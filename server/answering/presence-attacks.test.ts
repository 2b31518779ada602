// What somebody may try with a code, a ticket, an answering session or a PIN, one by one, and what comes of it (docs/decisions.md, presence-proven QR).
import { describe, expect, test } from 'vitest';
import { seal } from '#display/kiosk/pin/seal.ts';
import type { AnnouncementId, DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { Answer } from '#playlists/wire/floor.ts';
import { sealPurpose } from '#playlists/wire/sealed.ts';
import { answeringPlant, key, kioskId, marek, notice, screenId, settings, site } from '#test/answering-plant.ts';
import { mint, windowAt } from './presence.ts';

const plant = answeringPlant();
const WINDOW_MS = 15_000;
const right = { typed: '123456' };
/** In the middle of a window, so that a few milliseconds decide nothing. */
const settle = (): void => void (plant.at = windowAt(plant.at) * WINDOW_MS + WINDOW_MS / 2);

const scan = (token: string, ip = '10.0.0.7') => plant.floor.scan(token, ip);
function ticket(ip?: string): string {
  const scanned = scan(plant.code(), ip);
  if (scanned.type !== 'ticket') throw new Error(scanned.code);
  return scanned.ticket;
}
async function inside(of = ticket()): Promise<string> {
  const done = await plant.floor.signIn(of, marek.number, right, '10.0.0.7');
  if (done.type !== 'in') throw new Error(done.code);
  return done.session;
}
const give = (session: string, letter = 'a') =>
  plant.floor.phoneAnswer(session, {
    ...{ id: letter.repeat(32), language: 'pl' as Answer['language'], outcome: 'understood' },
    ...{ reason: null, choices: null, saidIn: 'pl' as Answer['language'], page: '' }
  });
const rows = () => plant.stores.ledger.rows(site, 'acknowledgement', 0, 10);
const presence = (more: object = {}) =>
  mint(key, { site, display: screenId, announcement: notice, version: 1, window: windowAt(plant.at), ...more });

describe('a code', () => {
  test.each<[string, () => string, string]>([
    ['of this window is taken', () => presence(), 'ticket'],
    ['of the window before is taken', () => presence({ window: windowAt(plant.at) - 1 }), 'ticket'],
    ['that expired', () => presence({ window: windowAt(plant.at) - 2 }), 'code-over'],
    ['of yesterday', () => presence({ window: windowAt(plant.at) - 5760 }), 'code-over'],
    ['of the future', () => presence({ window: windowAt(plant.at) + 1 }), 'code-over'],
    [
      'of another display under this one’s name',
      () => presence({ display: kioskId }).replace('gate', 'press'),
      'forged'
    ],
    ['of this display under another one’s name', () => presence().replace('.press.', '.gate.'), 'forged'],
    ['of another site', () => mint(key, { ...other(), site: 'else' as SiteId }), 'over'],
    [
      'of another site under this one’s name',
      () => presence({ site: 'else' as SiteId }).replace('else.', `${site}.`),
      'forged'
    ],
    ['of another announcement', () => presence({ announcement: 'other' as AnnouncementId }), 'over'],
    ['for another announcement than it was made for', () => presence().replace('press-4', 'press-5'), 'forged'],
    ['of the version before', () => presence({ version: 2 }), 'over'],
    ['for another version than it was made for', () => presence().replace('.1.', '.2.'), 'forged'],
    ['for a later window than it was made for', () => bumped(presence({ window: windowAt(plant.at) - 9 })), 'forged'],
    ['made with another key', () => mint(Buffer.alloc(32, 1), other()), 'forged'],
    ['that is none', () => 'x', 'forged']
  ])('%s', (_name, token, what) => {
    settle();
    const scanned = scan(token());
    expect(scanned.type === 'ticket' ? 'ticket' : scanned.code).toBe(what);
  });
  const other = () => ({
    site,
    display: screenId as DisplayId,
    announcement: notice,
    version: 1,
    window: windowAt(plant.at)
  });
  const bumped = (token: string): string => {
    const parts = token.split('.');
    return [...parts.slice(0, 4), windowAt(plant.at).toString(36), parts[5]].join('.');
  };

  test('forged by one bit, whichever', () => {
    settle();
    const bytes = Buffer.from(presence());
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const bent = Buffer.from(bytes);
      bent[bit >> 3]! ^= 1 << (bit & 7);
      // Each from a network of its own, which has scans left.
      expect(scan(bent.toString('latin1'), `10.1.${bit >> 8}.${bit & 255}`), `bit ${bit}`).toMatchObject({
        code: 'forged'
      });
    }
  });

  test('relayed to somebody far away is taken for at most 30 seconds', () => {
    const photo = presence({ window: windowAt(plant.at) });
    plant.at += 2 * WINDOW_MS;
    expect(scan(photo)).toMatchObject({ code: 'code-over' });
  });

  test('replayed in its window is a ticket of its own, and two answers of one worker count once', async () => {
    settle();
    const token = presence();
    const [one, two] = [scan(token), scan(token, '10.0.0.8')];
    if (one.type !== 'ticket' || two.type !== 'ticket') throw new Error('refused');
    expect(one.ticket).not.toBe(two.ticket);
    const sessions = await Promise.all([inside(one.ticket), inside(two.ticket)]);
    await Promise.all(sessions.map((session, index) => give(session, 'ab'[index])));
    expect((await rows()).map((row) => row.accepted)).toEqual([true, false]);
  });

  test('says nobody’s name: without number and PIN it is nothing', async () => {
    const own = ticket();
    expect(await plant.floor.phoneNotice(own)).toBe(null);
    expect(await give(own)).toMatchObject({ code: 'session-over' });
  });
});

describe('a ticket', () => {
  test('runs out, is used once, and by one of two phones that come at once', async () => {
    const late = ticket();
    plant.at += 121_000;
    expect(await plant.floor.signIn(late, marek.number, right, '10.0.0.7')).toMatchObject({ code: 'ticket-over' });
    const once = ticket();
    await inside(once);
    expect(await plant.floor.signIn(once, marek.number, right, '10.0.0.8')).toMatchObject({ code: 'ticket-over' });
    const both = ticket();
    const done = await Promise.all(
      ['10.0.0.7', '10.0.0.8'].map((ip) => plant.floor.signIn(both, marek.number, right, ip))
    );
    expect(done.filter((one) => one.type === 'in')).toHaveLength(1);
    expect(done.filter((one) => one.type === 'refused' && one.code === 'ticket-over')).toHaveLength(1);
  });

  test('that was never given, or changed by a letter', async () => {
    const good = ticket();
    for (const bad of ['', 'x', `${good}A`, good.slice(1), good.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))])
      expect(await plant.floor.signIn(bad, marek.number, right, '10.0.0.7')).toMatchObject({ code: 'ticket-over' });
  });

  test('takes a PIN that was sealed for it, and no other: a copy is no use, and no try', async () => {
    const [one, two] = [ticket(), ticket()];
    const of = (name: string) => plant.floor.signInWith(name)!;
    const sealed = seal('123456', of(one).key, of(one).purpose);
    for (let round = 0; round < 6; round++)
      expect(await plant.floor.signIn(two, marek.number, { sealed }, '10.0.0.7')).toMatchObject({ code: 'unreadable' });
    const kiosk = seal('123456', of(one).key, sealPurpose('sign-in', 'x'));
    expect(await plant.floor.signIn(one, marek.number, { sealed: kiosk }, '10.0.0.7')).toMatchObject({
      code: 'unreadable'
    });
    expect(await plant.floor.signIn(one, marek.number, { sealed }, '10.0.0.7')).toMatchObject({ type: 'in' });
    expect(plant.floor.signInWith(one)).toBe(null);
  });
});

describe('an answering session', () => {
  test('runs out after ten minutes, and none that was made up is one', async () => {
    const session = await inside();
    plant.at += 601_000;
    for (const one of [session, 'x', '', `${session}A`])
      expect(await give(one)).toMatchObject({ code: 'session-over' });
    expect(await rows()).toEqual([]);
  });

  test('is for one notice as it stood: withdrawn or changed it is refused', async () => {
    const session = await inside();
    await plant.demand({ leastSeconds: 0 });
    expect(await give(session)).toMatchObject({ type: 'refused' });
    expect(await rows()).toEqual([]);
  });
});

test('codes switched off: no scan, no sign-in, no answer, and what was recorded has its receipt', async () => {
  const [good, early, done] = [plant.code(), ticket(), await inside()];
  const open = await inside();
  const receipt = await give(done);
  await plant.change({ ...settings, qr: false });
  expect(scan(good)).toMatchObject({ code: 'over' });
  expect(await plant.floor.signIn(early, marek.number, right, '10.0.0.7')).toMatchObject({ code: 'over' });
  expect(await plant.floor.phoneNotice(open)).toMatchObject({ over: expect.any(String) });
  expect(await give(open, 'b')).toMatchObject({ code: 'over' });
  expect(await give(done)).toEqual(receipt);
  expect(await rows()).toHaveLength(1);
});
