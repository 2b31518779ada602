// Which schedules of one display run when: a sweep over their windows, one step from change to change.
import { byText } from '../site/by-text.ts';
import type { Mode, Schedule } from '../site/schedule.ts';
import type { RuleWindows, WindowsOf } from './rule-windows.ts';

/** The schedules of one mode and priority that run now. */
export interface Group {
  readonly priority: number;
  /** In the order of their ids; `since` is the schedule's own, or that of the daypart or shift pattern it goes by. */
  readonly running: readonly { readonly schedule: Schedule; readonly since: number }[];
  /** When last a window of this mode and priority opened or closed [L3]. */
  readonly changedAt: number;
}

/** The groups that run at an instant, the highest priority first. */
export type Groups = Readonly<Record<Mode['type'], readonly Group[]>>;

export interface Running {
  /** Instants at which a window opens or closes, with repeats; some may lie before the time that is compiled. */
  readonly changes: readonly number[];
  /** Schedules that run at some time of it. */
  readonly schedules: readonly Schedule[];
  /** What runs at `at`. Ask in order of time; the same object as long as nothing opened or closed. */
  advance(at: number): Groups;
}

interface Event {
  readonly at: number;
  readonly schedule: Schedule;
  /** From when on this schedule's openings and closings count. */
  readonly since: number;
  readonly opens: boolean;
}

/** Stands for an opening that lies before every date, so that events can be ordered. */
const BEGINNING_OF_TIME = -8.64e15;

export function runningOf(aimed: readonly Schedule[], windowsOf: WindowsOf, until: number): Running {
  const sweeps = new Map<string, Sweep>();
  const sweepOf = ({ mode, priority }: Schedule): Sweep => {
    const key = `${mode.type} ${priority}`;
    let sweep = sweeps.get(key);
    if (sweep === undefined) sweeps.set(key, (sweep = new Sweep(mode.type, priority)));
    return sweep;
  };

  const running: Schedule[] = [];
  const events: Event[] = [];
  for (const schedule of aimed) {
    const hours = windowsOf(schedule.rule);
    const since = sinceOf(schedule, hours);
    sweepOf(schedule).changed(hours.changedAt(since));
    if (hours.windows.length > 0) running.push(schedule);
    for (const one of hours.windows) {
      events.push({ at: Math.max(one.from, BEGINNING_OF_TIME), schedule, since, opens: true });
      if (one.until < until) events.push({ at: one.until, schedule, since, opens: false });
    }
  }
  events.sort((a, b) => a.at - b.at);

  let next = 0;
  let groups: Groups | null = null;
  return {
    changes: events.map((event) => event.at),
    schedules: running,
    advance(at) {
      for (let event = events[next]; event !== undefined && event.at <= at; event = events[next]) {
        sweepOf(event.schedule).take(event);
        next += 1;
        groups = null;
      }
      return (groups ??= grouped([...sweeps.values()]));
    }
  };
}

const sinceOf = (schedule: Schedule, hours: RuleWindows): number => Math.max(Date.parse(schedule.since), hours.since);

function grouped(sweeps: readonly Sweep[]): Groups {
  const of = (mode: Mode['type']): readonly Group[] =>
    sweeps
      .filter((one) => one.mode === mode)
      .sort((a, b) => b.priority - a.priority)
      .flatMap((one) => one.group() ?? []);
  return { replace: of('replace'), add: of('add'), interrupt: of('interrupt') };
}

/** One mode and priority on its way through time. A rule's windows may overlap: a schedule runs while one of them is open. */
class Sweep {
  readonly mode: Mode['type'];
  readonly priority: number;
  readonly #open = new Map<Schedule, { windows: number; since: number }>();
  #changedAt = -Infinity;
  #group: Group | null = null;

  constructor(mode: Mode['type'], priority: number) {
    this.mode = mode;
    this.priority = priority;
  }

  changed(at: number): void {
    this.#changedAt = Math.max(this.#changedAt, at);
  }

  take({ at, schedule, since, opens }: Event): void {
    const windows = (this.#open.get(schedule)?.windows ?? 0) + (opens ? 1 : -1);
    if (windows === 0) this.#open.delete(schedule);
    else this.#open.set(schedule, { windows, since });
    if (at > since) this.changed(at);
    this.#group = null;
  }

  group(): Group | null {
    if (this.#open.size === 0) return null;
    if (this.#group === null) {
      const running = [...this.#open].map(([schedule, { since }]) => ({ schedule, since }));
      running.sort((a, b) => byText(a.schedule.id, b.schedule.id));
      this.#group = { priority: this.priority, running, changedAt: this.#changedAt };
    }
    return this.#group;
  }
}
