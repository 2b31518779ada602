import { expect, it } from 'vitest';
import type { Program, Why } from '#playlists/program/program.ts';
import type { Site } from '#playlists/site/site.ts';
import { stripMidnights, weekStrip } from './week-strip.ts';

const site = {
  timeZone: 'Europe/Berlin',
  playlists: {
    daily: { name: 'Daily loop' },
    safety: { name: 'Safety loop' },
    canteen: { name: 'Canteen loop' },
    hearing: { name: 'Hearing loop' }
  },
  schedules: {
    night: { playlist: 'safety' },
    early: { playlist: 'safety' },
    meals: { playlist: 'canteen' },
    ears: { playlist: 'hearing' }
  },
  takeovers: { drill: { drill: true } }
} as unknown as Site;

const at = (text: string) => Date.parse(text);
const segment = (from: string, until: string, level: Why['level'], ...ids: string[]) => ({
  from: at(from),
  until: at(until),
  shows: { type: 'card', interrupted: null },
  why: { level, ids, added: [] as string[] }
});
const program = (...segments: object[]) =>
  ({ segments, interruptions: [[{ schedule: 'ears' }]] }) as unknown as Program;

it('begins at the midnight before now on the site, and counts days by the calendar over DST', () => {
  const midnights = stripMidnights(site, at('2026-03-27T22:30:00Z'));
  expect(midnights).toHaveLength(8);
  expect(midnights[0]).toBe(at('2026-03-26T23:00:00Z'));
  expect(midnights[7]).toBe(at('2026-04-02T22:00:00Z'));
});

it('cuts at midnight, joins what people take for one, and says times of the site', () => {
  const midnights = stripMidnights(site, at('2026-11-23T09:00:00Z'));
  const days = weekStrip(
    program(
      segment('2026-11-22T23:00:00Z', '2026-11-23T21:00:00Z', 'site-default', 'daily'),
      segment('2026-11-23T21:00:00Z', '2026-11-24T01:00:00Z', 'schedule', 'night'),
      segment('2026-11-24T01:00:00Z', '2026-11-24T05:00:00Z', 'schedule', 'early'),
      segment('2026-11-24T05:00:00Z', '2026-11-24T06:00:00Z', 'takeover', 'drill'),
      segment('2026-11-24T06:00:00Z', '2026-11-29T23:00:00Z', 'site-default', 'daily')
    ),
    site,
    midnights
  );
  const words = days.map((day) => day.blocks.map(({ says, from, until }) => `${from}–${until} ${says}`));
  expect(days.map((day) => day.date).slice(0, 2)).toEqual(['2026-11-23', '2026-11-24']);
  expect(words[0]).toEqual(['00:00–22:00 Daily loop', '22:00–00:00 Safety loop']);
  expect(words[1]).toEqual(['00:00–06:00 Safety loop', '06:00–07:00 Drill', '07:00–00:00 Daily loop']);
  for (const { blocks } of days) expect(blocks.reduce((sum, block) => sum + block.length, 0)).toBeCloseTo(1);
  expect(days[0]?.blocks.map((block) => block.tint)).toEqual([null, 0]);
});

it('says who joins, and who breaks in from when until when', () => {
  const midnights = stripMidnights(site, at('2026-11-23T09:00:00Z'));
  const alone = segment('2026-11-22T23:00:00Z', '2026-11-23T10:00:00Z', 'site-default', 'daily');
  const joined = segment('2026-11-23T10:00:00Z', '2026-11-23T12:00:00Z', 'site-default', 'daily');
  const broken = segment('2026-11-23T12:00:00Z', '2026-11-29T23:00:00Z', 'site-default', 'daily');
  const [day] = weekStrip(
    program(
      alone,
      { ...joined, why: { ...joined.why, added: ['meals'] } },
      { ...broken, shows: { type: 'card', interrupted: 0 } }
    ),
    site,
    midnights
  );
  expect(day?.blocks.map(({ from, says, broken, tint }) => [from, says, broken, tint])).toEqual([
    ['00:00', 'Daily loop', '', null],
    ['11:00', 'Daily loop with Canteen loop', '', 0],
    ['13:00', 'Daily loop', 'Hearing loop', null]
  ]);
});
