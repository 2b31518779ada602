// Schedules that break in and together want more of an hour than there is, so that one of them is left out (RULES.md, F11).
import { byText } from '../site/by-text.ts';
import type { Display } from '../site/display.ts';
import { naming } from '../site/edits/checks.ts';
import type { ScheduleId } from '../site/ids.ts';
import { listed } from '../site/lookup.ts';
import type { Schedule } from '../site/schedule.ts';
import { DAY_MS, dateOf } from '../calendar/day.ts';
import { counted, timeInWords } from '../calendar/in-words.ts';
import { wallAt } from '../calendar/offsets.ts';
import { MOST_SECONDS_PER_HOUR, fitting } from '../program/interruptions.ts';
import type { Floor } from './floor.ts';
import { type SiteFault, fault } from './site-fault.ts';

/** Sets of schedules that meet on some display; more than these are not looked through. */
const MOST_SETS = 20;
/** Mostly it is so within days, and looking through all the windows of many schedules takes long. */
const SOON_MS = 14 * DAY_MS;

export function interruptionsTooLong(floor: Floor): readonly SiteFault[] {
  const found = new Map<ScheduleId, SiteFault>();
  for (const { schedules, displays } of tooMuchTogether(floor).slice(0, MOST_SETS)) {
    const soon = firstLeftOut(floor, schedules, floor.at + SOON_MS);
    const first = soon ?? firstLeftOut(floor, schedules, floor.horizon);
    if (first !== null && !found.has(first.out.id)) found.set(first.out.id, told(floor, first, displays));
  }
  return [...found.values()];
}

interface Meeting {
  readonly schedules: readonly Schedule[];
  readonly displays: readonly Display[];
}

/** Those that would be too much if they ran at once, as they meet on displays. */
function tooMuchTogether(floor: Floor): readonly Meeting[] {
  const on = new Map<Display, Schedule[]>();
  for (const one of listed(floor.site.schedules)
    .filter((each) => each.mode.type === 'interrupt')
    .sort(byRank)) {
    for (const display of floor.displaysOf(one.targets)) on.set(display, [...(on.get(display) ?? []), one]);
  }
  const sets = new Map<string, { schedules: readonly Schedule[]; displays: Display[] }>();
  for (const [display, schedules] of on) {
    if (secondsOf(schedules) <= MOST_SECONDS_PER_HOUR) continue;
    const key = schedules.map((one) => one.id).join();
    const set = sets.get(key) ?? { schedules, displays: [] };
    set.displays.push(display);
    sets.set(key, set);
  }
  return [...sets.values()];
}

interface LeftOut {
  readonly out: Schedule;
  readonly at: number;
  readonly running: readonly Schedule[];
}

/** A sweep over their windows to the first instant at which they are too much. */
function firstLeftOut(floor: Floor, schedules: readonly Schedule[], before: number): LeftOut | null {
  const edges = schedules
    .flatMap((schedule) =>
      floor
        .stretchesOf(schedule.rule)
        .filter(({ from }) => from < before)
        .flatMap(({ from, until }) => [
          { at: Math.max(from, floor.at), schedule, opens: true },
          { at: until, schedule, opens: false }
        ])
    )
    .sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens));
  const open = new Set<Schedule>();
  let seconds = 0;
  for (const { at, schedule, opens } of edges) {
    if (opens) open.add(schedule);
    else open.delete(schedule);
    seconds += opens ? secondsOf([schedule]) : -secondsOf([schedule]);
    if (!opens || seconds <= MOST_SECONDS_PER_HOUR) continue;
    const running = schedules.filter((one) => open.has(one));
    const kept = new Set(fitting(running));
    const out = running.find((one) => !kept.has(one));
    if (out !== undefined) return { out, at, running };
  }
  return null;
}

function told(floor: Floor, { out, at, running }: LeftOut, displays: readonly Display[]): SiteFault {
  const others = naming(running.filter((one) => one !== out).map((one) => one.name));
  const where = displays.length === 1 ? `“${displays[0]?.name ?? ''}”` : counted(displays.length, 'display');
  const says = `“${out.name}” is left out on ${where} at ${timeInWords(floor.offsets, at, floor.at)}: with ${others} it would take ${inDigits(secondsOf(running))} seconds of the hour, and at most ${inDigits(MOST_SECONDS_PER_HOUR)} break in. Give one of them less.`;
  const day = dateOf(wallAt(floor.offsets, at).day);
  return fault('interruptions-too-long', { type: 'schedule', id: out.id, field: 'mode.secondsPerHour' }, says, [day]);
}

const secondsOf = (schedules: readonly Schedule[]): number =>
  schedules.reduce((sum, { mode }) => sum + (mode.type === 'interrupt' ? mode.secondsPerHour : 0), 0);

const byRank = (a: Schedule, b: Schedule): number => b.priority - a.priority || byText(a.id, b.id);

const inDigits = (count: number): string => count.toLocaleString('en');
