// Dates on which the clocks skip an hour that something begins or ends in, or lies in altogether (RULES.md, F14).
import { listed } from '../site/lookup.ts';
import type { TimeRule } from '../site/time-rule.ts';
import { dateOf, timeOf } from '../calendar/day.ts';
import { dayInWords } from '../calendar/in-words.ts';
import type { Floor } from './floor.ts';
import { type Gap, type Wall, fallsInto, gapsOf } from './gaps.ts';
import { runsOf } from './rule-runs.ts';
import { type About, type SiteFault, fault } from './site-fault.ts';
import { wallsOf, wallsOfShifts } from './walls.ts';

/** Of a daypart or shift pattern it is said once, however many schedules go by it. */
export function clockChanges(floor: Floor): readonly SiteFault[] {
  const gaps = gapsOf(floor);
  if (gaps.length === 0) return [];
  return subjectsOf(floor).flatMap(({ about, name, walls }) => {
    const fallen = gaps.flatMap((gap) =>
      walls(daysAround(gap)).flatMap((wall) => {
        const how = fallsInto(wall, gap);
        return how === null ? [] : [{ how, wall, gap }];
      })
    );
    return (['skipped', 'moved'] as const).flatMap((how) =>
      told(
        floor,
        about,
        name,
        how,
        fallen.filter((one) => one.how === how)
      )
    );
  });
}

interface Subject {
  readonly about: About;
  readonly name: string;
  readonly walls: (days: readonly number[]) => readonly Wall[];
}

function subjectsOf(floor: Floor): readonly Subject[] {
  const { site } = floor;
  const byDaypart = new Map<string, TimeRule[]>();
  const subjects: Subject[] = [];
  const add = (about: About, name: string, rule: TimeRule): void => {
    if (rule.type !== 'dates' || rule.hours.type !== 'daypart')
      subjects.push({ about, name, walls: (days) => wallsOf(rule, site, days) });
    else byDaypart.set(rule.hours.daypart, [...(byDaypart.get(rule.hours.daypart) ?? []), rule]);
  };
  for (const { id, name, rule } of listed(site.schedules))
    if (runsOf(floor, rule).runs === 'again') add({ type: 'schedule', id, field: 'rule' }, name, rule);
  for (const { id, name, items } of listed(site.playlists)) {
    for (const [index, { rule }] of items.entries())
      if (rule !== null) add({ type: 'playlist', id, field: `items.${index}.rule` }, name, rule);
  }
  for (const { id, name } of listed(site.dayparts)) {
    const rules = byDaypart.get(id) ?? [];
    const walls = (days: readonly number[]) => rules.flatMap((rule) => wallsOf(rule, site, days));
    if (rules.length > 0) subjects.push({ about: { type: 'daypart', id, field: '' }, name, walls });
  }
  for (const one of listed(site.shiftPatterns)) {
    const field = one.type === 'cycle' ? 'shifts' : 'rows';
    const about = { type: 'shift-pattern', id: one.id, field } as const;
    subjects.push({ about, name: one.name, walls: (days) => wallsOfShifts(one, days) });
  }
  return subjects;
}

/** What begins on the day before may end in the gap. */
function daysAround(gap: Gap): readonly number[] {
  const [first, last] = [dayIn(gap.from) - 1, dayIn(gap.until)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

interface Fallen {
  readonly wall: Wall;
  readonly gap: Gap;
}

function told(
  { today }: Floor,
  about: About,
  name: string,
  how: 'skipped' | 'moved',
  fallen: readonly Fallen[]
): SiteFault[] {
  const [first] = fallen;
  if (first === undefined) return [];
  const days = [...new Set(fallen.map(({ gap }) => dayIn(gap.from)))].sort((a, b) => a - b);
  const when = days.map((day) => dayInWords(day, today)).join(' and ');
  const { wall, gap } = first;
  const clocks = `the clocks go from ${timeIn(gap.from)} to ${timeIn(gap.until)}`;
  const dates = days.map(dateOf);
  if (how === 'skipped') {
    const says = `“${name}” does not come on ${when}: ${clocks}, and ${timeIn(wall.from)} to ${timeIn(wall.until)} lies between. Move it where it must not be missed.`;
    return [fault('skipped-by-clock-change', about, says, dates)];
  }
  const inside =
    gap.from < wall.from && wall.from < gap.until ? `begins at ${timeIn(wall.from)}` : `ends at ${timeIn(wall.until)}`;
  const says = `“${name}” ${inside}, but on ${when} ${clocks}: ${timeIn(gap.until)} stands for it on that day.`;
  return [fault('moved-by-clock-change', about, says, dates)];
}

const dayIn = (minute: number): number => Math.floor(minute / 1440);
const timeIn = (minute: number): string => timeOf(((minute % 1440) + 1440) % 1440);
