// The contract of Looks: noted once in ten minutes, newest first, each site for itself.
import { describe, expect, it } from 'vitest';
import type { Look } from '#server/storage/look-stores.ts';
import type { MakeSubject } from './subject.ts';
import { AT, HALLE, LODZ } from './values.ts';

const look = (other: Partial<Look> = {}): Look => ({
  by: { type: 'account', id: 'anna' },
  what: 'answers',
  about: 'press-4',
  ...other
});
const MINUTE = 60_000;

export function looksContract(make: MakeSubject): void {
  describe('looks', () => {
    it('are kept over a restart, the newest first, in pages', async () => {
      const subject = await make();
      await subject.stores.looks.note(HALLE, look(), AT);
      await subject.stores.looks.note(HALLE, look({ what: 'worker', about: 'w-1' }), AT + 1);
      await subject.stores.looks.note(LODZ, look(), AT);
      const { looks } = await subject.reopen();
      const all = await looks.newest(HALLE, null, 10);
      expect(all).toEqual([
        { ...look({ what: 'worker', about: 'w-1' }), place: 2, at: AT + 1 },
        { ...look(), place: 1, at: AT }
      ]);
      expect(await looks.newest(HALLE, 2, 10)).toEqual([all[1]]);
      expect(await looks.newest(LODZ, null, 10)).toHaveLength(1);
    });

    it('of the same thing within ten minutes are one, of another or by another are not', async () => {
      const { looks } = (await make()).stores;
      for (const after of [0, 1, 9]) await looks.note(HALLE, look(), AT + after * MINUTE);
      expect(await looks.newest(HALLE, null, 10)).toHaveLength(1);
      await looks.note(HALLE, look(), AT + 10 * MINUTE);
      await looks.note(HALLE, look({ about: '' }), AT + 10 * MINUTE);
      await looks.note(HALLE, look({ by: { type: 'token', id: 'anna' } }), AT + 10 * MINUTE);
      expect(await looks.newest(HALLE, null, 10)).toHaveLength(4);
    });
  });
}
