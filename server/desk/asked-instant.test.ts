import { expect, test } from 'vitest';
import type { TimeZone } from '#playlists/site/values.ts';
import { askedInstant } from './asked-instant.ts';

const now = Date.parse('2026-11-22T10:42:15Z');
const asked = (typed: string) => {
  const { at, trouble } = askedInstant(typed, 'Europe/Berlin' as TimeZone, now);
  return trouble ?? new Date(at).toISOString();
};

test.each([
  ['', '2026-11-22T10:42:15.000Z'],
  ['2026-07-01T06:00', '2026-07-01T04:00:00.000Z'],
  ['2026-12-01T06:00', '2026-12-01T05:00:00.000Z'],
  ['2026-07-01T06:00:30Z', '2026-07-01T06:00:30.000Z'],
  ['2026-03-29T02:30', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ['2036-11-21T00:00', '2036-11-20T23:00:00.000Z']
])('%j is asked as %s', (typed, instant) => expect(asked(typed)).toBe(instant));

test.each([
  ['soon', 'no date and time'],
  ['2026-02-31T06:00', 'no date and time'],
  ['2026-11-22', 'no date and time'],
  ['2026-11-22T25:00', 'no date and time'],
  ['1e9Z', 'no date and time'],
  ['9999-12-31T23:59Z', 'no date and time'],
  ['2036-12-01T00:00', 'ten years']
])('%j is answered with what is on now, and said', (typed, says) => {
  expect(asked(typed)).toContain(says);
  expect(askedInstant(typed, 'Europe/Berlin' as TimeZone, now).at).toBe(now);
});
