import { expect, it } from 'vitest';
import { daysSince } from './days-since.ts';

it.each([
  ['2026-11-25', '2026-11-25', 0],
  ['2025-10-09', '2026-11-25', 412],
  ['2026-03-28', '2026-03-30', 2],
  ['2026-11-26', '2026-11-25', null],
  ['', '2026-11-25', null]
])('from %s to %s are %s days', (date, today, days) => expect(daysSince(date, today)).toBe(days));
