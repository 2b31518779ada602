// The contract of Plays: merged once however often it is sent, read back by display and time, forgotten when it is old.
import { describe, expect, it } from 'vitest';
import type { Played } from '#playlists/proof/played.ts';
import type { DisplayId } from '#playlists/site/ids.ts';
import type { NumberedPlay } from '#server/storage/display-stores.ts';
import type { MakeSubject } from './subject.ts';
import { AT, HALLE, LODZ } from './values.ts';

const PRESS = 'press-line' as DisplayId;
const CANTEEN = 'canteen' as DisplayId;
const BOOT = '0123456789abcdef0123456789abcdef';
const OTHER_BOOT = 'f'.repeat(32);

const slide = (announcement: string): Played =>
  ({
    type: 'slide',
    announcement,
    version: 2,
    content: 'a'.repeat(64),
    language: 'de',
    beside: null
  }) as unknown as Played;
/** The n-th piece of ten seconds each from AT on. */
const piece = (n: number, other: Partial<NumberedPlay> = {}): Omit<NumberedPlay, 'boot'> => ({
  n,
  shows: slide(n % 2 === 0 ? 'even' : 'odd'),
  revision: 'r1',
  from: AT + n * 10_000,
  until: AT + (n + 1) * 10_000,
  uncertaintyMs: 4,
  ...other
});
const pieces = (count: number, from = 0): Omit<NumberedPlay, 'boot'>[] =>
  Array.from({ length: count }, (_, index) => piece(from + index));
const numbers = (all: readonly NumberedPlay[]): number[] => all.map(({ n }) => n);
const [BEGINNING, END] = [0, AT + 10 ** 9];

export function playsContract(make: MakeSubject): void {
  describe('plays', () => {
    it('come back as they were sent, over a restart, in the order of their beginnings', async () => {
      const subject = await make();
      const sent = [
        piece(0),
        piece(1, { shows: { type: 'hidden' }, revision: 'r2' }),
        piece(2, { shows: { type: 'lost' }, uncertaintyMs: null })
      ];
      expect(await subject.stores.plays.add(HALLE, PRESS, BOOT, sent.toReversed())).toBe(3);
      const { plays } = await subject.reopen();
      expect(await plays.between(HALLE, PRESS, BEGINNING, END)).toEqual(sent.map((one) => ({ ...one, boot: BOOT })));
      expect(await plays.add(HALLE, PRESS, BOOT, [piece(3)])).toBe(1);
      expect(await plays.between(HALLE, PRESS, BEGINNING, END)).toHaveLength(4);
    });

    it('are merged: what is sent again, alone or with more, at once or after a restart, is kept once', async () => {
      const subject = await make();
      const together = await Promise.all([1, 2, 3].map(() => subject.stores.plays.add(HALLE, PRESS, BOOT, pieces(5))));
      expect(together.toSorted()).toEqual([0, 0, 5]);
      const { plays } = await subject.reopen();
      expect(await plays.add(HALLE, PRESS, BOOT, pieces(7))).toBe(2);
      expect(numbers(await plays.between(HALLE, PRESS, BEGINNING, END))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    });

    it('of another run of the page are others', async () => {
      const { plays } = (await make()).stores;
      await plays.add(HALLE, PRESS, BOOT, pieces(2));
      expect(await plays.add(HALLE, PRESS, OTHER_BOOT, pieces(2))).toBe(2);
      expect(await plays.between(HALLE, PRESS, BEGINNING, END)).toHaveLength(4);
    });

    it('belong to their display, on its site', async () => {
      const { plays } = (await make()).stores;
      await plays.add(HALLE, PRESS, BOOT, pieces(1));
      await plays.add(LODZ, PRESS, BOOT, pieces(2));
      expect(await plays.between(HALLE, PRESS, BEGINNING, END)).toHaveLength(1);
      expect(await plays.between(LODZ, PRESS, BEGINNING, END)).toHaveLength(2);
      expect(await plays.between(HALLE, CANTEEN, BEGINNING, END)).toEqual([]);
    });

    it('are found by the time that they meet', async () => {
      const { plays } = (await make()).stores;
      await plays.add(HALLE, PRESS, BOOT, pieces(10));
      const met = async (from: number, until: number, most?: number) =>
        numbers(await plays.between(HALLE, PRESS, AT + from, AT + until, most));
      expect(await met(20_000, 40_000)).toEqual([2, 3]);
      expect(await met(29_999, 30_001)).toEqual([2, 3]);
      expect(await met(25_000, 26_000)).toEqual([2]);
      expect(await met(-5000, 0)).toEqual([]);
      expect(await met(100_000, 200_000)).toEqual([]);
      expect(await met(0, 100_000, 3)).toEqual([0, 1, 2]);
    });

    it('are forgotten when they are old, in slices, and names that come again are kept again', async () => {
      const { plays } = (await make()).stores;
      await plays.add(HALLE, PRESS, BOOT, pieces(3000));
      await plays.add(HALLE, CANTEEN, BOOT, pieces(10));
      const before = AT + 2500 * 10_000;
      const slices: number[] = [];
      for (let one = await plays.forget(before); one > 0; one = await plays.forget(before)) slices.push(one);
      expect(slices.reduce((sum, one) => sum + one, 0)).toBe(2510);
      expect(slices.length).toBeGreaterThan(1);
      expect(numbers(await plays.between(HALLE, PRESS, BEGINNING, END))).toEqual(numbers(pieces(500, 2500) as never));
      // All names are let go of with a day that is past everything.
      await plays.forget(AT + 10 ** 10);
      await plays.add(HALLE, PRESS, BOOT, [piece(0)]);
      expect(await plays.between(HALLE, PRESS, BEGINNING, END)).toEqual([{ ...piece(0), boot: BOOT }]);
    });

    it('one batch that cannot be kept takes no other with it', async () => {
      const { plays } = (await make()).stores;
      const done = await Promise.allSettled([
        plays.add(HALLE, PRESS, BOOT, pieces(2)),
        plays.add(HALLE, PRESS, BOOT, [piece(2, { from: NaN })]),
        plays.add(HALLE, PRESS, OTHER_BOOT, pieces(2, 5))
      ]);
      expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await plays.between(HALLE, PRESS, BEGINNING, END)).toEqual([
        ...pieces(2).map((one) => ({ ...one, boot: BOOT })),
        ...pieces(2, 5).map((one) => ({ ...one, boot: OTHER_BOOT }))
      ]);
    });
  });
}
