import { describe, expect, it } from 'vitest';
import { explain } from '#playlists/program/explain.ts';
import {
  after,
  announcement,
  display,
  displayNamed,
  ms,
  newSite,
  playlist,
  schedule,
  settings,
  stamp,
  takeover,
  weekly
} from '#playlists/testing/small-floor.ts';
import { chainRows } from './chain-rows.ts';

const made = stamp('2026-11-01T00:00:00Z');
const at = ms('2026-11-22T08:30:00Z');
const site = after(
  null,
  [
    newSite(),
    display('d'),
    ...announcement('a'),
    playlist('p', ['a']),
    playlist('empty', []),
    schedule('on', 'p', { priority: 7 }),
    schedule('beaten', 'p', { priority: 3 }),
    schedule('joins', 'p', { mode: { type: 'add' }, priority: 8 }),
    schedule('breaks', 'p', { mode: { type: 'interrupt', secondsPerHour: 60 }, priority: 8 }),
    schedule('bare', 'empty', { priority: 9 }),
    schedule('later', 'p', { rule: weekly('12:00', '13:00') }),
    settings({ defaultPlaylist: 'p' })
  ],
  made
);
const rows = (one = site) => chainRows(explain(one, displayNamed('d'), at)!.chain, one);
const short = (list: ReturnType<typeof rows>['near']) => list.map(({ verdict, on, href }) => [verdict, on, href]);

describe('the rows of a chain', () => {
  it('say of everything that runs what became of it, with what is not set and where it is opened', () => {
    const found = short(rows().near);
    expect(found).toHaveLength(8);
    expect(found).toEqual(
      expect.arrayContaining([
        ['On', true, '/admin/plant/schedules/on'],
        ['Joins', true, '/admin/plant/schedules/joins'],
        ['Breaks in', true, '/admin/plant/schedules/breaks'],
        ['Beaten', false, '/admin/plant/schedules/beaten'],
        ['Nothing to show', false, '/admin/plant/schedules/bare'],
        ['Not set', false, ''],
        ['Beaten', false, '/admin/plant/playlists/p'],
        ['Beaten', false, '']
      ])
    );
  });

  it('keep what does not run apart', () => {
    expect(short(rows().far)).toEqual([['Does not run', false, '/admin/plant/schedules/later']]);
  });

  it('lead nowhere where the thing is gone since', () => {
    const now = { ...site, schedules: {} };
    const chain = explain(site, displayNamed('d'), at)!.chain;
    expect(chainRows(chain, now).near.filter(({ href }) => href.includes('schedules'))).toEqual([]);
  });

  it('open takeovers where they are ended', () => {
    const alarmed = after(site, [takeover('t', '2026-11-22T09:00:00Z')], stamp('2026-11-22T08:00:00Z'));
    expect(short(rows(alarmed).near)[0]).toEqual(['On', true, '/admin/plant/takeover']);
  });
});
