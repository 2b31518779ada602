// The contract of Erasures: nothing of a name is left, in what is read and in the bytes of the folder, and what was recorded stands.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DisplayId, WorkerId } from '#playlists/site/ids.ts';
import type { Language } from '#playlists/site/values.ts';
import type { BadgeCode } from '#playlists/site/worker.ts';
import type { Stores } from '#server/storage/stores.ts';
import { verifyLedgers } from '#server/evidence/verify-folder.ts';
import type { MakeSubject } from './subject.ts';
import { anAnswer, aCheckIn, AT, aWorker, HALLE, LODZ } from './values.ts';

const ZOE = 'w-7' as WorkerId;
const said = { by: { type: 'account', id: 'anna' }, at: AT } as const;
const zoe = aWorker('7', { firstName: 'Zoë', lastName: 'Přemyslová', badges: ['ZOE-BADGE-7' as BadgeCode] });
/** As UTF-8, with its letters escaped as JSON may, and taken apart into letter and accent. */
const written = (text: string): Buffer[] => {
  const escaped = [...text].map((one) =>
    one > '~' ? String.raw`\u${one.charCodeAt(0).toString(16).padStart(4, '0')}` : one
  );
  return [text, text.normalize('NFD'), escaped.join(''), escaped.join('').toUpperCase()].map((one) => Buffer.from(one));
};
const wanted = ['Přemyslová', 'Zoë', 'Přemysl', 'ZOE-BADGE-7', 'ZOE-OLD-7'].flatMap(written);

function leftIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return wanted.some((one) => bytes.includes(one));
    });
}

/** A plant with Zoë in the middle of it, whose row moved about and was spelt otherwise before. */
async function fill({ people, badges, ledger, questions, rollCalls, holds }: Stores): Promise<void> {
  const others = Array.from({ length: 400 }, (_, index) => aWorker(String(1000 + index)));
  await people.put(
    HALLE,
    [...others.slice(0, 200), { ...zoe, lastName: 'Přemysl', jobTitle: 'Weld. of Přemysl' }, ...others.slice(200)],
    said
  );
  await badges.act(
    HALLE,
    ZOE,
    { type: 'issue', badge: 'ZOE-OLD-7' as BadgeCode, validFrom: null, validUntil: null },
    said
  );
  await badges.act(HALLE, ZOE, { type: 'block', badge: 'ZOE-OLD-7' as BadgeCode, why: 'lost' }, said);
  for (let round = 0; round < 6; round++)
    await people.put(HALLE, [...others.filter((_, index) => index % 7 === round), zoe], said);
  await people.put(LODZ, [zoe]);
  await people.setPin(HALLE, ZOE, '481516');
  await ledger.append(HALLE, aCheckIn('in', { worker: ZOE }), AT);
  await ledger.append(HALLE, anAnswer('asked', { worker: ZOE, outcome: 'question' }), AT);
  await ledger.append(HALLE, anAnswer('others', { outcome: 'question' }), AT);
  await ledger.append(HALLE, anAnswer('done', { worker: ZOE }), AT);
  const word = { type: 'answered', by: said.by, language: 'en' as Language } as const;
  await questions.say(HALLE, { ...word, id: 'a', question: 'asked', text: 'Dear Z. P., press 4.' }, AT);
  await questions.say(HALLE, { ...word, id: 'b', question: 'others', text: 'Ask Zoë Přemyslová.' }, AT);
  const held = { type: 'announcement', about: 'other', reason: 'As Zoë Přemyslová asked', until: AT + 1000 } as const;
  await holds.set(HALLE, { id: 'hold', ...held }, said);
  const call = { rollCall: 'r', by: said.by } as const;
  await rollCalls.say(HALLE, { ...call, id: 'r', type: 'began', isDrill: true, muster: ['gate' as DisplayId] }, AT);
  const elsewhere = { ...call, type: 'elsewhere' } as const;
  await rollCalls.say(HALLE, { ...elsewhere, id: 'e', worker: ZOE, says: 'with her mother' }, AT);
  await rollCalls.say(HALLE, { ...elsewhere, id: 'f', worker: 'w-1000' as WorkerId, says: 'with Přemyslová' }, AT);
}

export function erasuresContract(make: MakeSubject): void {
  describe('erasures', () => {
    it('leave nothing of a name or a badge in any byte of the folder, while the server runs', async () => {
      const subject = await make();
      const folder = dirname(subject.uploads);
      await fill(subject.stores);
      await subject.stores.erasures.erase(LODZ, ZOE, said);
      expect(leftIn(folder)).not.toEqual([]);
      expect(await subject.stores.erasures.erase(HALLE, ZOE, said)).toBe(true);
      expect(leftIn(folder)).toEqual([]);
      await subject.reopen();
      expect(leftIn(folder)).toEqual([]);
    });

    it('keep what was recorded, the others, and proofs that hold', async () => {
      const subject = await make();
      await fill(subject.stores);
      const { evidence, ledger, people, questions, rollCalls, badges, erasures } = subject.stores;
      const before = { state: await evidence.state(HALLE), counts: await ledger.confirmedCounts(HALLE) };
      await erasures.erase(HALLE, ZOE, said);
      expect({ state: await evidence.state(HALLE), counts: await ledger.confirmedCounts(HALLE) }).toEqual(before);
      const verified = verifyLedgers(join(dirname(subject.uploads), 'floorcast.sqlite'));
      expect(verified).toMatchObject({ sites: [{ site: HALLE, rows: 4, finding: null }], damage: [], tables: [] });
      expect([await people.get(HALLE, ZOE), await badges.list(HALLE, ZOE)]).toEqual([null, []]);
      expect(await people.list(HALLE)).toHaveLength(400);
      expect((await people.get(HALLE, 'w-1000' as WorkerId))?.badges).toEqual(['B1000']);
      expect((await people.get(LODZ, ZOE))?.lastName).toBe('Přemyslová');
      const texts = (await questions.told(HALLE, null)).flatMap((one) =>
        'word' in one && one.word.type === 'answered' ? [one.word.text] : []
      );
      expect(texts).toEqual(['…', 'Ask ….']);
      const words = await rollCalls.said(HALLE, 'r');
      expect(words.flatMap((one) => (one.type === 'elsewhere' ? [one.says] : []))).toEqual(['…', 'with …']);
      expect(await subject.stores.holds.list(HALLE, 10)).toMatchObject([{ reason: 'As … asked' }]);
    });

    it('are a list, which a restored backup takes: whom it had is erased again, and nobody is forgotten', async () => {
      const [subject, restored] = [await make(), await make()];
      await fill(subject.stores);
      await subject.stores.erasures.erase(HALLE, ZOE, said);
      expect(await subject.stores.erasures.erase(HALLE, ZOE, said)).toBe(false);
      await subject.stores.erasures.erase(LODZ, ZOE, said);
      const list = await subject.stores.erasures.list();
      expect(list).toEqual([HALLE, LODZ].map((site) => ({ site, worker: ZOE, at: AT })));
      await fill(restored.stores);
      expect(await restored.stores.erasures.take(list)).toBe(2);
      expect(await restored.stores.erasures.take(list)).toBe(0);
      expect(leftIn(dirname(restored.uploads))).toEqual([]);
      expect(await (await restored.reopen()).erasures.list()).toEqual(list);
    });

    it('leave what was said as kept as before: nobody takes it back', async () => {
      const subject = await make();
      await fill(subject.stores);
      await subject.stores.erasures.erase(HALLE, ZOE, said);
      const { DatabaseSync } = await import('node:sqlite');
      const database = new DatabaseSync(join(dirname(subject.uploads), 'floorcast.sqlite'));
      for (const table of ['question_words', 'roll_call_words'])
        expect(() => database.exec(`DELETE FROM ${table}`)).toThrow('stays');
      database.close();
    });
  });
}
