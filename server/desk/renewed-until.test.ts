import { expect, it } from 'vitest';
import { renewedUntil } from './renewed-until.ts';

const now = Date.parse('2026-11-25T10:00:00Z');

it.each([
  ['2026-11-25T10:20:00Z', '2026-11-25T10:50:00.000Z'],
  ['2026-11-25T09:00:00Z', '2026-11-25T10:30:00.000Z'],
  ['2026-11-26T09:50:00Z', '2026-11-26T10:00:00.000Z'],
  [null, '2026-11-25T10:30:00.000Z']
])('a lease until %s is renewed until %s', (until, renewed) => expect(renewedUntil(until, now)).toBe(renewed));
