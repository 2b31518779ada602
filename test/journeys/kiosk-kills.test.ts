// A kiosk's browser killed at a few random moments, as `npm run faults` kills it a hundred times.
import { expect, test } from 'vitest';
import { kioskKills, wrongIn } from '../faults/kiosk-kills.ts';

test('four kills of a kiosk’s browser lose nothing that its glass said, on line and off', async () => {
  const figures = await kioskKills(4, 20_261_123, () => undefined);
  expect(figures.wrong).toEqual([]);
  expect(figures.recorded + figures.kept).toBeGreaterThan(0);
});

test('what is lost, doubled or somebody else’s would be found', () => {
  const rows = ['a', 'b', 'b', 'c'].map((announcement) => ({ worker: 'w', announcement, accepted: true }));
  expect(wrongIn(rows, new Map([['w d', 'kept']]), new Set(['w a', 'w b', 'w d']))).toEqual([
    'w d was said to be kept and is not there',
    'w b is there twice',
    'w c was never given'
  ]);
});
