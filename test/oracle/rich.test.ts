// Whether the random floors are rich enough for what properties claim about them: a kind that never wins would be proved by nothing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '#playlists/program/compile.ts';
import { type Program, interruptedBy, why } from '#playlists/program/program.ts';
import type { Playlist } from '#playlists/site/playlist.ts';
import { type Schedule, mode } from '#playlists/site/schedule.ts';
import type { Site } from '#playlists/site/site.ts';
import { type TimeRule, dateRule, timeRule } from '#playlists/site/time-rule.ts';
import { TEN_ZONES } from '#playlists/testing/random-rule.ts';
import { busyFloor } from './busy-floor.ts';
import { DAY_MS } from './chance.ts';

// Of the floors as such, not of today's: a seed that by chance meets no site default proves nothing against them.
const floors = fc.sample(busyFloor(), { seed: 1, numRuns: 100 });

test('random floors are rich: every level, mode and rule wins somewhere, in every zone', () => {
  const won = new Set(
    floors.flatMap(({ site, at }) =>
      Object.values(site.displays).flatMap(({ id }) => winnersOf(site, compile(site, id, at, at + 40 * DAY_MS)!))
    )
  );
  const modes = kindsOf(mode.options);
  const rules = kindsOf(timeRule.options);
  const dates = kindsOf(dateRule.options);
  const expected = [
    ...why.entries.level.options,
    ...TEN_ZONES,
    ...modes.flatMap((one) => rules.map((rule) => `${one} ${rule}`)),
    ...dates,
    ...['all-day', 'between', 'daypart'],
    ...['whole', 'first', 'last'],
    ...['alone', 'together', 'joined', 'only those that add', 'interrupted twice', 'after days off'],
    ...['cycle', 'roster', 'swap', 'cancelled', 'added', 'shutdown'],
    ...[
      'nested',
      'weighed',
      'tagged',
      'with hours',
      'begins to be valid',
      'ceases to be valid',
      'withdrawn',
      'two at once'
    ]
  ];
  expect(expected.filter((one) => !won.has(one))).toEqual([]);
});

function winnersOf(site: Site, { segments, interruptions, passes, slides }: Program): string[] {
  const schedules = segments.flatMap(({ shows, why }) => [
    ...[...why.ids, ...why.added].flatMap((id) => site.schedules[id as Schedule['id']] ?? []),
    ...(interruptions[interruptedBy({ shows }) ?? -1] ?? []).map(
      ({ schedule }) => site.schedules[schedule as Schedule['id']]!
    )
  ]);
  return [
    ...segments.map(({ why }) => why.level),
    ...(passes.length > 0 ? [site.timeZone] : []),
    ...(slides.some((one) => one.beside !== null) ? ['two at once'] : []),
    ...new Set(schedules)
      .values()
      .flatMap((one) => [`${one.mode.type} ${one.rule.type}`, ...detailsOf(site, one.rule)]),
    ...segments.flatMap(({ shows, why }) => [
      ...(why.level === 'schedule' ? [why.ids.length > 1 ? 'together' : 'alone'] : []),
      ...(why.added.length > 0 ? ['joined'] : []),
      ...(why.ids.some((id) => site.schedules[id as Schedule['id']]?.mode.type === 'add')
        ? ['only those that add']
        : []),
      ...((interruptions[interruptedBy({ shows }) ?? -1]?.length ?? 0) > 1 ? ['interrupted twice'] : [])
    ]),
    ...new Set(schedules).values().flatMap(({ playlist }) => entriesOf(site, site.playlists[playlist]!, segments))
  ];
}

function entriesOf(site: Site, { items }: Playlist, segments: Program['segments']): string[] {
  const begins = new Set(segments.map((one) => one.from));
  return items.flatMap((item) => {
    const one = item.type === 'announcement' ? site.announcements[item.announcement]! : null;
    const at = (text: string | null | undefined) => begins.has(Date.parse(text ?? ''));
    return [
      ...(item.type === 'playlist' ? ['nested'] : []),
      ...(item.weight > 1 ? ['weighed'] : []),
      ...(item.tags.length > 0 ? ['tagged'] : []),
      ...(item.rule === null ? [] : ['with hours']),
      ...(at(one?.validFrom) || at(item.validFrom) ? ['begins to be valid'] : []),
      ...(at(one?.validUntil) || at(item.validUntil) ? ['ceases to be valid'] : []),
      ...(one !== null && one.withdrawnAt !== null ? ['withdrawn', 'two at once'] : [])
    ];
  });
}

function detailsOf(site: Site, rule: TimeRule): string[] {
  if (rule.type === 'dates') return [rule.dates.type, rule.hours.type];
  if (rule.type !== 'shifts') return [];
  const pattern = site.shiftPatterns[rule.pattern]!;
  const exceptions = pattern.type === 'cycle' ? pattern.exceptions.map((one) => one.type) : [];
  return [rule.part.type, ...(rule.afterDaysOff === null ? [] : ['after days off']), pattern.type, ...exceptions];
}

const kindsOf = (options: readonly { readonly entries: { readonly type: { readonly literal: string } } }[]): string[] =>
  options.map((one) => one.entries.type.literal);
