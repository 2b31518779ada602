import { expect, test } from 'vitest';
import type { LocalDate, TimeZone } from '#playlists/site/values.ts';
import { dayBounds } from './day-bounds.ts';

test.each<[string, string, number]>([
  ['2026-11-22', 'Europe/Berlin', 24],
  ['2026-03-29', 'Europe/Berlin', 23],
  ['2026-10-25', 'Europe/Berlin', 25],
  ['2026-04-24', 'Africa/Cairo', 23]
])('%s in %s has %i hours', (day, zone, hours) => {
  const { from, until } = dayBounds(day as LocalDate, zone as TimeZone);
  expect((until - from) / 3_600_000).toBe(hours);
});
