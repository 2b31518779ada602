// The contract of Ledger: numbered without gaps, written once, one accepted confirmation, each site for itself.
import { describe, expect, it } from 'vitest';
import type { Work } from '#playlists/answer/attendance.ts';
import type { AnnouncementId, ContentHash, DisplayId, WorkerId } from '#playlists/site/ids.ts';
import { aCheckIn, anAnswer, AT, HALLE, LODZ } from './values.ts';
import type { MakeSubject } from './subject.ts';

const NOTICE = 'ear-protection' as AnnouncementId;
const OTHER = 'forklift' as AnnouncementId;
const JANA = 'w-1' as WorkerId;
const MAREK = 'w-2' as WorkerId;
const NIGHT = {
  on: '2026-11-21',
  duty: {
    pattern: 'halls',
    crew: 'a',
    worker: null,
    shift: 'N',
    startsOn: '2026-11-21',
    from: AT - 8 * 3_600_000,
    until: AT + 1
  }
} as unknown as Work;
const FREE = { on: '2026-11-22', duty: null } as unknown as Work;

export function ledgerContract(make: MakeSubject): void {
  describe('ledger', () => {
    it('answers a row with its place, and reads it back the same over a restart', async () => {
      const subject = await make();
      const row = await subject.stores.ledger.append(HALLE, anAnswer('a'), AT);
      const checkIn = await subject.stores.ledger.append(HALLE, aCheckIn('b'), AT + 1);
      expect(row).toEqual({ ...anAnswer('a'), site: HALLE, seq: 1, at: AT, accepted: true, refersTo: null });
      expect(checkIn).toEqual({ ...aCheckIn('b'), site: HALLE, seq: 2, at: AT + 1, accepted: true, refersTo: null });
      const { ledger } = await subject.reopen();
      expect(await ledger.rows(HALLE, null, 0, 10)).toEqual([row, checkIn]);
      expect((await ledger.append(HALLE, aCheckIn('c'), AT + 2)).seq).toBe(3);
    });

    it('keeps what was said, word for word, and by which build of a page', async () => {
      const subject = await make();
      const answer = anAnswer('a', { statement: 'Przeczytałem i rozumiem', page: 'kiosk-Bx1' });
      const checkIn = aCheckIn('b', { page: 'kiosk-Bx1' });
      for (const row of [answer, checkIn, anAnswer('c')]) await subject.stores.ledger.append(HALLE, row, AT);
      const { ledger } = await subject.reopen();
      expect(await ledger.rows(HALLE, null, 0, 2)).toMatchObject([answer, checkIn]);
      expect(await ledger.find(HALLE, 'c')).not.toHaveProperty('statement');
      expect(await ledger.append(HALLE, answer, AT)).toMatchObject({ seq: 1 });
      await expect(ledger.append(HALLE, { ...answer, statement: 'Nie' }, AT)).rejects.toMatchObject({
        code: 'ID_TAKEN'
      });
    });

    it('names the huddle that an answer was given in, and who signed there, in order', async () => {
      const subject = await make();
      const [first, second] = [anAnswer('a', { huddle: 'h' }), anAnswer('b', { huddle: 'h', worker: MAREK })];
      for (const row of [first, anAnswer('c'), second, anAnswer('d', { huddle: 'i' })])
        await subject.stores.ledger.append(HALLE, row, AT);
      await subject.stores.ledger.append(LODZ, first, AT);
      const { ledger } = await subject.reopen();
      expect(await ledger.ofHuddle(HALLE, 'h')).toMatchObject([first, second]);
      expect(await ledger.ofHuddle(HALLE, 'none')).toEqual([]);
      expect(await ledger.find(HALLE, 'c')).not.toHaveProperty('huddle');
    });

    it('keeps how an answer came about', async () => {
      const subject = await make();
      const rule = {
        type: 'group',
        crew: 'blue',
        role: null,
        department: null,
        tag: 'forklift',
        onDuty: true
      } as never;
      const checked = anAnswer('a', { choices: [2, null, 0], seed: 'f00 1', passed: true, toTheEnd: false, rule });
      const cannot = anAnswer('b', { outcome: 'cannot', reason: 'no-glasses', rule: null });
      const before = anAnswer('c', { outcome: 'question', presentedUntil: null, toTheEnd: null });
      for (const row of [checked, cannot, before]) await subject.stores.ledger.append(HALLE, row, AT);
      const { ledger } = await subject.reopen();
      expect(await ledger.rows(HALLE, null, 0, 10)).toMatchObject([checked, cannot, before]);
    });

    it('numbers rows from 1 without gaps, site by site, in the order they came, also with a refused one among them', async () => {
      const { ledger } = (await make()).stores;
      await ledger.append(HALLE, aCheckIn('taken'), AT);
      const together = Array.from({ length: 600 }, (_, index) => ({
        site: index % 3 === 0 ? LODZ : HALLE,
        row: index === 100 ? aCheckIn('taken', { readAt: 0 }) : aCheckIn(`row-${index}`)
      }));
      const done = await Promise.allSettled(together.map(({ site, row }) => ledger.append(site, row, AT)));
      expect(done.filter((one) => one.status === 'rejected')).toHaveLength(1);
      for (const site of [HALLE, LODZ]) {
        const rows = await ledger.rows(site, null, 0, 1000);
        expect(rows.map((row) => row.seq)).toEqual(rows.map((_, index) => index + 1));
        const asked = together.filter((one, index) => one.site === site && index !== 100).map((one) => one.row.id);
        expect(rows.map((row) => row.id).filter((id) => id !== 'taken')).toEqual(asked);
      }
    });

    it('answers the same row to the same id, however often and whenever it is sent', async () => {
      const { ledger } = (await make()).stores;
      const together = await Promise.all([1, 2, 3].map((late) => ledger.append(HALLE, anAnswer('a'), AT + late)));
      const later = await ledger.append(HALLE, anAnswer('a'), AT + 60_000);
      expect(new Set([...together, later].map((row) => JSON.stringify(row))).size).toBe(1);
      expect(await ledger.rows(HALLE, null, 0, 10)).toHaveLength(1);
    });

    it('answers the same row also where the server would judge it otherwise by now', async () => {
      const { ledger } = (await make()).stores;
      const row = await ledger.append(HALLE, anAnswer('a'), AT);
      expect(await ledger.append(HALLE, anAnswer('a', { passed: false, rule: { type: 'named' } }), AT)).toEqual(row);
    });

    it.each([
      ['another outcome', anAnswer('a', { outcome: 'question' })],
      ['another worker', anAnswer('a', { worker: MAREK })],
      ['another time', anAnswer('a', { answeredAt: AT + 1 })],
      ['another reason', anAnswer('a', { reason: 'called-away' })],
      ['other choices', anAnswer('a', { choices: [1], seed: 's' })],
      ['another end of its time on the glass', anAnswer('a', { presentedUntil: AT })],
      ['another kind of row', aCheckIn('a')]
    ])('refuses the same id with %s', async (_, other) => {
      const { ledger } = (await make()).stores;
      const row = await ledger.append(HALLE, anAnswer('a'), AT);
      await expect(ledger.append(HALLE, other, AT)).rejects.toMatchObject({ code: 'ID_TAKEN' });
      expect(await ledger.rows(HALLE, null, 0, 10)).toEqual([row]);
    });

    it('finds a row by its id, in its own site', async () => {
      const { ledger } = (await make()).stores;
      const row = await ledger.append(HALLE, anAnswer('a'), AT);
      expect(await ledger.find(HALLE, 'a')).toEqual(row);
      expect(await ledger.find(HALLE, 'b')).toBeNull();
      expect(await ledger.find(LODZ, 'a')).toBeNull();
    });

    it('takes the same id in two sites as two facts', async () => {
      const { ledger } = (await make()).stores;
      const [one, two] = await Promise.all([HALLE, LODZ].map((site) => ledger.append(site, anAnswer('a'), AT)));
      expect([one, two]).toMatchObject([
        { site: HALLE, seq: 1, accepted: true },
        { site: LODZ, seq: 1, accepted: true }
      ]);
    });

    it('accepts one of two simultaneous confirmations and lets the other point at it', async () => {
      const { ledger } = (await make()).stores;
      const both = await Promise.all(['a', 'b'].map((id) => ledger.append(HALLE, anAnswer(id), AT)));
      expect(both.map(({ seq, accepted, refersTo }) => [seq, accepted, refersTo])).toEqual([
        [1, true, null],
        [2, false, 1]
      ]);
      expect(await ledger.answers(HALLE, NOTICE, 1)).toEqual([both[0]]);
      expect(await ledger.answers(HALLE, NOTICE, 1, 'all')).toEqual(both);
      expect(await ledger.confirmedCounts(HALLE)).toEqual(new Map([[`${NOTICE}:1`, 1]]));
    });

    it.each([
      ['another version', { version: 2 }],
      ['another announcement', { announcement: OTHER }],
      ['another worker', { worker: MAREK }],
      ['another assurance', { assurance: 'presence-code' as const }]
    ])('accepts a confirmation of %s beside the first', async (_, different) => {
      const { ledger } = (await make()).stores;
      await ledger.append(HALLE, anAnswer('a'), AT);
      expect(await ledger.append(HALLE, anAnswer('b', different), AT)).toMatchObject({ accepted: true });
    });

    it('lets a later answer of the same worker point at the one before it', async () => {
      const { ledger } = (await make()).stores;
      await ledger.append(HALLE, anAnswer('a', { outcome: 'question' }), AT);
      const confirmed = await ledger.append(HALLE, anAnswer('b'), AT);
      const doubt = await ledger.append(HALLE, anAnswer('c', { outcome: 'not-understood' }), AT);
      const again = await ledger.append(HALLE, anAnswer('d'), AT);
      expect([confirmed, doubt, again].map((row) => [row.accepted, row.refersTo])).toEqual([
        [true, 1],
        [true, 2],
        [false, 2]
      ]);
    });

    it('counts workers, not rows, and only those who understood', async () => {
      const { ledger } = (await make()).stores;
      await Promise.all([
        ledger.append(HALLE, anAnswer('a'), AT),
        ledger.append(HALLE, anAnswer('b', { assurance: 'presence-code' }), AT),
        ledger.append(HALLE, anAnswer('c', { worker: MAREK }), AT),
        ledger.append(HALLE, anAnswer('d', { worker: MAREK, version: 2, outcome: 'cannot' }), AT),
        ledger.append(LODZ, anAnswer('e', { announcement: OTHER }), AT)
      ]);
      expect(await ledger.confirmedCounts(HALLE)).toEqual(new Map([[`${NOTICE}:1`, 2]]));
      expect(await ledger.confirmedCounts(LODZ)).toEqual(new Map([[`${OTHER}:1`, 1]]));
    });

    it('knows what a worker confirmed, in that site', async () => {
      const { ledger } = (await make()).stores;
      await ledger.append(HALLE, anAnswer('a'), AT);
      await ledger.append(HALLE, anAnswer('b', { assurance: 'presence-code' }), AT);
      await ledger.append(HALLE, anAnswer('c', { announcement: OTHER, outcome: 'not-understood' }), AT);
      const all = [OTHER, NOTICE];
      expect(await ledger.confirmedBy(HALLE, JANA, all)).toEqual([
        { announcement: NOTICE, version: 1, assurance: 'badge' },
        { announcement: NOTICE, version: 1, assurance: 'presence-code' }
      ]);
      expect(await ledger.confirmedBy(HALLE, JANA, [OTHER])).toEqual([]);
      expect(await ledger.confirmedBy(HALLE, JANA, [])).toEqual([]);
      expect(await ledger.confirmedBy(HALLE, MAREK, all)).toEqual([]);
      expect(await ledger.confirmedBy(LODZ, JANA, all)).toEqual([]);
    });

    it('knows what a version said that a worker confirmed', async () => {
      const { ledger } = (await make()).stores;
      const hash = (letter: string) => letter.repeat(64) as ContentHash;
      await ledger.append(HALLE, anAnswer('a', { contentHash: hash('a') }), AT);
      await ledger.append(HALLE, anAnswer('b', { version: 2, contentHash: hash('b'), outcome: 'question' }), AT);
      await ledger.append(HALLE, anAnswer('c', { version: 3, contentHash: hash('c') }), AT);
      expect(await ledger.confirmedText(HALLE, JANA, NOTICE, 1)).toBe(hash('a'));
      expect(await ledger.confirmedText(HALLE, JANA, NOTICE, 2)).toBeNull();
      expect(await ledger.confirmedText(HALLE, JANA, NOTICE, 3)).toBe(hash('c'));
      expect(await ledger.confirmedText(HALLE, MAREK, NOTICE, 1)).toBeNull();
      expect(await ledger.confirmedText(LODZ, JANA, NOTICE, 1)).toBeNull();
    });

    it('gives answers of one version or of every one, of that site', async () => {
      const { ledger } = (await make()).stores;
      await ledger.append(HALLE, anAnswer('a'), AT);
      await ledger.append(HALLE, anAnswer('b', { version: 2 }), AT);
      await ledger.append(HALLE, anAnswer('c', { version: 2, worker: MAREK, outcome: 'question' }), AT);
      await ledger.append(HALLE, anAnswer('d', { announcement: OTHER }), AT);
      const ids = async (...args: Parameters<typeof ledger.answers>) =>
        (await ledger.answers(...args)).map((row) => row.id);
      expect(await ids(HALLE, NOTICE, 2)).toEqual(['b']);
      expect(await ids(HALLE, NOTICE, null)).toEqual(['a', 'b']);
      expect(await ids(HALLE, NOTICE, null, 'all')).toEqual(['a', 'b', 'c']);
      expect(await ids(HALLE, NOTICE, 2, 'others')).toEqual(['c']);
      expect(await ids(LODZ, NOTICE, null, 'all')).toEqual([]);
    });

    it('knows when a badge was read since an instant, by the server’s clock, and whose', async () => {
      const { ledger } = (await make()).stores;
      await ledger.append(HALLE, aCheckIn('a'), AT);
      await ledger.append(HALLE, aCheckIn('b', { readAt: 0 }), AT + 1);
      await ledger.append(HALLE, aCheckIn('c', { worker: MAREK }), AT + 2);
      await ledger.append(HALLE, anAnswer('d'), AT + 3);
      await ledger.append(HALLE, aCheckIn('e'), AT + 4);
      const times = async (...args: Parameters<typeof ledger.checkInsOf>) =>
        (await ledger.checkInsOf(...args)).map((one) => one.at);
      expect(await times(HALLE, JANA, AT + 1)).toEqual([AT + 1, AT + 4]);
      expect(await times(HALLE, JANA, AT)).toEqual([AT, AT + 1, AT + 4]);
      expect(await ledger.checkInsOf(LODZ, JANA, AT)).toEqual([]);
    });

    it('keeps for which shift a badge was read, or that there was none, or nothing of it', async () => {
      const { ledger } = (await make()).stores;
      const rows = [aCheckIn('a', { work: NIGHT }), aCheckIn('b', { work: FREE }), aCheckIn('c')];
      for (const row of rows) await ledger.append(HALLE, row, AT);
      expect(await ledger.rows(HALLE, null, 0, 10)).toMatchObject(rows);
      expect(await ledger.checkInsOf(HALLE, JANA, AT)).toEqual(rows.map(({ work }) => ({ at: AT, work })));
      // Sent again after the pattern was changed it is the same row, as it was.
      expect(await ledger.append(HALLE, aCheckIn('a', { work: FREE }), AT)).toMatchObject({ seq: 1, work: NIGHT });
    });

    it('gives the check-ins for shifts of one date, over midnight too', async () => {
      const { ledger } = (await make()).stores;
      await ledger.append(HALLE, aCheckIn('a', { work: NIGHT }), AT);
      await ledger.append(HALLE, aCheckIn('b', { work: FREE }), AT + 1);
      await ledger.append(HALLE, aCheckIn('c', { work: NIGHT, worker: MAREK }), AT + 8 * 3_600_000);
      await ledger.append(LODZ, aCheckIn('d', { work: NIGHT }), AT);
      const ids = async (...args: Parameters<typeof ledger.checkInsOn>) =>
        (await ledger.checkInsOn(...args)).map((row) => row.id);
      expect(await ids(HALLE, NIGHT.on)).toEqual(['a', 'c']);
      expect(await ids(HALLE, FREE.on)).toEqual(['b']);
      expect(await ids(LODZ, FREE.on)).toEqual([]);
    });

    it('finds the last check-in of a worker', async () => {
      const { ledger } = (await make()).stores;
      await ledger.append(HALLE, aCheckIn('a'), AT);
      const last = await ledger.append(HALLE, aCheckIn('b', { display: 'gate' as DisplayId }), AT + 1);
      await ledger.append(HALLE, aCheckIn('c', { worker: MAREK }), AT + 2);
      await ledger.append(HALLE, anAnswer('d'), AT + 3);
      expect(await ledger.lastCheckIn(HALLE, JANA)).toEqual(last);
      expect(await ledger.lastCheckIn(LODZ, JANA)).toBeNull();
    });

    it('never goes back in time within a site, though the clock does', async () => {
      const { ledger } = (await make()).stores;
      const at: number[] = [];
      for (const [id, clock] of [
        ['a', 5000],
        ['b', 9000],
        ['c', 2000],
        ['d', 9500]
      ] as const) {
        at.push((await ledger.append(HALLE, aCheckIn(id), clock)).at);
      }
      expect(at).toEqual([5000, 9000, 9000, 9500]);
      expect((await ledger.append(LODZ, aCheckIn('a'), 2000)).at).toBe(2000);
    });

    it('gives rows page by page and by type', async () => {
      const { ledger } = (await make()).stores;
      for (let index = 1; index <= 5; index++) await ledger.append(HALLE, aCheckIn(`c${index}`), AT);
      await ledger.append(HALLE, anAnswer('a'), AT);
      const seqs = async (...args: Parameters<typeof ledger.rows>) =>
        (await ledger.rows(...args)).map((row) => row.seq);
      expect(await seqs(HALLE, null, 0, 2)).toEqual([1, 2]);
      expect(await seqs(HALLE, null, 2, 1000)).toEqual([3, 4, 5, 6]);
      expect(await seqs(HALLE, 'acknowledgement', 0, 10)).toEqual([6]);
      expect(await seqs(HALLE, 'check-in', 4, 10)).toEqual([5]);
      expect(await seqs(HALLE, null, 0, 0)).toEqual([1]);
      expect(await seqs(LODZ, null, 0, 10)).toEqual([]);
    });
  });
}
