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
const kinds = async (one: typeof site, instant: number) => (await siteFaults(one, instant)).map(({ kind }) => kind);

test('one document in one hour is looked through once, and known at once from then on', async () => {
  const first = siteFaults(site, at);
  expect(first).toBeInstanceOf(Promise);
  expect(siteFaults(site, at + 60_000)).toBe(first);
  const found = await first;
  expect(siteFaults(site, at + 120_000)).toBe(found);
});

test('another document is looked through anew', async () => {
  const targets = { type: 'some', displays: [], tags: ['hall-9'] };
  const other = after(site, [schedule('nobody', 'p', { targets })], made);
  expect(await kinds(site, at)).not.toContain('schedule-on-no-display');
  expect(await kinds(other, at)).toContain('schedule-on-no-display');
});

test('a later hour is looked at anew', async () => {
  expect(await kinds(site, at)).not.toContain('schedule-over');
  expect(await kinds(site, at + 86_400_000)).toContain('schedule-over');
});
