// The contract of Huddles: one at a kiosk and a screen at a time, said once, kept for good, told in the order in which it was said.
import { describe, expect, it } from 'vitest';
import type { HuddleWord } from '#server/storage/huddle-stores.ts';
import type { MakeSubject } from './subject.ts';
import { AT, HALLE, LODZ } from './values.ts';

const HOUR = 3_600_000;
const began = (id: string, kiosk = 'gate', screen = 'hall'): HuddleWord =>
  ({
    ...{ id, huddle: id, type: 'began', worker: 'w-9', kiosk, screen },
    ...{ announcement: 'press', version: 2, contentHash: 'f00' },
    rules: { fullMs: { de: 10, pl: 12 }, tapWindowMs: 300, longestMs: HOUR }
  }) as unknown as HuddleWord;
const word = (id: string, huddle: string, more: object): HuddleWord => ({ id, huddle, ...more }) as HuddleWord;
const came = (id: string, huddle: string, worker = 'w-1') => word(id, huddle, { type: 'came', worker, language: 'pl' });
const ended = (huddle: string) => word(`${huddle}.end`, huddle, { type: 'ended', worker: 'w-9' });

export function huddlesContract(make: MakeSubject): void {
  describe('huddles', () => {
    it('are told as they were said, over a restart', async () => {
      const subject = await make();
      const all = [
        began('h'),
        came('a', 'h'),
        word('b', 'h', { type: 'called' }),
        word('c', 'h', { type: 'shown', language: 'pl', from: AT + 1, until: AT + 20, worker: null }),
        word('d', 'h', { type: 'shown', language: 'pl', from: AT + 1, until: AT + 20, worker: 'w-2' }),
        ended('h')
      ];
      for (const [index, one] of all.entries())
        expect(await subject.stores.huddles.say(HALLE, one, AT + index)).toBe(AT + index);
      const { huddles } = await subject.reopen();
      expect(await huddles.said(HALLE, 'h')).toEqual(all.map((one, index) => ({ ...one, at: AT + index })));
      expect(await huddles.said(LODZ, 'h')).toEqual([]);
    });

    it('go on one at a kiosk and one at a screen, until they are ended or have lasted their longest', async () => {
      const { huddles } = (await make()).stores;
      expect(await huddles.say(HALLE, came('a', 'h'), AT)).toBeNull();
      await huddles.say(HALLE, began('h'), AT);
      expect(await huddles.say(HALLE, began('i', 'gate', 'other'), AT)).toBeNull();
      expect(await huddles.say(HALLE, began('i', 'other', 'hall'), AT)).toBeNull();
      expect(await huddles.say(HALLE, began('j', 'other', 'other'), AT)).toBe(AT);
      expect(await huddles.say(LODZ, began('i'), AT)).toBe(AT);
      expect((await huddles.open(HALLE, AT + 1)).map(({ id }) => id)).toEqual(['h', 'j']);
      await huddles.say(HALLE, ended('h'), AT + 2);
      expect(await huddles.say(HALLE, came('a', 'h'), AT + 3)).toBeNull();
      expect(await huddles.say(HALLE, came('a', 'j'), AT + HOUR)).toBeNull();
      expect(await huddles.open(HALLE, AT + HOUR)).toEqual([]);
      expect(await huddles.say(HALLE, began('k'), AT + 4)).toBe(AT + 4);
      expect((await huddles.latest(HALLE, 2)).map(({ id }) => id)).toEqual(['k', 'j']);
    });

    it('take the same word twice as one, and another under its id not at all', async () => {
      const { huddles } = (await make()).stores;
      await huddles.say(HALLE, began('h'), AT);
      expect(await huddles.say(HALLE, began('h'), AT + 5)).toBe(AT);
      expect(await huddles.say(HALLE, came('a', 'h'), AT + 6)).toBe(AT + 6);
      expect(await huddles.say(HALLE, came('a', 'h'), AT + 7)).toBe(AT + 6);
      await expect(huddles.say(HALLE, came('a', 'h', 'w-2'), AT + 8)).rejects.toMatchObject({ code: 'ID_TAKEN' });
      expect(await huddles.said(HALLE, 'h')).toHaveLength(2);
    });
  });
}
