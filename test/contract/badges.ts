// The contract of Badges and PersonLog: a badge's life, and who did what to it.
import { describe, expect, it } from 'vitest';
import type { DisplayId, WorkerId } from '#playlists/site/ids.ts';
import type { BadgeCode } from '#playlists/site/worker.ts';
import type { Said } from '#server/storage/badge-stores.ts';
import { aWorker, AT, HALLE, LODZ, timestamp } from './values.ts';
import type { MakeSubject } from './subject.ts';

const code = (text: string) => text as BadgeCode;
const jana = 'w-1' as WorkerId;
const piotr = 'w-2' as WorkerId;
const said: Said = { by: { type: 'account', id: 'anna' }, at: AT };
const always = { validFrom: null, validUntil: null };

export function badgesContract(make: MakeSubject): void {
  const withTwo = async () => {
    const subject = await make();
    await subject.stores.people.put(HALLE, [aWorker('1'), aWorker('2')]);
    return subject;
  };
  const codesOf = async ({ stores }: Awaited<ReturnType<MakeSubject>>, worker = jana) =>
    (await stores.people.get(HALLE, worker))?.badges;

  describe('badges', () => {
    it('issues one beside another, with dates, and keeps them over a restart and a put', async () => {
      const subject = await withTwo();
      const dates = { validFrom: timestamp(AT - 1000), validUntil: timestamp(AT + 1000) };
      const done = await subject.stores.badges.act(HALLE, jana, { type: 'issue', badge: code('N1'), ...dates }, said);
      expect(done).toMatchObject({ code: 'N1', issuedAt: AT, validFrom: AT - 1000, validUntil: AT + 1000 });
      const stores = await subject.reopen();
      expect((await stores.people.get(HALLE, jana))?.badges).toEqual(['B1', 'N1']);
      await stores.people.put(HALLE, [aWorker('1', { firstName: 'Jana M.', badges: [code('N1'), code('B1')] })]);
      expect(await stores.badges.find(HALLE, code('N1'))).toMatchObject({ validUntil: AT + 1000, worker: jana });
      expect(await stores.badges.find(LODZ, code('N1'))).toBeNull();
    });

    it('a badge that goes to another worker by a put leaves its dates behind', async () => {
      const subject = await withTwo();
      const { badges, people } = subject.stores;
      await badges.act(
        HALLE,
        jana,
        { type: 'date', badge: code('B1'), validFrom: null, validUntil: timestamp() },
        said
      );
      await people.put(HALLE, [aWorker('1', { badges: [] }), aWorker('2', { badges: [code('B1')] })]);
      expect(await badges.find(HALLE, code('B1'))).toMatchObject({ worker: piotr, validUntil: null });
    });

    it('blocks one: it is no badge of the list any more, stays on record, and can come back', async () => {
      const subject = await withTwo();
      const { badges } = subject.stores;
      await badges.act(HALLE, jana, { type: 'block', badge: code('B1'), why: 'lost' }, said);
      expect(await codesOf(subject)).toEqual([]);
      expect(await badges.find(HALLE, code('B1'))).toMatchObject({
        blocked: { at: AT, why: 'lost', by: said.by },
        blockedAt: AT
      });
      await badges.act(HALLE, jana, { type: 'unblock', badge: code('B1') }, said);
      expect(await codesOf(subject)).toEqual(['B1']);
    });

    it('replaces one in one step; the old one is for nobody, not by a put, not by taking the block back', async () => {
      const subject = await withTwo();
      const { badges, people } = subject.stores;
      const act = { type: 'replace', badge: code('B1'), by: code('N1'), why: 'stolen' } as const;
      expect(await badges.act(HALLE, jana, act, said)).toMatchObject({ code: 'N1' });
      expect(await codesOf(subject)).toEqual(['N1']);
      const refusal = { refusal: 'not-allowed' };
      expect(await badges.act(HALLE, jana, { type: 'unblock', badge: code('B1') }, said)).toMatchObject(refusal);
      for (const worker of [aWorker('1'), aWorker('2', { badges: [code('B1')] })])
        expect(await people.put(HALLE, [worker])).toMatchObject({ field: '0.badges' });
      expect(await codesOf(subject)).toEqual(['N1']);
    });

    it.each([
      ['a code that somebody has', { type: 'issue', badge: code('B2'), ...always }, 'exists'],
      ['the badge of another worker', { type: 'block', badge: code('B2'), why: 'lost' }, 'not-found'],
      ['by a code that somebody has', { type: 'replace', badge: code('B1'), by: code('B2'), why: 'lost' }, 'exists'],
      [
        'an end before the start',
        { type: 'date', badge: code('B1'), validFrom: timestamp(AT), validUntil: timestamp(AT) },
        'invalid'
      ]
    ] as const)('refuses %s and writes nothing', async (_, act, refusal) => {
      const subject = await withTwo();
      const before = await subject.stores.badges.list(HALLE, null);
      expect(await subject.stores.badges.act(HALLE, jana, act, said)).toMatchObject({ refusal });
      expect(await subject.stores.badges.list(HALLE, null)).toEqual(before);
      expect(await subject.stores.audit.after(HALLE, 0, 10)).toEqual([]);
    });

    it('a sixth badge is refused, but for the room that one makes which is over', async () => {
      const { badges } = (await withTwo()).stores;
      const issue = (badge: string, validUntil = timestamp(AT + 1000)) =>
        badges.act(HALLE, jana, { type: 'issue', badge: code(badge), validFrom: null, validUntil }, said);
      for (const one of ['N1', 'N2', 'N3', 'N4']) expect(await issue(one)).toMatchObject({ code: one });
      expect(await issue('N5')).toMatchObject({ refusal: 'too-many' });
      await badges.act(HALLE, jana, { type: 'date', badge: code('N2'), ...always, validUntil: timestamp(AT) }, said);
      expect(await issue('N5')).toMatchObject({ code: 'N5' });
      expect(await badges.find(HALLE, code('N2'))).toMatchObject({ blockedAt: AT });
    });

    it('keeps where a badge was refused last', async () => {
      const { badges } = (await withTwo()).stores;
      await badges.noteRefused(HALLE, code('B1'), 'gate' as DisplayId, AT);
      expect((await badges.find(HALLE, code('B1')))?.refused).toEqual({ at: AT, display: 'gate' });
    });
  });

  describe('the log of people', () => {
    it('has each act with who and when, without whole codes, and grows only', async () => {
      const { badges, people, personLog } = (await withTwo()).stores;
      await badges.act(HALLE, jana, { type: 'issue', badge: code('QX7K-2233'), ...always }, said);
      await badges.act(HALLE, jana, { type: 'block', badge: code('QX7K-2233'), why: 'damaged' }, said);
      await people.setPin(HALLE, jana, '739201', said);
      await people.setPin(HALLE, jana, null, said);
      await people.put(HALLE, [aWorker('1', { badges: [code('C9')] })], { ...said, at: AT + 5 });
      const entries = (await personLog.newest(HALLE, jana, 10)).toReversed();
      expect(entries.map(({ seq, act, detail }) => [seq, act, detail])).toEqual([
        [1, 'badge-issued', '…2233'],
        [2, 'badge-blocked', '…2233 damaged'],
        [3, 'pin-set', ''],
        [4, 'pin-removed', ''],
        [5, 'badge-issued', '…9'],
        [6, 'badge-dropped', '…1']
      ]);
      expect(entries.at(-1)).toMatchObject({ worker: jana, by: said.by, at: AT + 5 });
      expect((await personLog.newest(HALLE, jana, 2)).map(({ seq }) => seq)).toEqual([6, 5]);
      expect(await personLog.newest(HALLE, piotr, 2)).toEqual([]);
    });
  });
}
