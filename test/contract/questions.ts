// The contract of Questions: said once, kept for good, told in the order in which it was recorded, with the ledger's rows that asked.
import { describe, expect, it } from 'vitest';
import type { AnnouncementId, DisplayId, WorkerId } from '#playlists/site/ids.ts';
import type { Language } from '#playlists/site/values.ts';
import { everything } from '#server/storage/audit-stores.ts';
import type { Word } from '#server/storage/question-stores.ts';
import type { MakeSubject } from './subject.ts';
import { anAnswer, AT, HALLE, LODZ } from './values.ts';

const MAREK = 'w-2' as WorkerId;
const GATE = 'gate' as DisplayId;
const answered = (id: string, question = 'q', over: object = {}): Word =>
  ({
    id,
    question,
    type: 'answered',
    by: { type: 'account', id: 'anna' },
    text: 'Ask Ute.',
    language: 'en' as Language,
    ...over
  }) as Word;
const says = (id: string, type: 'clear' | 'unclear', question = 'q'): Word => ({
  id,
  question,
  type,
  worker: anAnswer('q').worker,
  display: GATE
});

export function questionsContract(make: MakeSubject): void {
  describe('questions', () => {
    it('an answer stands in the audit once, without its words and without whose question it was', async () => {
      const { audit, ledger, questions } = (await make()).stores;
      await ledger.append(HALLE, anAnswer('q', { outcome: 'question' }), AT);
      await questions.say(HALLE, answered('a'), AT + 1);
      await questions.say(HALLE, answered('a'), AT + 2);
      await questions.say(HALLE, says('b', 'unclear'), AT + 3);
      await questions.say(HALLE, answered('c', 'q', { by: { type: 'worker', id: MAREK } }), AT + 4);
      const rows = await audit.newest(HALLE, everything, null, 10);
      expect(rows).toMatchObject([
        { what: 'question-answered', by: { type: 'supervisor', id: MAREK, display: null } },
        { act: 'person', what: 'question-answered', by: { type: 'account', id: 'anna' }, about: 'q', worker: null }
      ]);
      expect(JSON.stringify(rows)).not.toContain('Ask Ute');
    });

    it('are told in the order in which all was recorded, whatever the clocks said, over a restart', async () => {
      const subject = await make();
      const { ledger, questions } = subject.stores;
      await ledger.append(HALLE, anAnswer('q', { outcome: 'question' }), AT + 50);
      await questions.say(HALLE, answered('a'), AT);
      await questions.say(HALLE, says('b', 'unclear'), AT - 1);
      await ledger.append(HALLE, anAnswer('r', { outcome: 'not-understood' }), AT + 60);
      await questions.say(HALLE, answered('c', 'q', { by: { type: 'worker', id: MAREK } }), AT + 2);
      await ledger.append(HALLE, anAnswer('u'), AT + 70);
      const told = await questions.told(HALLE, null);
      expect(told.map((one) => ('row' in one ? one.row.outcome : one.word.id))).toEqual([
        'question',
        'a',
        'b',
        'not-understood',
        'c',
        'understood'
      ]);
      expect(told[1]).toEqual({ word: { ...answered('a'), at: AT } });
      expect(told[2]).toEqual({ word: { ...says('b', 'unclear'), at: AT - 1 } });
      expect(told[0]).toMatchObject({ row: { id: 'q', worker: 'w-1', announcement: 'ear-protection', at: AT + 50 } });
      expect(await (await subject.reopen()).questions.told(HALLE, anAnswer('q').worker)).toEqual(told);
    });

    it('say nothing of who confirmed without asking, of other answers, other workers, other sites', async () => {
      const { ledger, questions } = (await make()).stores;
      await ledger.append(HALLE, anAnswer('u'), AT);
      await ledger.append(HALLE, anAnswer('c', { outcome: 'cannot', worker: MAREK }), AT);
      await ledger.append(
        HALLE,
        anAnswer('q', { outcome: 'question', announcement: 'forklift' as AnnouncementId }),
        AT
      );
      await ledger.append(LODZ, anAnswer('l', { outcome: 'question' }), AT);
      await questions.say(LODZ, answered('a', 'l'), AT);
      expect((await questions.told(HALLE, null)).map((one) => 'row' in one && one.row.id)).toEqual(['q']);
      expect(await questions.told(HALLE, MAREK)).toEqual([]);
    });

    it('take the same word once, and its id for no other', async () => {
      const { questions } = (await make()).stores;
      const together = await Promise.all([1, 2, 3].map((late) => questions.say(HALLE, answered('a'), AT + late)));
      expect(new Set(together)).toEqual(new Set([AT + 1]));
      await expect(questions.say(HALLE, answered('a', 'q', { text: 'No.' }), AT)).rejects.toMatchObject({
        code: 'ID_TAKEN'
      });
      await expect(questions.say(HALLE, says('a', 'clear'), AT)).rejects.toMatchObject({ code: 'ID_TAKEN' });
      expect(await questions.say(LODZ, says('a', 'clear'), AT)).toBe(AT);
    });
  });
}
