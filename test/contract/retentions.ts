// The contract of Retentions and Holds: nothing leads from an answer that was let go of to its worker, all else stands, and what is held stays.
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { isStandIn } from '#playlists/evidence/stand-in.ts';
import type { WorkerId } from '#playlists/site/ids.ts';
import type { Language } from '#playlists/site/values.ts';
import type { Stores } from '#server/storage/stores.ts';
import { verifyLedgers } from '#server/evidence/verify-folder.ts';
import type { MakeSubject, Subject } from './subject.ts';
import { anAnswer, aCheckIn, AT, aWorker, HALLE, LODZ } from './values.ts';

const [ZOE, BEN, LEAD] = ['w-7', 'w-8', 'w-9'] as [WorkerId, WorkerId, WorkerId];
const { announcement, version } = anAnswer('');
const said = { by: { type: 'account', id: 'anna' }, at: AT } as const;
const LATER = AT + 1_000_000;
const text = { announcement, first: version, last: version };
const all = { worker: ZOE, at: AT };
const hold = { id: 'h', type: 'site', about: '', reason: 'Case 4 C 12', until: LATER + 10 } as const;

/** Zoë and Ben confirm two versions; Zoë has asked about the first, before a witness, in a shift talk. */
async function fill({ people, ledger, questions, denominators, huddles }: Stores): Promise<void> {
  await people.put(HALLE, [aWorker('7', { firstName: 'Zoë' }), aWorker('8'), aWorker('9')], said);
  const rule = { type: 'everybody' } as const;
  const asked = [BEN, ZOE].map((worker) => ({ worker, rule, crew: null, since: AT }));
  await denominators.add(HALLE, { announcement, version, scope: { type: 'version' }, frozenAt: AT, asked });
  const word = { huddle: 'talk', id: 'talk' } as const;
  const began = { kiosk: anAnswer('').display, screen: 'tv', contentHash: anAnswer('').contentHash } as const;
  const rules = { fullMs: {}, tapWindowMs: 1, longestMs: 1_000_000 };
  await huddles.say(
    HALLE,
    { ...word, ...began, type: 'began', worker: LEAD, announcement, version, rules } as never,
    AT
  );
  await huddles.say(HALLE, { ...word, id: 'came', type: 'came', worker: ZOE, language: 'pl' as Language }, AT);
  await ledger.append(HALLE, aCheckIn('in', { worker: ZOE }), AT);
  await ledger.append(HALLE, anAnswer('asked', { worker: ZOE, outcome: 'question' }), AT);
  const witness = { worker: LEAD, isTold: false };
  await ledger.append(
    HALLE,
    { ...anAnswer('done', { worker: ZOE }), assurance: 'witnessed', witness, huddle: 'talk' },
    AT
  );
  await ledger.append(HALLE, anAnswer('bens', { worker: BEN }), AT);
  await ledger.append(HALLE, anAnswer('next', { worker: ZOE, version: version + 1 }), AT);
  await ledger.append(LODZ, anAnswer('there', { worker: ZOE }), AT);
  const answer = { type: 'answered', by: said.by, language: 'en' as Language } as const;
  await questions.say(HALLE, { ...answer, id: 'a', question: 'asked', text: 'Zoë, press 4.' }, AT);
  const clear = { id: 'c', question: 'asked', type: 'clear', worker: ZOE } as const;
  await questions.say(HALLE, { ...clear, display: anAnswer('').display }, AT);
}

const file = ({ uploads }: Subject): string => join(dirname(uploads), 'floorcast.sqlite');

/** The rows of all tables, as text, that have a thing in them. */
function rowsWith(subject: Subject, thing: string): string[] {
  const database = new DatabaseSync(file(subject), { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  const found = tables.flatMap(({ name }) =>
    database
      .prepare(`SELECT * FROM ${String(name)}`)
      .all()
      .map((row) => `${String(name)} ${JSON.stringify(row)}`)
      .filter((row) => row.includes(thing))
  );
  database.close();
  return found;
}

export function retentionsContract(make: MakeSubject): void {
  describe('letting go of names', () => {
    it('leaves no row that leads from the answer to its worker, and their others as they were', async () => {
      const subject = await make();
      await fill(subject.stores);
      const { retentions } = subject.stores;
      expect(await retentions.letGo(HALLE, text, [all], LATER)).toEqual({ answers: 2, people: 1 });
      const left = rowsWith(subject, '"w-7"').map((row) => row.replace(/ .*?"(?:seq|place)":(\d+).*/, ' $1'));
      const ofLedger = left.filter((row) => row.startsWith('ledger '));
      // The check-in, and what was answered to the version after; at the other site the one row that is there.
      expect(ofLedger).toEqual(['ledger 1', 'ledger 5', 'ledger 1']);
      expect(rowsWith(subject, 'Zoë, press')).toEqual([]);
      for (const table of ['denominators', 'huddle_words', 'question_words'])
        expect(left.filter((row) => row.startsWith(table))).toEqual([]);
      // Who stood by is let go of with the row; that they led the talk stays.
      expect(rowsWith(subject, '"w-9"').filter((row) => row.startsWith('ledger'))).toEqual([]);
    });

    it('destroys what opens the commitment, while the worker’s other rows still open', async () => {
      const subject = await make();
      await fill(subject.stores);
      await subject.stores.retentions.letGo(HALLE, text, [all], LATER);
      const database = new DatabaseSync(file(subject), { readOnly: true });
      const salts = database
        .prepare('SELECT seq, salt IS NULL AS gone FROM ledger WHERE site = ? ORDER BY seq')
        .all(HALLE);
      database.close();
      expect(salts.map(({ gone }) => gone)).toEqual([1, 1, 1, 0, 0]);
    });

    it('changes no count, root or proof, and the ledger verifies', async () => {
      const subject = await make();
      await fill(subject.stores);
      const { evidence, ledger, retentions, denominators } = subject.stores;
      const before = [await evidence.state(HALLE), await ledger.confirmedCounts(HALLE)];
      await retentions.letGo(HALLE, text, [all], LATER);
      expect([await evidence.state(HALLE), await ledger.confirmedCounts(HALLE)]).toEqual(before);
      expect(verifyLedgers(file(subject))).toMatchObject({
        sites: [{ rows: 5, finding: null }, { finding: null }],
        audits: [{ finding: null, asked: null }]
      });
      const confirmed = [...(await ledger.confirmedWorkers(HALLE, announcement, version, version)).keys()];
      const asked = (await denominators.of(HALLE, announcement, version))!.asked.map((one) => one.worker);
      expect(confirmed.toSorted()).toEqual(asked.toSorted());
      expect(confirmed.filter(isStandIn)).toHaveLength(1);
    });

    it('is named where somebody puts a stand-in there by hand', async () => {
      const subject = await make();
      await fill(subject.stores);
      await subject.stores.retentions.letGo(HALLE, text, [all], LATER);
      const database = new DatabaseSync(file(subject));
      database.exec(
        `UPDATE ledger SET worker = (SELECT min(stand_in) FROM let_go) WHERE site = '${HALLE}' AND seq = 4`
      );
      database.close();
      expect(verifyLedgers(file(subject))).toMatchObject({
        sites: [{ finding: { type: 'row-changed', seq: 4 } }, { finding: null }]
      });
    });

    it('is named where the audit does not tell of it', async () => {
      const subject = await make();
      await fill(subject.stores);
      await subject.stores.retentions.letGo(HALLE, text, [all], LATER);
      const journalOf = () => {
        const verified = verifyLedgers(file(subject));
        return 'audits' in verified ? verified.audits.find(({ site }) => site === HALLE)?.journal : verified;
      };
      expect(journalOf()).toBeNull();
      const database = new DatabaseSync(file(subject));
      subject.writtenByHand.push('let_go');
      // Ben's row put down to nobody, with all that letting go writes but its row in the audit.
      database.exec(`INSERT INTO let_go SELECT site, announcement, version, subject, 'nobody-1', 1 FROM ledger WHERE site = '${HALLE}' AND seq = 4;
        UPDATE ledger SET worker = 'nobody-1', salt = NULL WHERE site = '${HALLE}' AND seq = 4`);
      database.close();
      expect(journalOf()).toEqual({ type: 'let-go-untold', listed: 3, told: 2 });
    });

    it('takes the same answer again for what it was', async () => {
      const { stores } = await make();
      await fill(stores);
      await stores.retentions.letGo(HALLE, text, [all], LATER);
      const again = await stores.ledger.append(HALLE, anAnswer('asked', { worker: ZOE, outcome: 'question' }), LATER);
      expect(again).toMatchObject({ seq: 2 });
      expect(isStandIn(again.worker)).toBe(true);
      const other = anAnswer('asked', { worker: ZOE, outcome: 'not-understood' });
      await expect(stores.ledger.append(HALLE, other, LATER)).rejects.toMatchObject({ code: 'ID_TAKEN' });
    });

    it('passes over whoever has answered since, and lets go of nobody twice', async () => {
      const { retentions, ledger, ...stores } = (await make()).stores;
      await fill({ retentions, ledger, ...stores });
      await ledger.append(HALLE, anAnswer('late', { worker: ZOE, outcome: 'question' }), AT + 5);
      expect(await retentions.letGo(HALLE, text, [all], LATER)).toEqual({ answers: 0, people: 0 });
      const answered = await retentions.answeredBy(HALLE, text);
      expect(answered).toEqual([
        { worker: ZOE, at: AT + 5 },
        { worker: BEN, at: AT }
      ]);
      await retentions.letGo(HALLE, text, answered, LATER);
      expect(await retentions.answeredBy(HALLE, text)).toEqual([]);
      expect(await retentions.letGo(HALLE, text, answered, LATER)).toEqual({ answers: 0, people: 0 });
    });

    it('is a list, which a restored backup takes', async () => {
      const subject = await make();
      const { stores } = subject;
      await fill(stores);
      const database = new DatabaseSync(file(subject));
      const before = database.prepare('SELECT worker, witness, salt, site, seq FROM ledger').all();
      await stores.retentions.letGo(HALLE, text, [all], LATER);
      const list = await stores.retentions.list();
      const gone = await stores.ledger.find(HALLE, 'done');
      // The older state comes back.
      const put = database.prepare('UPDATE ledger SET worker = ?, witness = ?, salt = ? WHERE site = ? AND seq = ?');
      for (const row of before) put.run(...Object.values(row));
      database.exec('DELETE FROM let_go');
      subject.writtenByHand.push('let_go');
      database.close();
      expect(await stores.ledger.find(HALLE, 'done')).toMatchObject({ worker: ZOE });
      expect(await stores.retentions.take(list)).toBe(2);
      expect(await stores.retentions.take(list)).toBe(0);
      expect(await stores.ledger.find(HALLE, 'done')).toEqual(gone);
      expect(await stores.retentions.list()).toEqual(list);
      expect(verifyLedgers(file(subject))).toMatchObject({ sites: [{ finding: null }, { finding: null }] });
    });

    it('is in the audit, with counts and no name', async () => {
      const { stores } = await make();
      await fill(stores);
      await stores.retentions.letGo(HALLE, text, [all], LATER);
      const [row] = await stores.audit.after(HALLE, 0, 1000).then((rows) => rows.slice(-1));
      expect(row).toMatchObject({
        ...{ act: 'retention', what: 'let-go', about: announcement, worker: null, at: LATER },
        values: { after: { answers: 2, people: 1, listed: 2 } }
      });
    });
  });

  describe('holds', () => {
    it.each([
      ['the site', { type: 'site', about: '' }],
      ['the announcement', { type: 'announcement', about: announcement }],
      ['the worker', { type: 'worker', about: ZOE }]
    ] as const)('on %s keep names, and forbid to erase', async (_, of) => {
      const { stores } = await make();
      await fill(stores);
      await stores.holds.set(HALLE, { ...hold, ...of }, said);
      expect(await stores.retentions.letGo(HALLE, text, [all], LATER)).toEqual({ answers: 0, people: 0 });
      expect(await stores.erasures.erase(HALLE, ZOE, { ...said, at: LATER })).toMatchObject({
        ...of,
        reason: hold.reason
      });
      expect(await stores.people.get(HALLE, ZOE)).not.toBeNull();
      expect(await stores.erasures.erase(HALLE, ZOE, { ...said, at: hold.until })).toBe(true);
    });

    it('on something else do not', async () => {
      const { stores } = await make();
      await fill(stores);
      await stores.holds.set(HALLE, { ...hold, id: 'one', type: 'worker', about: BEN }, said);
      await stores.holds.set(HALLE, { ...hold, id: 'two', type: 'announcement', about: 'another' }, said);
      expect(await stores.retentions.letGo(HALLE, text, [all, { worker: BEN, at: AT }], LATER)).toMatchObject({
        people: 1
      });
      expect(await stores.erasures.erase(HALLE, ZOE, said)).toBe(true);
    });

    it('are renewed and ended, stay on record, and each act is in the audit', async () => {
      const { holds, audit } = (await make()).stores;
      await holds.set(HALLE, hold, said);
      expect(await holds.renew(HALLE, 'h', LATER + 100, { ...said, at: AT + 1 })).toBe(true);
      expect(await holds.standing(HALLE, LATER + 50)).toMatchObject([{ id: 'h', until: LATER + 100 }]);
      expect(await holds.end(HALLE, 'h', { ...said, at: AT + 2 })).toBe(true);
      expect(await holds.end(HALLE, 'h', { ...said, at: AT + 3 })).toBe(false);
      expect(await holds.renew(HALLE, 'h', LATER, { ...said, at: AT + 3 })).toBe(false);
      expect(await holds.standing(HALLE, AT + 3)).toEqual([]);
      expect(await holds.list(HALLE, 10)).toMatchObject([{ id: 'h', setBy: 'anna', endedAt: AT + 2 }]);
      const rows = await audit.after(HALLE, 0, 10);
      expect(rows.map(({ what }) => what)).toEqual(['hold-set', 'hold-renewed', 'hold-ended']);
      expect(JSON.stringify(rows)).not.toContain(hold.reason);
    });
  });
}
