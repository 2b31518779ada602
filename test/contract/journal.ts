// The contract of Journal and Contents: what is accepted stays, in order, each site for itself.
import { describe, expect, it } from 'vitest';
import { aContent, anEntry, AT, HALLE, LODZ, timestamp } from './values.ts';
import type { MakeSubject } from './subject.ts';

export function journalContract(make: MakeSubject): void {
  describe('journal', () => {
    it('keeps entries word for word, in order, over a restart', async () => {
      const subject = await make();
      const entries = [
        anEntry(1),
        anEntry(2, { actor: { type: 'server' } }),
        anEntry(3, { actor: { type: 'token', id: 't' } }),
        anEntry(4, { actor: { type: 'library' } })
      ];
      for (const entry of entries) await subject.stores.journal.append(entry, []);
      const { journal } = await subject.reopen();
      expect(await journal.after(HALLE, 0)).toEqual(entries);
      expect(await journal.after(HALLE, 2)).toEqual([entries[2], entries[3]]);
      expect(await journal.newest(HALLE, 2)).toEqual([entries[3], entries[2]]);
      expect(await journal.after(HALLE, 0, 2)).toEqual([entries[0], entries[1]]);
      expect(await journal.find(HALLE, 'change-2')).toEqual(entries[1]);
    });

    it('refuses a revision that is taken, and keeps nothing of the refused entry', async () => {
      const { journal, contents } = (await make()).stores;
      await journal.append(anEntry(1), []);
      const late = anEntry(1, { id: 'late' });
      await expect(journal.append(late, [aContent('Late')])).rejects.toMatchObject({ code: 'STALE_REVISION' });
      expect(await journal.find(HALLE, 'late')).toBeNull();
      expect(await contents.get(HALLE, aContent('Late').hash)).toBeNull();
    });

    it('lets exactly one of two entries for the same revision in, also when they come together', async () => {
      const { journal } = (await make()).stores;
      await journal.append(anEntry(1), []);
      const both = await Promise.allSettled(['a', 'b'].map((id) => journal.append(anEntry(2, { id }), [])));
      expect(both.map((one) => one.status)).toEqual(['fulfilled', 'rejected']);
      expect((await journal.after(HALLE, 1)).map((entry) => entry.id)).toEqual(['a']);
    });

    it('leaves no gap', async () => {
      const { journal } = (await make()).stores;
      await expect(journal.append(anEntry(2), [])).rejects.toThrow('gap');
    });

    it('takes the same entry twice as one, and the same id for another change not at all', async () => {
      const { journal } = (await make()).stores;
      await journal.append(anEntry(1), []);
      await journal.append(anEntry(1), []);
      expect(await journal.after(HALLE, 0)).toHaveLength(1);
      const other = anEntry(2, { id: 'change-1' });
      await expect(journal.append(other, [])).rejects.toMatchObject({ code: 'ID_TAKEN' });
    });

    it('knows which revision was in force at an instant, also where a takeover overtook a change that waits', async () => {
      const { journal } = (await make()).stores;
      const effects = [0, 8000, 1000, 9000];
      for (const [index, effect] of effects.entries()) {
        const stamp = { at: timestamp(AT), takesEffectAt: timestamp(AT + effect) };
        await journal.append(anEntry(index + 1, { stamp }), []);
      }
      const asked = [-1, 0, 999, 1000, 8000, 8999, 9000, 1e12];
      const answers = await Promise.all(asked.map((after) => journal.inForce(HALLE, AT + after)));
      expect(answers).toEqual([null, 1, 1, 3, 3, 3, 4, 4]);
      expect(await journal.inForce(LODZ, AT)).toBeNull();
    });

    it('holds each site apart: revisions, ids and entries', async () => {
      const { journal } = (await make()).stores;
      await journal.append(anEntry(1), []);
      await journal.append(anEntry(1, { site: LODZ }), []);
      await journal.append(anEntry(2, { site: LODZ }), []);
      expect(await journal.sites()).toEqual([HALLE, LODZ]);
      expect(await journal.after(HALLE, 0)).toEqual([anEntry(1)]);
      expect(await journal.find(HALLE, 'change-2')).toBeNull();
    });
  });

  describe('contents', () => {
    it('keeps what an entry published, by hash, for its own site alone', async () => {
      const subject = await make();
      const one = aContent('Ear protection');
      await subject.stores.journal.append(anEntry(1), [one, one]);
      const { contents } = await subject.reopen();
      expect(await contents.get(HALLE, one.hash)).toEqual(one.content);
      expect(await contents.get(LODZ, one.hash)).toBeNull();
      expect(await contents.get(HALLE, aContent('Another').hash)).toBeNull();
    });
  });
}
