// What stands on a display around an instant: what is on, why, and until when that reason stands.
import type { Display } from '../../site/display.ts';
import type { ScheduleId } from '../../site/ids.ts';
import { listed, lookup } from '../../site/lookup.ts';
import type { Schedule } from '../../site/schedule.ts';
import type { Site } from '../../site/site.ts';
import { DAY_MS } from '../../calendar/day.ts';
import { compile } from '../compile.ts';
import { type Interruption, type Program, type Segment, type Why, interruptedBy } from '../program.ts';
import { type Showing, showing } from '../showing.ts';

const HOUR_MS = 3_600_000;
/** Longer than any slide, and than any lease of a takeover. */
const NEAR = { back: 2 * HOUR_MS, ahead: 25 * HOUR_MS };
/** How far is looked for the ends of what stays longer. */
const FAR = { back: 8 * DAY_MS, ahead: 32 * DAY_MS };

export interface Around {
  readonly showing: Showing;
  /** What wins at the instant, with those that break into it. */
  readonly segment: Segment;
  readonly interruptions: readonly Interruption[];
  /** Until when the reason for what is on stands; null where that is more than 32 days ahead. */
  readonly until: number | null;
  /** From two hours before the instant until a day after it. */
  readonly program: Program;
}

/** Null where nothing was compiled, which is so for a display that the site does not have. */
export function around(site: Site, display: Display, at: number): Around | null {
  const program = compile(site, display.id, at - NEAR.back, at + NEAR.ahead);
  const segment = program === null ? undefined : segmentAt(program, at);
  if (program === null || segment === undefined) return null;
  const now = showing(program, at);
  const cut = now.since <= program.from || now.until >= program.until;
  const reason = reasonOf(site, segment, now);
  const near = endOf(program, at, reason);
  const far = cut || near === null ? compile(reason.among, display.id, at - FAR.back, at + FAR.ahead) : null;
  return {
    showing: cut && far !== null ? withNext(site, display, showing(far, at)) : now,
    segment,
    interruptions: interruptionsOf(program, segment),
    until: near ?? (far === null ? null : endOf(far, at, reason)),
    program
  };
}

/** What comes next may be of what was left out to look far. */
function withNext(site: Site, display: Display, now: Showing): Showing {
  const program = compile(site, display.id, now.until, now.until + 1);
  const then = program === null ? null : showing(program, now.until);
  return { ...now, next: then?.type === 'slide' ? then.slide : null };
}

export const segmentAt = (program: Program, at: number): Segment | undefined =>
  program.segments.find((one) => one.from <= at && at < one.until);

export function interruptionsOf(program: Program, segment: Segment): readonly Interruption[] {
  const broken = interruptedBy(segment);
  return broken === null ? [] : (program.interruptions[broken] ?? []);
}

/** The schedule whose interruption is on; null where what is on is what was interrupted, or nothing was. */
export function breaking(site: Site, { why }: Showing): Schedule | null {
  const [first] = why.level === 'schedule' ? (why.ids as readonly ScheduleId[]) : [];
  const schedule = first === undefined ? undefined : lookup(site.schedules, first);
  return schedule !== undefined && schedule.mode.type === 'interrupt' ? schedule : null;
}

interface Reason {
  holdsIn(program: Program, segment: Segment): boolean;
  /** The site without what could neither be this reason nor end it, so that looking far ahead is cheap. */
  readonly among: Site;
}

function reasonOf(site: Site, segment: Segment, now: Showing): Reason {
  const schedule = breaking(site, now);
  return {
    holdsIn: (program, other) =>
      schedule === null
        ? sameWhy(segment.why, other.why)
        : interruptionsOf(program, other).some((one) => one.schedule === schedule.id),
    among: among(site, segment.why)
  };
}

function among(site: Site, { level, ids }: Why): Site {
  if (level === 'takeover' || level === 'dark') return { ...site, schedules: {} };
  const [first] = level === 'schedule' ? (ids as readonly ScheduleId[]) : [];
  const winner = first === undefined ? undefined : lookup(site.schedules, first);
  if (winner === undefined || winner.mode.type !== 'replace') return site;
  const strong = listed(site.schedules).filter((one) => one.priority >= winner.priority);
  return { ...site, schedules: Object.fromEntries(strong.map((one) => [one.id, one])) };
}

const sameWhy = (a: Why, b: Why): boolean =>
  a.level === b.level && a.ids.join() === b.ids.join() && a.added.join() === b.added.join();

function endOf(program: Program, at: number, { holdsIn }: Reason): number | null {
  return program.segments.find((one) => one.from > at && !holdsIn(program, one))?.from ?? null;
}
