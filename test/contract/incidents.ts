// The contract of Incidents: one open for a display, ended once, listed newest first, the server's own with every site's.
import { describe, expect, it } from 'vitest';
import type { DisplayId } from '#playlists/site/ids.ts';
import type { IncidentsAsked } from '#server/storage/display-stores.ts';
import type { MakeSubject } from './subject.ts';
import { AT, HALLE, LODZ } from './values.ts';

const PRESS = 'press-line' as DisplayId;
const CANTEEN = 'canteen' as DisplayId;
const of = (other: Partial<IncidentsAsked> = {}): IncidentsAsked => ({
  site: HALLE,
  display: null,
  from: 0,
  until: AT + 10 ** 9,
  before: null,
  most: 100,
  ...other
});

export function incidentsContract(make: MakeSubject): void {
  describe('incidents', () => {
    it('go on until they are ended, over a restart', async () => {
      const subject = await make();
      const opened = await subject.stores.incidents.open(HALLE, PRESS, 'no-answer', AT);
      expect(opened).toMatchObject({ site: HALLE, display: PRESS, why: 'no-answer', from: AT, until: null });
      const { incidents } = await subject.reopen();
      expect(await incidents.opened()).toEqual([opened]);
      expect(await incidents.close(HALLE, PRESS, AT + 5000)).toEqual({ ...opened, until: AT + 5000 });
      expect(await incidents.opened()).toEqual([]);
      expect(await incidents.close(HALLE, PRESS, AT + 9000)).toBeNull();
      expect(await incidents.list(of())).toEqual([{ ...opened, until: AT + 5000 }]);
    });

    it('are one at a time for a display: an open one goes on', async () => {
      const { incidents } = (await make()).stores;
      const all = await Promise.all([
        incidents.open(HALLE, PRESS, 'no-answer', AT),
        incidents.open(HALLE, PRESS, 'line-lost', AT + 1)
      ]);
      expect(all[1]).toEqual(all[0]);
      await incidents.open(HALLE, CANTEEN, 'hidden', AT);
      await incidents.open(LODZ, PRESS, 'hidden', AT);
      expect(await incidents.opened()).toHaveLength(3);
      await incidents.close(HALLE, PRESS, AT + 2);
      expect((await incidents.open(HALLE, PRESS, 'line-lost', AT + 3)).why).toBe('line-lost');
    });

    it('never end before they began', async () => {
      const { incidents } = (await make()).stores;
      await incidents.open(HALLE, PRESS, 'no-answer', AT);
      expect((await incidents.close(HALLE, PRESS, AT - 5000))?.until).toBe(AT);
      expect((await incidents.note('died', AT, AT - 5000)).until).toBe(AT);
    });

    it('are listed for a site or a display, the server’s own among them, the newest first, page by page', async () => {
      const { incidents } = (await make()).stores;
      await incidents.open(HALLE, PRESS, 'no-answer', AT);
      const own = await incidents.note('died', AT + 10, AT + 20);
      expect(own).toMatchObject({ site: null, display: null });
      await incidents.open(HALLE, CANTEEN, 'not-back', AT + 20);
      await incidents.open(LODZ, PRESS, 'not-back', AT + 20);
      const whys = async (asked: IncidentsAsked) => (await incidents.list(asked)).map(({ why }) => why);
      expect(await whys(of())).toEqual(['not-back', 'died', 'no-answer']);
      expect(await whys(of({ display: PRESS }))).toEqual(['died', 'no-answer']);
      const [newest] = await incidents.list(of({ most: 1 }));
      expect(await whys(of({ before: newest?.id ?? 0 }))).toEqual(['died', 'no-answer']);
    });

    it('are listed by the time that they meet; what goes on meets all that comes', async () => {
      const { incidents } = (await make()).stores;
      await incidents.open(HALLE, PRESS, 'no-answer', AT);
      await incidents.close(HALLE, PRESS, AT + 1000);
      await incidents.open(HALLE, PRESS, 'hidden', AT + 5000);
      const whys = async (from: number, until: number) =>
        (await incidents.list(of({ from: AT + from, until: AT + until }))).map(({ why }) => why);
      expect(await whys(500, 600)).toEqual(['no-answer']);
      expect(await whys(1000, 5000)).toEqual([]);
      expect(await whys(9000, 9001)).toEqual(['hidden']);
      expect(await whys(0, 9000)).toEqual(['hidden', 'no-answer']);
    });

    it('are forgotten when they have long been over, never while they go on', async () => {
      const { incidents } = (await make()).stores;
      await incidents.open(HALLE, PRESS, 'no-answer', AT);
      await incidents.open(HALLE, CANTEEN, 'no-answer', AT);
      await incidents.close(HALLE, PRESS, AT + 1000);
      expect(await incidents.forget(AT + 1000)).toBe(0);
      expect(await incidents.forget(AT + 1001)).toBe(1);
      expect(await incidents.opened()).toHaveLength(1);
    });
  });
}
