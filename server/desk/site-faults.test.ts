import { expect, test } from 'vitest';
import {
  after,
  announcement,
  display,
  ms,
  newSite,
  playlist,
  schedule,
  stamp,
  SUNDAY,
  weekly
} from '#playlists/testing/small-floor.ts';
import { siteFaults } from './site-faults.ts';

const made = stamp('2026-11-01T00:00:00Z');
const rule = weekly('08:00', '10:00', { lastDate: '2026-11-22' });
const site = after(
  null,
  [newSite(), display('d'), ...announcement('a'), playlist('p', ['a']), schedule('s', 'p', { rule })],
  made
);
const at = ms(SUNDAY);
const kinds = (one: typeof site, instant: number) => siteFaults(one, instant).map(({ kind }) => kind);

test('one document in one hour is looked through once', () => {
  expect(siteFaults(site, at + 60_000)).toBe(siteFaults(site, at));
});

test('another document is looked through anew', () => {
  const other = after(
    site,
    [schedule('nobody', 'p', { targets: { type: 'some', displays: [], tags: ['hall-9'] } })],
    made
  );
  expect(kinds(site, at)).not.toContain('schedule-on-no-display');
  expect(kinds(other, at)).toContain('schedule-on-no-display');
});

test('a later hour is looked at anew', () => {
  expect(kinds(site, at)).not.toContain('schedule-over');
  expect(kinds(site, at + 86_400_000)).toContain('schedule-over');
});
