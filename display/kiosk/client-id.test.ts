import { expect, it } from 'vitest';
import { clientId } from './client-id.ts';

it('is a UUID of version 7, of this moment', () => {
  expect(clientId(1_795_000_000_000)).toMatch(/^01a1ee565e007[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
  expect(clientId()).toHaveLength(32);
});

it('stands behind those of a millisecond before, and no two are the same', () => {
  const ids = Array.from({ length: 1000 }, (_, index) => clientId(1_795_000_000_000 + index));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(Array.from({ length: 1000 }, () => clientId(1_795_000_000_000))).size).toBe(1000);
});

it('is an id whatever the clock says', () => {
  for (const time of [-1, 0, 2 ** 48 - 1])
    expect(clientId(time)).toMatch(/^[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
});
