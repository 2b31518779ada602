import { expect, test } from 'vitest';
import type { Site } from '#playlists/site/site.ts';
import { nextWake } from './wakes.ts';

const at = (time: string): number => Date.parse(`2026-11-22T${time}:00Z`);
const site = {
  announcements: {
    a: { validFrom: '2026-11-22T06:00:00Z', validUntil: '2026-11-22T18:00:00Z' },
    b: { validFrom: null, validUntil: null }
  },
  takeovers: { t: { until: '2026-11-22T09:00:00Z', endedAt: '2026-11-22T08:30:00Z' } }
} as unknown as Site;

test.each([
  ['05:00', '06:00'],
  ['06:00', '08:30'],
  ['08:30', '18:00'],
  ['18:00', null]
])('after %s the next wake is at %s', (after, next) => {
  expect(nextWake(site, at(after))).toBe(next === null ? null : at(next));
});
