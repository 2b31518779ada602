// The contract of Evidence: the tree grows with the ledger, its proofs hold for a stranger, and nobody's id is in it.
import { describe, expect, it } from 'vitest';
import { isExtension, isIncluded, isSame } from '#playlists/evidence/proofs.ts';
import type { WorkerId } from '#playlists/site/ids.ts';
import { leafHash } from '#playlists/evidence/tree.ts';
import { sha256 } from '#server/storage/ledger-tree.ts';
import type { Stores } from '#server/storage/stores.ts';
import { aCheckIn, anAnswer, AT, HALLE, LODZ } from './values.ts';
import type { MakeSubject } from './subject.ts';

const fill = (stores: Stores, from: number, count: number): Promise<unknown> =>
  Promise.all(
    Array.from({ length: count }, (_, index) => stores.ledger.append(HALLE, aCheckIn(`row-${from + index}`), AT))
  );

export function evidenceContract(make: MakeSubject): void {
  describe('evidence', () => {
    it('of an empty ledger is the hash of nothing', async () => {
      const { evidence } = (await make()).stores;
      const { size, root } = await evidence.state(HALLE);
      expect([size, Buffer.from(root).toString('hex').slice(0, 8)]).toEqual([0, 'e3b0c442']);
    });

    it('covers each row, and each state goes on from those before it, also over a restart', async () => {
      const subject = await make();
      await fill(subject.stores, 0, 300);
      const before = await subject.stores.evidence.state(HALLE);
      const stores = await subject.reopen();
      await fill(stores, 300, 300);
      const { evidence } = stores;
      const after = await evidence.state(HALLE);
      expect([before.size, after.size]).toEqual([300, 600]);
      expect(isSame((await evidence.state(HALLE, 300)).root, before.root)).toBe(true);
      expect(isExtension(sha256, before, after, await evidence.consistency(HALLE, 300, 600))).toBe(true);
      const records = await evidence.records(HALLE, 0, 1000);
      for (const seq of [1, 255, 256, 257, 300, 512, 600]) {
        const { record, leaf } = records[seq - 1]!;
        const hash = leafHash(sha256, record);
        expect(isSame(hash, leaf!)).toBe(true);
        const proof = await evidence.inclusion(HALLE, seq, 600);
        expect(isIncluded(sha256, { hash, index: seq - 1 }, after, proof)).toBe(true);
      }
    });

    it('is each site’s own', async () => {
      const { ledger, evidence } = (await make()).stores;
      await ledger.append(HALLE, anAnswer('a'), AT);
      await ledger.append(LODZ, anAnswer('a'), AT);
      const [halle, lodz] = [await evidence.state(HALLE), await evidence.state(LODZ)];
      expect([halle.size, lodz.size]).toEqual([1, 1]);
      expect(isSame(halle.root, lodz.root)).toBe(false);
    });

    it('says who it was by a commitment alone: the same for all that they answer to a version, another for each version, for check-ins, and at another site', async () => {
      const { ledger, evidence } = (await make()).stores;
      await ledger.append(HALLE, anAnswer('a'), AT);
      await ledger.append(HALLE, anAnswer('again'), AT);
      await ledger.append(HALLE, anAnswer('next', { version: 9 }), AT);
      await ledger.append(HALLE, aCheckIn('b'), AT);
      await ledger.append(HALLE, aCheckIn('c'), AT);
      await ledger.append(LODZ, anAnswer('a'), AT);
      const read = async (site: typeof HALLE): Promise<Record<string, unknown>[]> =>
        (await evidence.records(site, 0, 10)).map(
          ({ record }) => JSON.parse(Buffer.from(record).toString()) as Record<string, unknown>
        );
      const all = [...(await read(HALLE)), ...(await read(LODZ))];
      expect(all[0]).not.toHaveProperty('worker');
      expect(JSON.stringify(all)).not.toContain(anAnswer('a').worker);
      const [answer, again, next, checkIn, later, elsewhere] = all.map((one) => one['subject']);
      expect([again, later]).toEqual([answer, checkIn]);
      expect(new Set([answer, next, checkIn, elsewhere]).size).toBe(4);
    });

    it('says who stood by by a commitment too', async () => {
      const { ledger, evidence } = (await make()).stores;
      const witness = { worker: 'w-boss' as WorkerId, isTold: true };
      await ledger.append(HALLE, { ...anAnswer('a'), assurance: 'witnessed', witness }, AT);
      expect(await ledger.find(HALLE, anAnswer('a').id)).toMatchObject({ witness });
      const [row] = await evidence.records(HALLE, 0, 10);
      const record = Buffer.from(row!.record).toString();
      expect(record).not.toContain('w-boss');
      expect(JSON.parse(record)).toMatchObject({
        witness: { isTold: true, subject: expect.stringMatching(/^[\w-]{43}$/) }
      });
      expect(isSame(leafHash(sha256, row!.record), row!.leaf!)).toBe(true);
    });

    it('keeps signed states, the first of each size, smallest first', async () => {
      const subject = await make();
      const note = (size: number, text = `note ${size}`) => ({ size, at: AT + size, note: text });
      for (const one of [note(5), note(2), note(5, 'later'), note(9)]) await subject.stores.evidence.keep(HALLE, one);
      await subject.stores.evidence.keep(LODZ, note(100));
      const { evidence } = await subject.reopen();
      expect(await evidence.checkpoints(HALLE, 0, 10)).toEqual([note(2), note(5), note(9)]);
      expect(await evidence.checkpoints(HALLE, 2, 1)).toEqual([note(5)]);
      expect(await evidence.newest(HALLE)).toEqual(note(9));
    });

    it('knows every key that signed here, and that another one begins a new epoch', async () => {
      const subject = await make();
      const [first, second] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
      const began = [];
      for (const key of [first, first, second, first])
        began.push(await subject.stores.evidence.signsWith(key, AT + began.length));
      expect(began.map(({ isNewEpoch }) => isNewEpoch)).toEqual([false, false, true, false]);
      const { evidence } = await subject.reopen();
      expect((await evidence.keys()).map((key) => Buffer.from(key))).toEqual([first, second]);
    });
  });
}
