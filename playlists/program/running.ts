// Which schedules of one display run when: a sweep over their windows, one step from change to change.
import type { Mode, Schedule } from '../site/schedule.ts';
import type { RuleWindows, WindowsOf } from './rule-windows.ts';

/** The schedules of one mode and priority, as they stand at the instant that the sweep has come to. */
export interface Group {
  readonly priority: number;
  /** Those that run, in the order of their ids; `since` is the schedule's own, or that of the daypart or shift pattern it goes by. */
  readonly running: readonly { readonly schedule: Schedule; readonly since: number }[];
  /** When last a window of this mode and priority opened or closed [L3]. */
  readonly changedAt: number;
}

/** The highest priority first, also those of which nothing runs. */
export type Groups = Readonly<Record<Mode['type'], readonly Group[]>>;

export interface Running {
  /** Instants at which a window opens or closes, in order and with repeats; some may lie before the time that is compiled. */
  readonly changes: readonly number[];
  /** Schedules that run at some time of it. */
  readonly schedules: readonly Schedule[];
  readonly groups: Groups;
  /** Goes on to `at`; ask in order of time. Answers the highest priority of what opened or closed, -Infinity where nothing did. */
  advance(at: number): number;
}

interface Run {
  readonly schedule: Schedule;
  /** From when on this schedule's openings and closings count. */
  readonly since: number;
  /** Its place among those aimed at the display, which are in the order of their ids. */
  readonly place: number;
  readonly sweep: Sweep;
}
interface Event {
  readonly at: number;
  readonly run: Run;
  readonly opens: boolean;
}

/** Stands for an opening that lies before every date, so that events can be ordered. */
const BEGINNING_OF_TIME = -8.64e15;

/** `aimed` in the order of their ids. */
export function runningOf(aimed: readonly Schedule[], windowsOf: WindowsOf, until: number): Running {
  const sweeps: Record<Mode['type'], Sweep[]> = { replace: [], add: [], interrupt: [] };
  const schedules: Schedule[] = [];
  const events: Event[] = [];
  for (const [place, schedule] of aimed.entries()) {
    const hours = windowsOf(schedule.rule);
    const since = sinceOf(schedule, hours);
    const sweep = sweepOf(sweeps[schedule.mode.type], schedule.priority);
    sweep.changed(hours.changedAt(since));
    if (hours.windows.length > 0) schedules.push(schedule);
    const run = { schedule, since, place, sweep };
    for (const one of hours.windows) {
      events.push({ at: Math.max(one.from, BEGINNING_OF_TIME), run, opens: true });
      if (one.until < until) events.push({ at: one.until, run, opens: false });
    }
  }
  for (const all of Object.values(sweeps)) all.sort((a, b) => b.priority - a.priority);
  events.sort((a, b) => a.at - b.at);

  let next = 0;
  return {
    changes: events.map((event) => event.at),
    schedules,
    groups: sweeps,
    advance(at) {
      let highest = -Infinity;
      for (let event = events[next]; event !== undefined && event.at <= at; event = events[next]) {
        event.run.sweep.take(event);
        highest = Math.max(highest, event.run.sweep.priority);
        next += 1;
      }
      return highest;
    }
  };
}

const sinceOf = (schedule: Schedule, hours: RuleWindows): number => Math.max(Date.parse(schedule.since), hours.since);

function sweepOf(sweeps: Sweep[], priority: number): Sweep {
  let sweep = sweeps.find((one) => one.priority === priority);
  if (sweep === undefined) sweeps.push((sweep = new Sweep(priority)));
  return sweep;
}

/** One mode and priority on its way through time. A rule's windows may overlap: a schedule runs while one of them is open. */
class Sweep implements Group {
  readonly priority: number;
  /** How many windows of each are open. */
  readonly #open = new Map<Run, number>();
  #changedAt = -Infinity;
  /** Null until it is asked for again: most of what lies behind what wins never is. */
  #running: readonly Run[] | null = null;

  constructor(priority: number) {
    this.priority = priority;
  }

  get running(): readonly Run[] {
    return (this.#running ??= [...this.#open.keys()].sort((a, b) => a.place - b.place));
  }

  get changedAt(): number {
    return this.#changedAt;
  }

  changed(at: number): void {
    this.#changedAt = Math.max(this.#changedAt, at);
  }

  take({ at, run, opens }: Event): void {
    const windows = (this.#open.get(run) ?? 0) + (opens ? 1 : -1);
    if (windows === 0) this.#open.delete(run);
    else this.#open.set(run, windows);
    if (at > run.since) this.changed(at);
    this.#running = null;
  }
}
