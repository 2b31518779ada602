// The contract of Denominators and Excusals: who was asked is added to and never changed; an excusal holds from until.
import { describe, expect, it } from 'vitest';
import type { Asked, Denominator, Scope } from '#playlists/answer/denominator.ts';
import type { AnnouncementId, WorkerId } from '#playlists/site/ids.ts';
import type { KeptExcusal } from '#server/storage/asked-stores.ts';
import { anEntry, AT, aWorker, HALLE, LODZ } from './values.ts';
import type { MakeSubject } from './subject.ts';

const NOTICE = 'ear-protection' as AnnouncementId;
const asked = (worker: string, other: object = {}): Asked =>
  ({ worker, rule: { type: 'everybody' }, crew: null, since: AT, ...other }) as Asked;
const frozen = (workers: readonly Asked[], other: Partial<Denominator> = {}): Denominator => ({
  announcement: NOTICE,
  version: 1,
  scope: { type: 'version' },
  frozenAt: AT,
  asked: workers,
  ...other
});
const shift = (from: number, crew = 'a'): Scope =>
  ({
    type: 'shift',
    pattern: 'p',
    crew,
    shift: 'N',
    startsOn: '2026-11-22',
    from,
    until: from + 8
  }) as unknown as Scope;

export function askedContract(make: MakeSubject): void {
  describe('denominators', () => {
    it('keep who was asked, by which rule, in which crew and since when, over a restart', async () => {
      const subject = await make();
      const group = { type: 'group', crew: 'a', role: 'driver', department: null, tag: null, onDuty: true };
      const one = frozen([asked('w-1'), asked('w-2', { rule: group, crew: 'a', since: AT + 5 }), asked('w-3')]);
      expect(await subject.stores.denominators.add(HALLE, one)).toBe(true);
      const { denominators } = await subject.reopen();
      expect(await denominators.of(HALLE, NOTICE, 1)).toEqual(one);
      expect(await denominators.of(HALLE, NOTICE, 2)).toBeNull();
      expect(await denominators.of(LODZ, NOTICE, 1)).toBeNull();
    });

    it('are frozen once, and take in who joins, each once', async () => {
      const { denominators } = (await make()).stores;
      await denominators.add(HALLE, frozen([asked('w-2')]));
      expect(await denominators.add(HALLE, frozen([asked('w-9')]))).toBe(false);
      const joins = [[asked('w-1', { since: AT + 1 })], [asked('w-2'), asked('w-1'), asked('w-3')], [asked('w-3')]];
      const added = await Promise.all(joins.map((all) => denominators.join(HALLE, NOTICE, 1, all, AT + 1)));
      expect(added.map((all) => all.map(({ worker }) => worker))).toEqual([['w-1'], ['w-3'], []]);
      const now = await denominators.of(HALLE, NOTICE, 1);
      expect(now?.asked.map(({ worker }) => worker)).toEqual(['w-1', 'w-2', 'w-3']);
      expect(now?.frozenAt).toBe(AT);
      expect(await denominators.join(HALLE, NOTICE, 7, [asked('w-1')], AT)).toEqual([]);
    });

    it('tell the newest shift instances of a version, each frozen once', async () => {
      const { denominators } = (await make()).stores;
      const of = (scope: Scope): Denominator => frozen([asked('w-1')], { scope });
      for (const scope of [shift(10), shift(30), shift(20), shift(20, 'b'), { type: 'version' } as const])
        expect(await denominators.add(HALLE, of(scope))).toBe(true);
      expect(await denominators.add(HALLE, of(shift(20)))).toBe(false);
      expect(await denominators.shifts(HALLE, NOTICE, 1, 3)).toEqual([shift(30), shift(20), shift(20, 'b')].map(of));
      expect(await denominators.shifts(LODZ, NOTICE, 1, 3)).toEqual([]);
    });

    it('are frozen with a change or not at all, from who is on the roster in that moment', async () => {
      const { journal, people, denominators } = (await make()).stores;
      await people.put(HALLE, [aWorker('1')]);
      const freezing = (workers: readonly { id: WorkerId }[]) => [frozen(workers.map(({ id }) => asked(id)))];
      const both = await Promise.allSettled([
        people.put(HALLE, [aWorker('2')]),
        journal.append(anEntry(1), [], freezing),
        people.put(HALLE, [aWorker('3')])
      ]);
      expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
      expect((await denominators.of(HALLE, NOTICE, 1))?.asked.map(({ worker }) => worker)).toEqual(['w-1', 'w-2']);
      const other = () => [frozen([], { version: 2 })];
      await expect(journal.append(anEntry(1, { id: 'late' }), [], other)).rejects.toThrow();
      expect(await denominators.of(HALLE, NOTICE, 2)).toBeNull();
      const broken = () => {
        throw new Error('no such rule');
      };
      await expect(journal.append(anEntry(2), [], broken)).rejects.toThrow('no such rule');
      expect(await journal.after(HALLE, 1)).toEqual([]);
    });

    it('count a changed audience from its second freezing, with what the first one said at hand', async () => {
      const { journal, denominators } = (await make()).stores;
      await journal.append(anEntry(1), [], () => [frozen([asked('w-1'), asked('w-2')])]);
      await denominators.join(HALLE, NOTICE, 1, [asked('w-3')], AT + 1);
      let held: Denominator | null = null;
      await journal.append(anEntry(2), [], (_workers, of) => {
        held = of(NOTICE, 1);
        return [frozen([asked('w-2')], { frozenAt: AT + 9 })];
      });
      expect((held as Denominator | null)?.asked).toHaveLength(3);
      expect(await denominators.of(HALLE, NOTICE, 1)).toEqual(frozen([asked('w-2')], { frozenAt: AT + 9 }));
    });
  });

  describe('excusals', () => {
    const anna = { type: 'account', id: 'anna' } as const;
    const said = { by: anna, at: AT } as const;
    const away = (id: string, other: Partial<KeptExcusal> = {}): KeptExcusal => ({
      id,
      worker: 'w-1' as WorkerId,
      reason: 'sick',
      from: AT,
      until: AT + 100,
      announcement: null,
      by: { type: 'account', id: 'anna' },
      saidAt: AT,
      ...other
    });

    it('hold from until, each site for itself', async () => {
      const subject = await make();
      const all = [
        away('a'),
        away('b', { from: AT + 50, until: null, worker: 'w-2' as WorkerId, announcement: NOTICE })
      ];
      for (const one of all) await subject.stores.excusals.add(HALLE, one, anna);
      const { excusals } = await subject.reopen();
      const ids = async (...args: Parameters<typeof excusals.holding>) =>
        (await excusals.holding(...args)).map(({ id }) => id);
      expect(await excusals.holding(HALLE, AT, AT + 60)).toEqual(all);
      expect(await ids(HALLE, AT, AT + 50)).toEqual(['a']);
      expect(await ids(HALLE, AT + 100, AT + 101)).toEqual(['b']);
      expect(await ids(HALLE, AT, AT + 60, 'w-2' as WorkerId)).toEqual(['b']);
      expect(await ids(LODZ, AT, AT + 60)).toEqual([]);
    });

    it('end when somebody says so, and never held where that is at their start', async () => {
      const { excusals } = (await make()).stores;
      await excusals.add(HALLE, away('a', { until: null }), anna);
      await excusals.add(HALLE, away('b'), anna);
      expect(await excusals.end(HALLE, 'a', AT + 10, said)).toMatchObject({ id: 'a', until: AT + 10 });
      expect(await excusals.end(HALLE, 'a', AT + 20, said)).toMatchObject({ until: AT + 10 });
      await excusals.end(HALLE, 'b', AT, said);
      expect((await excusals.holding(HALLE, AT, AT + 100)).map(({ id }) => id)).toEqual(['a']);
      expect(await excusals.end(LODZ, 'a', AT, said)).toBeNull();
    });

    it('are the same by the same id, and refuse another', async () => {
      const { excusals } = (await make()).stores;
      await excusals.add(HALLE, away('a'), anna);
      await excusals.add(HALLE, away('a', { saidAt: AT + 5 }), anna);
      await expect(excusals.add(HALLE, away('a', { reason: 'leave' }), anna)).rejects.toMatchObject({
        code: 'ID_TAKEN'
      });
      expect(await excusals.holding(HALLE, AT, AT + 1)).toEqual([away('a')]);
    });
  });
}
