// The contract of KeptAnswers: each once with its row in the ledger or neither, and what is nobody's stays.
import { describe, expect, it } from 'vitest';
import type { AnnouncementId, DisplayId, WorkerId } from '#playlists/site/ids.ts';
import type { KeptRow } from '#playlists/wire/kept.ts';
import type { ToKeep } from '#server/storage/kept-stores.ts';
import type { AcknowledgementRow } from '#server/storage/ledger-stores.ts';
import { anAnswer, AT, HALLE, LODZ } from './values.ts';
import type { MakeSubject } from './subject.ts';

const KIOSK = 'kiosk' as DisplayId;
const DOCK = 'dock' as DisplayId;
const JANA = 'w-1' as WorkerId;
const NOTICE = 'ear-protection' as AnnouncementId;

const sent = (id: string, place: number): KeptRow => ({ id, place, sealed: `sealed-${id}` }) as unknown as KeptRow;
function toKeep(id: string, place: number, marks: string[] = [], row: Partial<AcknowledgementRow> | null = {}): ToKeep {
  const time = { at: AT - 100 + place, earliest: AT - 110 + place, latest: AT - 90 + place };
  const { earliest, latest } = time;
  return {
    ...{ sent: sent(id, place), time, marks },
    row: row === null ? null : anAnswer(id, { offline: { earliest, latest, marks }, ...row })
  };
}

export function keptContract(make: MakeSubject): void {
  describe('kept answers', () => {
    it('are rows of the ledger once, with when they can have been, also over a restart', async () => {
      const subject = await make();
      const all = [toKeep('a', 1), toKeep('b', 2, ['version-over'], { worker: 'w-2' as WorkerId })];
      const added = await subject.stores.kept.add(HALLE, KIOSK, all, AT);
      expect(added).toMatchObject([
        { id: 'a', seq: 1, at: AT, accepted: true, offline: { earliest: AT - 109, latest: AT - 89, marks: [] } },
        { id: 'b', seq: 2, accepted: false, offline: { marks: ['version-over'] } }
      ]);
      const { kept, ledger } = await subject.reopen();
      expect(await kept.add(HALLE, KIOSK, all, AT + 5)).toEqual([]);
      expect(await ledger.rows(HALLE, null, 0, 10)).toEqual(added);
      expect(await kept.missing(HALLE, KIOSK, [sent('a', 1), sent('c', 3)])).toEqual([sent('c', 3)]);
      expect(await kept.missing(HALLE, DOCK, [sent('a', 1)])).toHaveLength(1);
      expect(await kept.missing(LODZ, KIOSK, [sent('a', 1)])).toHaveLength(1);
    });

    it('a mark leaves the worker unconfirmed and the next answer free', async () => {
      const { kept, ledger } = (await make()).stores;
      await kept.add(HALLE, KIOSK, [toKeep('a', 1, ['language'])], AT);
      expect(await ledger.confirmedBy(HALLE, JANA, [NOTICE])).toEqual([]);
      expect((await ledger.confirmedCounts(HALLE)).size).toBe(0);
      expect(await ledger.append(HALLE, anAnswer('b'), AT + 1)).toMatchObject({ accepted: true, refersTo: 1 });
    });

    it('says until when a kiosk had sent', async () => {
      const { kept } = (await make()).stores;
      expect(await kept.sentUntil(HALLE, KIOSK)).toBe(0);
      await kept.add(HALLE, KIOSK, [toKeep('a', 1), toKeep('b', 4)], AT);
      expect(await kept.sentUntil(HALLE, KIOSK)).toBe(AT - 106);
      expect(await kept.sentUntil(HALLE, DOCK)).toBe(0);
    });

    it('what is nobody’s stays with its badge, sealed; what has its worker stays without', async () => {
      const { kept, ledger } = (await make()).stores;
      await kept.add(HALLE, KIOSK, [toKeep('a', 1, ['unknown-badge'], null), toKeep('b', 2)], AT);
      expect(await kept.nobodys(HALLE, 10)).toEqual([
        {
          ...{ kiosk: KIOSK, sent: sent('a', 1), receivedAt: AT, marks: ['unknown-badge'] },
          time: { at: AT - 99, earliest: AT - 109, latest: AT - 89 }
        }
      ]);
      expect((await ledger.rows(HALLE, null, 0, 10)).map((one) => one.id)).toEqual(['b']);
    });

    it('one whose id is another fact’s by then is kept and marked, and the others are rows', async () => {
      const { kept, ledger } = (await make()).stores;
      await ledger.append(HALLE, anAnswer('a', { outcome: 'question' }), AT);
      const added = await kept.add(HALLE, KIOSK, [toKeep('a', 1), toKeep('b', 2)], AT);
      expect(added.map((one) => one.id)).toEqual(['b']);
      expect((await kept.nobodys(HALLE, 10)).map((one) => one.marks)).toEqual([['id-taken']]);
    });

    it('answers what a worker said to a version', async () => {
      const { kept, ledger } = (await make()).stores;
      await ledger.append(HALLE, anAnswer('a', { outcome: 'question' }), AT);
      await kept.add(HALLE, KIOSK, [toKeep('b', 1)], AT);
      expect((await kept.answersOf(HALLE, JANA, NOTICE, 1)).map((one) => one.id)).toEqual(['a', 'b']);
      expect(await kept.answersOf(HALLE, JANA, NOTICE, 2)).toEqual([]);
    });
  });
}
