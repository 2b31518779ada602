// The contract of People: names, badges and PINs of one site's workers.
import { describe, expect, it } from 'vitest';
import type { WorkerId } from '#playlists/site/ids.ts';
import type { BadgeCode } from '#playlists/site/worker.ts';
import { aCheckIn, AT, aWorker, HALLE, LODZ } from './values.ts';
import type { MakeSubject } from './subject.ts';

const badge = (code: string) => code as BadgeCode;
const id = (text: string) => text as WorkerId;

export function peopleContract(make: MakeSubject): void {
  describe('people', () => {
    it('knows how somebody was called when they signed, until they are removed', async () => {
      const subject = await make();
      const { people, ledger } = subject.stores;
      const jana = aWorker('1', { jobTitle: 'Press operator' });
      await people.put(HALLE, [aWorker('1', { lastName: 'Typo' })]);
      await people.put(HALLE, [jana]);
      await ledger.append(HALLE, aCheckIn('a', { worker: jana.id }), AT);
      await people.put(HALLE, [{ ...jana, lastName: 'Berg', jobTitle: 'Setter', employer: 'Zeitwerk' }]);
      await people.put(HALLE, [{ ...jana, lastName: 'Berg', jobTitle: 'Setter', employer: 'Zeitwerk', tags: ['new'] }]);
      await ledger.append(HALLE, aCheckIn('b', { worker: jana.id }), AT);
      const { people: again, erasures } = await subject.reopen();
      expect(await again.printedAs(HALLE, jana.id, 1)).toEqual({
        ...{ name: 'Jana Worker 1', jobTitle: 'Press operator', employer: '' }
      });
      expect(await again.printedAs(HALLE, jana.id, 2)).toEqual({
        ...{ name: 'Jana Berg', jobTitle: 'Setter', employer: 'Zeitwerk' }
      });
      expect(await again.printedAs(LODZ, jana.id, 2)).toBeNull();
      await erasures.erase(HALLE, jana.id, { by: { type: 'server' }, at: AT });
      expect(await again.printedAs(HALLE, jana.id, 1)).toBeNull();
    });

    it('finds a worker by id, number (whatever the case) and badge (exactly), over a restart', async () => {
      const subject = await make();
      const jana = aWorker('A-17', { id: id('w-17'), badges: ['K1 x', 'K2'] as BadgeCode[] });
      expect(await subject.stores.people.put(HALLE, [jana])).toBeNull();
      const { people } = await subject.reopen();
      expect(await people.get(HALLE, jana.id)).toEqual(jana);
      expect(await people.byNumber(HALLE, 'a-17')).toEqual(jana);
      expect(await people.byBadge(HALLE, badge('K2'))).toEqual(jana);
      expect(await people.byBadge(HALLE, badge('k2'))).toBeNull();
      expect(await people.list(HALLE)).toEqual([jana]);
    });

    it('keeps what tells a worker apart, and drops what they have no more', async () => {
      const subject = await make();
      const told: object = {
        roles: ['Forklift', 'First aid'],
        departments: ['Press & die'],
        tags: ['new'],
        joinedOn: '2026-11-01',
        leftOn: '2026-12-31',
        supervises: 'crew'
      };
      const worker = aWorker('1', told);
      await subject.stores.people.put(HALLE, [worker]);
      const { people } = await subject.reopen();
      expect(await people.get(HALLE, worker.id)).toEqual(worker);
      await people.put(HALLE, [aWorker('1')]);
      expect(await people.get(HALLE, worker.id)).toEqual(aWorker('1'));
    });

    it('holds each site apart: the same number, badge and id are other people', async () => {
      const { people } = (await make()).stores;
      await people.put(HALLE, [aWorker('1')]);
      await people.put(LODZ, [aWorker('1', { firstName: 'Piotr' })]);
      await people.setPin(HALLE, id('w-1'), '123456');
      expect((await people.byBadge(LODZ, badge('B1')))?.firstName).toBe('Piotr');
      expect(await people.hasPin(LODZ, id('w-1'))).toBe(false);
      expect(await people.checkPin(LODZ, id('w-1'), '123456')).toBe(false);
      expect(await people.list(HALLE)).toEqual([aWorker('1')]);
    });

    it('replaces a worker whole, but for the PIN', async () => {
      const { people } = (await make()).stores;
      await people.put(HALLE, [aWorker('1', { badges: [badge('X'), badge('Y')] })]);
      await people.setPin(HALLE, id('w-1'), '123456');
      const changed = aWorker('9', { id: id('w-1'), badges: [badge('Z'), badge('X')] });
      expect(await people.put(HALLE, [changed])).toBeNull();
      expect(await people.list(HALLE)).toEqual([changed]);
      expect(await people.byBadge(HALLE, badge('Y'))).toBeNull();
      expect(await people.checkPin(HALLE, id('w-1'), '123456')).toBe(true);
    });

    it('lets workers swap numbers and badges in one put', async () => {
      const { people } = (await make()).stores;
      await people.put(HALLE, [aWorker('1'), aWorker('2')]);
      const swapped = [
        aWorker('2', { id: id('w-1'), badges: [badge('B2')] }),
        aWorker('1', { id: id('w-2'), badges: [badge('B1')] })
      ];
      expect(await people.put(HALLE, swapped)).toBeNull();
      expect((await people.byNumber(HALLE, '2'))?.id).toBe('w-1');
      expect((await people.byBadge(HALLE, badge('B1')))?.id).toBe('w-2');
    });

    it.each([
      ['a number that another worker has', [aWorker('5'), aWorker('1', { id: id('new') })], '1.number'],
      [
        'a number that another worker has in another case',
        [aWorker('AB', { id: id('new'), number: 'ab' })],
        '0.number'
      ],
      ['a badge that another worker has', [aWorker('5', { badges: [badge('B1')] })], '0.badges'],
      ['a number twice in the list', [aWorker('5'), aWorker('5', { id: id('new'), badges: [] })], '1.number'],
      ['a badge twice in the list', [aWorker('5'), aWorker('6', { badges: [badge('B5')] })], '1.badges'],
      ['a badge twice on one worker', [aWorker('5', { badges: [badge('Q'), badge('Q')] })], '0.badges'],
      ['a worker twice in the list', [aWorker('5'), aWorker('6', { id: id('w-5') })], '1.id']
    ])('refuses %s and writes nothing', async (_, workers, field) => {
      const { people } = (await make()).stores;
      const before = [aWorker('1'), aWorker('AB')];
      await people.put(HALLE, before);
      expect(await people.put(HALLE, workers)).toMatchObject({ refusal: 'exists', field });
      expect(await people.list(HALLE)).toEqual(before);
    });

    it('checks a PIN, and says no where there is none or nobody', async () => {
      const { people } = (await make()).stores;
      await people.put(HALLE, [aWorker('1'), aWorker('2')]);
      await people.setPin(HALLE, id('w-1'), '123456');
      expect(await people.hasPin(HALLE, id('w-1'))).toBe(true);
      expect(await people.checkPin(HALLE, id('w-1'), '123456')).toBe(true);
      expect(await people.checkPin(HALLE, id('w-1'), '123457')).toBe(false);
      expect(await people.checkPin(HALLE, id('w-2'), '123456')).toBe(false);
      expect(await people.checkPin(HALLE, null, '123456')).toBe(false);
      await people.setPin(HALLE, id('w-1'), null);
      expect(await people.checkPin(HALLE, id('w-1'), '123456')).toBe(false);
    });
  });
}
