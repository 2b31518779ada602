import { expect, test } from 'vitest';
import type { WorkerId } from '../site/ids.ts';
import { recordBytes, recordOf, type Subject } from './record.ts';

const worker = 'w-jana-0815' as WorkerId;
const subject = 'c0ffee' as Subject;

test('nothing in a record names its worker: not as such, not as a witness, not as the owner of a roster\u2019s shift', () => {
  const duty = { pattern: 'store', crew: null, worker, shift: null, startsOn: '2026-11-22', from: 1, until: 2 };
  const row = { id: 'a', worker, witness: { worker, isTold: true }, work: { on: '2026-11-22', duty }, page: null };
  const bytes = new TextDecoder().decode(recordBytes(recordOf(row, subject, 'beef' as Subject)));
  expect(bytes).not.toContain(worker);
  expect(JSON.parse(bytes)).toEqual({
    ...{ id: 'a', subject, witness: { isTold: true, subject: 'beef' } },
    work: {
      on: '2026-11-22',
      duty: { pattern: 'store', crew: null, shift: null, startsOn: '2026-11-22', from: 1, until: 2 }
    }
  });
});

test('what is null is left out, so that a column more changes no older row', () => {
  expect(recordOf({ worker, work: null, page: null, at: 1 }, subject, null)).toEqual({ at: 1, subject });
  expect(recordOf({ worker, work: { on: '2026-11-22', duty: null } }, subject, null)).toEqual({
    ...{ subject, work: { on: '2026-11-22', duty: null } }
  });
});
