// The contract of Devices and Notes: which browser is which display, and small values that outlive a restart.
import { describe, expect, it } from 'vitest';
import type { DisplayId } from '#playlists/site/ids.ts';
import { everything } from '#server/storage/audit-stores.ts';
import { AT, HALLE, LODZ } from './values.ts';
import type { MakeSubject } from './subject.ts';

const PRESS = 'press-line' as DisplayId;

export function devicesContract(make: MakeSubject): void {
  describe('devices', () => {
    it('are found by their token, over a restart', async () => {
      const subject = await make();
      const token = await subject.stores.devices.issue(HALLE, PRESS, AT);
      expect(token).toMatch(/^[\w-]{43}$/);
      const { devices } = await subject.reopen();
      expect(await devices.find(token)).toEqual({ site: HALLE, display: PRESS });
      expect(await devices.find(`${token.slice(0, -1)}!`)).toBeNull();
    });

    it('give way to new hardware', async () => {
      const { devices } = (await make()).stores;
      const old = await devices.issue(HALLE, PRESS, AT);
      const fresh = await devices.issue(HALLE, PRESS, AT + 1);
      expect(await devices.find(old)).toBeNull();
      expect(await devices.find(fresh)).toEqual({ site: HALLE, display: PRESS });
    });

    it('are revoked site by site: the display of the same name elsewhere stays', async () => {
      const { devices } = (await make()).stores;
      const here = await devices.issue(HALLE, PRESS, AT);
      const there = await devices.issue(LODZ, PRESS, AT);
      expect(await devices.revoke(HALLE, PRESS)).toBe(true);
      expect(await devices.revoke(HALLE, PRESS)).toBe(false);
      expect(await devices.find(here)).toBeNull();
      expect(await devices.find(there)).toEqual({ site: LODZ, display: PRESS });
      expect(await devices.paired(HALLE)).toEqual(new Set());
      expect(await devices.paired(LODZ)).toEqual(new Set([PRESS]));
    });
  });

  describe('what becomes of devices', () => {
    it('stands in the audit, by whom it is said', async () => {
      const { devices, audit } = (await make()).stores;
      const by = { type: 'account', id: 'a-1' } as const;
      await devices.issue(HALLE, PRESS, AT, by);
      await devices.issue(HALLE, PRESS, AT + 1000, { type: 'token', id: 't-1' });
      await devices.revoke(HALLE, PRESS, { by, at: AT + 2000 });
      await devices.revoke(HALLE, PRESS, { by, at: AT + 3000 });
      const [first, second] = [AT, AT + 1000].map((at) => ({ pairedAt: new Date(at).toISOString() }));
      expect(await audit.newest(HALLE, everything, null, 10)).toMatchObject([
        { what: 'unpaired', by, at: AT + 2000, values: { before: second, after: null } },
        { what: 'paired', by: { type: 'token', id: 't-1' }, values: { before: first, after: second } },
        { act: 'display', what: 'paired', about: PRESS, by, values: { before: null, after: first } }
      ]);
      expect(await audit.newest(LODZ, everything, null, 10)).toEqual([]);
    });
  });

  describe('notes', () => {
    it('are kept, replaced and removed', async () => {
      const subject = await make();
      expect(await subject.stores.notes.get('set-up')).toBeNull();
      await subject.stores.notes.set('set-up', 'one');
      await subject.stores.notes.set('set-up', 'two');
      const { notes } = await subject.reopen();
      expect(await notes.get('set-up')).toBe('two');
      await notes.set('set-up', null);
      expect(await notes.get('set-up')).toBeNull();
    });
  });
}
