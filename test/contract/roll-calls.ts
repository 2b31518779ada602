// The contract of RollCalls: one at a time, said once, kept for good, told in the order in which it was said.
import { expect, describe, it } from 'vitest';
import type { DisplayId, WorkerId } from '#playlists/site/ids.ts';
import type { RollCallWord } from '#server/storage/roll-call-stores.ts';
import type { MakeSubject } from './subject.ts';
import { AT, HALLE, LODZ } from './values.ts';

const ANNA = { type: 'account', id: 'anna' } as const;

const began = (id: string): RollCallWord => ({
  id,
  rollCall: id,
  by: ANNA,
  type: 'began',
  isDrill: true,
  muster: ['gate' as DisplayId]
});
const ended = (rollCall: string): RollCallWord => ({ id: `${rollCall}.end`, rollCall, by: ANNA, type: 'ended' });
const seen = (id: string, rollCall: string, type: 'seen' | 'taken-back' = 'seen'): RollCallWord => ({
  id,
  rollCall,
  by: ANNA,
  type,
  worker: 'w-1' as WorkerId
});

export function rollCallsContract(make: MakeSubject): void {
  describe('roll-calls', () => {
    it('are told as they were said, over a restart', async () => {
      const subject = await make();
      const { rollCalls } = subject.stores;
      const elsewhere: RollCallWord = {
        ...seen('c', 'r'),
        type: 'elsewhere',
        by: { type: 'worker', id: 'w-3' as WorkerId },
        worker: 'w-2' as WorkerId,
        says: 'gone home'
      };
      const all = [began('r'), seen('a', 'r'), seen('b', 'r', 'taken-back'), elsewhere, ended('r')];
      for (const [index, word] of all.entries()) expect(await rollCalls.say(HALLE, word, AT - index)).toBe(AT - index);
      const said = await (await subject.reopen()).rollCalls.said(HALLE, 'r');
      expect(said).toEqual(all.map((word, index) => ({ ...word, at: AT - index })));
    });

    it('go on one at a time, each in its own site, and say nothing before or after', async () => {
      const { rollCalls } = (await make()).stores;
      expect(await rollCalls.say(HALLE, seen('a', 'r'), AT)).toBeNull();
      await rollCalls.say(HALLE, began('r'), AT);
      expect(await rollCalls.say(HALLE, began('s'), AT)).toBeNull();
      expect(await rollCalls.say(LODZ, began('s'), AT)).toBe(AT);
      expect(await rollCalls.say(HALLE, seen('a', 's'), AT)).toBeNull();
      await rollCalls.say(HALLE, ended('r'), AT);
      expect(await rollCalls.say(HALLE, seen('a', 'r'), AT)).toBeNull();
      expect(await rollCalls.say(HALLE, began('t'), AT + 1)).toBe(AT + 1);
      expect((await rollCalls.latest(HALLE, 10)).map(({ id }) => id)).toEqual(['t', 'r']);
      expect((await rollCalls.latest(HALLE, 1)).map(({ id }) => id)).toEqual(['t']);
    });

    it('take the same word twice as one, and another under its id not at all', async () => {
      const { rollCalls } = (await make()).stores;
      await rollCalls.say(HALLE, began('r'), AT);
      expect(await rollCalls.say(HALLE, seen('a', 'r'), AT + 1)).toBe(AT + 1);
      expect(await rollCalls.say(HALLE, seen('a', 'r'), AT + 9)).toBe(AT + 1);
      await expect(rollCalls.say(HALLE, seen('a', 'r', 'taken-back'), AT)).rejects.toMatchObject({ code: 'ID_TAKEN' });
      expect(await rollCalls.said(HALLE, 'r')).toHaveLength(2);
    });
  });
}
