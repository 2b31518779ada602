// The contract of Audit: rows stay, in order, each with its leaf; looks are one for a while; what is looked for is found.
import { describe, expect, it } from 'vitest';
import { leafHash } from '#playlists/evidence/tree.ts';
import { isSame } from '#playlists/evidence/proofs.ts';
import type { DisplayId, WorkerId } from '#playlists/site/ids.ts';
import { everything, SERVER, type AuditEntry, type AuditFilter } from '#server/storage/audit-stores.ts';
import { sha256 } from '#server/storage/ledger-tree.ts';
import type { Stores } from '#server/storage/stores.ts';
import type { MakeSubject } from './subject.ts';
import { anEntry, AT, aWorker, HALLE, LODZ } from './values.ts';

const anna = { type: 'account', id: 'anna' } as const;
const look = (other: Partial<AuditEntry> = {}): AuditEntry => ({
  by: anna,
  act: 'look',
  what: 'answers',
  about: 'press-4',
  ...other
});
const MINUTE = 60_000;
const found = async ({ audit }: Stores, filter: Partial<AuditFilter> = {}, before: number | null = null, most = 100) =>
  (await audit.newest(HALLE, { ...everything, ...filter }, before, most)).map(({ seq }) => seq);

export function auditContract(make: MakeSubject): void {
  describe('audit', () => {
    it('keeps rows over a restart, each site’s for itself and the server’s own, newest first or in order', async () => {
      const subject = await make();
      const { audit } = subject.stores;
      await audit.note(HALLE, look(), AT);
      await audit.note(HALLE, look({ what: 'worker', about: '', worker: 'w-1' as WorkerId }), AT + 1);
      await audit.note(LODZ, look(), AT);
      await audit.note(SERVER, { by: { type: 'nobody' }, act: 'entrance', what: 'refused' }, AT);
      const again = (await subject.reopen()).audit;
      const all = await again.newest(HALLE, everything, null, 10);
      const empty = { worker: null, revision: null, values: { before: null, after: null } };
      expect(all).toEqual([
        { ...empty, ...look({ what: 'worker', about: '' }), worker: 'w-1', site: HALLE, seq: 2, at: AT + 1 },
        { ...empty, ...look(), site: HALLE, seq: 1, at: AT }
      ]);
      expect(await again.newest(HALLE, everything, 2, 10)).toEqual([all[1]]);
      expect(await again.after(HALLE, 0, 10)).toEqual([all[1], all[0]]);
      expect(await again.after(SERVER, 0, 10)).toMatchObject([{ seq: 1, by: { type: 'nobody' }, what: 'refused' }]);
    });

    it('takes looks at one thing within ten minutes as one; another’s, at another thing, or a file is not', async () => {
      const { audit } = (await make()).stores;
      for (const after of [0, 1, 9]) await audit.note(HALLE, look(), AT + after * MINUTE);
      expect(await audit.after(HALLE, 0, 10)).toHaveLength(1);
      await audit.note(HALLE, look(), AT + 10 * MINUTE);
      await audit.note(HALLE, look({ about: '' }), AT + 10 * MINUTE);
      await audit.note(HALLE, look({ by: { type: 'token', id: 'anna' } }), AT + 10 * MINUTE);
      const file = look({ act: 'export', what: 'answers-file' });
      await audit.note(HALLE, file, AT + 10 * MINUTE);
      await audit.note(HALLE, file, AT + 10 * MINUTE);
      expect(await audit.after(HALLE, 0, 10)).toHaveLength(6);
    });

    it('finds by whom, what, about what, about whom, and when', async () => {
      const { stores } = await make();
      const lead = { type: 'supervisor', id: 'w-9' as WorkerId, display: 'gate' as DisplayId } as const;
      await stores.audit.note(HALLE, look(), AT);
      await stores.audit.note(HALLE, look({ by: lead, what: 'crew', about: '' }), AT + MINUTE);
      await stores.audit.note(HALLE, { by: { type: 'command' }, act: 'command', what: 'backup' }, AT + 2 * MINUTE);
      const worker = 'w-1' as WorkerId;
      await stores.audit.note(HALLE, { by: anna, act: 'person', what: 'pin-set', worker }, AT + 3 * MINUTE);
      expect(await found(stores)).toEqual([4, 3, 2, 1]);
      expect(await found(stores, { by: 'anna' })).toEqual([4, 1]);
      expect(await found(stores, { by: 'supervisor' })).toEqual([2]);
      expect(await found(stores, { acts: ['look', 'command'] })).toEqual([3, 2, 1]);
      expect(await found(stores, { acts: ['look'], what: 'crew' })).toEqual([2]);
      expect(await found(stores, { about: 'press-4' })).toEqual([1]);
      expect(await found(stores, { worker })).toEqual([4]);
      expect(await found(stores, { from: AT + MINUTE, until: AT + 3 * MINUTE })).toEqual([3, 2]);
      expect(await found(stores, { from: AT + 9 * MINUTE })).toEqual([]);
      expect(await found(stores, {}, 4, 2)).toEqual([3, 2]);
      expect(await stores.audit.newest(HALLE, { ...everything, by: 'w-9' }, null, 1)).toMatchObject([{ by: lead }]);
    });

    it('has a row for each change, in its transaction, and none for one that was refused', async () => {
      const { stores } = await make();
      const values = { before: null, after: { id: 'early' } };
      await stores.journal.append(anEntry(1), []);
      await stores.journal.append(anEntry(2), [], undefined, { about: 'early', values });
      await stores.journal.append(anEntry(2), []);
      await expect(stores.journal.append(anEntry(2, { id: 'other' }), [])).rejects.toThrow();
      expect(await stores.audit.after(HALLE, 0, 10)).toMatchObject([
        { act: 'change', what: 'make-site', revision: 1, by: anna, at: AT + 1 },
        { act: 'change', what: 'put-crew', revision: 2, about: 'early', values }
      ]);
    });

    it('says what became of workers, accounts and tokens, and never a name', async () => {
      const { stores } = await make();
      const said = { by: anna, at: AT };
      const jana = aWorker('1', { firstName: 'Jana', lastName: 'Nowak', crew: 'early' as never });
      await stores.people.put(HALLE, [jana], said);
      await stores.people.put(HALLE, [{ ...jana, lastName: 'Kowalska', crew: null }], said);
      await stores.people.put(HALLE, [{ ...jana, lastName: 'Kowalska', crew: null }], said);
      const bert = await stores.accounts.add('Bert Bauer', 'p', AT, false, anna);
      await stores.accounts.setPassword(bert!.id, 'q', said);
      await stores.accounts.remove(bert!.id, said);
      const { apiToken } = await stores.apiTokens.make(
        { name: 'Payroll of Bert', site: HALLE, access: 'read', seesNames: false },
        AT,
        anna
      );
      await stores.apiTokens.remove(apiToken.id, said);
      await stores.erasures.erase(HALLE, jana.id, said);
      const here = await stores.audit.after(HALLE, 0, 100);
      const own = await stores.audit.after(SERVER, 0, 100);
      expect(here.map(({ what }) => what)).toEqual(['added', 'badge-issued', 'changed', 'made', 'removed', 'erased']);
      expect(here[2]!.values).toEqual({ before: { name: '…', crew: 'early' }, after: { name: '…', crew: null } });
      expect(own.map(({ what, about }) => [what, about])).toEqual([
        ['added', bert!.id],
        ['password-changed', bert!.id],
        ['removed', bert!.id]
      ]);
      expect(JSON.stringify([here, own])).not.toMatch(/Jana|Nowak|Kowalska|Bert|Payroll|B1"/);
    });

    it('is a tree of its own, in which workers stand as commitments', async () => {
      const { audit, auditEvidence } = (await make()).stores;
      const lead = { type: 'supervisor', id: 'w-9' as WorkerId, display: null } as const;
      for (let seq = 0; seq < 300; seq++)
        await audit.note(HALLE, { by: lead, act: 'person', what: 'pin-set', worker: 'w-1' as WorkerId }, AT + seq);
      const { size } = await auditEvidence.state(HALLE);
      const rows = await auditEvidence.records(HALLE, 0, 1000);
      expect([size, rows.length]).toEqual([300, 300]);
      for (const { record, leaf } of rows) expect(isSame(leafHash(sha256, record), leaf!)).toBe(true);
      expect(Buffer.from(rows[0]!.record).toString()).not.toMatch(/w-1|w-9/);
      expect(JSON.parse(Buffer.from(rows[0]!.record).toString())).toMatchObject({
        subject: expect.stringMatching(/^[\w-]{43}$/) as string,
        by_subject: expect.stringMatching(/^[\w-]{43}$/) as string
      });
    });
  });
}
