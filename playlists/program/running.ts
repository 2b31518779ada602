// Which schedules of one display run when: a sweep over their windows, one step from change to change.
import type { Display } from '../site/display.ts';
import { isTargeted } from '../site/display.ts';
import { listed } from '../site/lookup.ts';
import type { Schedule } from '../site/schedule.ts';
import type { Site } from '../site/site.ts';
import { DAY_MS } from '../calendar/day.ts';
import { windows } from '../time/windows.ts';

/** Schedules of one priority that run now, in the order of their ids, and when last one of them began or ended [L3]. */
export interface Rotation {
  readonly schedules: readonly Schedule[];
  readonly changedAt: number;
}

export interface Running {
  /** Instants inside (from, until) at which a window opens or closes, with repeats. */
  readonly changes: readonly number[];
  /** Schedules that run at some time in [from, until). */
  readonly schedules: readonly Schedule[];
  /** The rotations that run at `at`, the highest priority first. Ask in order of time. */
  advance(at: number): readonly Rotation[];
}

export function runningOn(site: Site, display: Display, from: number, until: number): Running {
  const aimed = listed(site.schedules)
    .filter((one) => isTargeted(one.targets, display))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  // Looking back, for a rotation that runs at `from` counts from a window that opened or closed before.
  const events = aimed
    .flatMap((schedule) =>
      windows(schedule.rule, site, from - 2 * DAY_MS, until).flatMap(
        ({ from: opensAt, until: closesAt }) => [
          { at: opensAt, schedule, opens: true },
          { at: closesAt, schedule, opens: false }
        ]
      )
    )
    // Of windows that meet the one closes before the other opens.
    .sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens));

  const rotations = new Map<number, { schedules: Schedule[]; changedAt: number }>();
  let next = 0;

  function advance(at: number): readonly Rotation[] {
    for (let event = events[next]; event !== undefined && event.at <= at; event = events[next]) {
      const { schedule, opens } = event;
      const rotation = rotations.get(schedule.priority) ?? { schedules: [], changedAt: event.at };
      const others = rotation.schedules.filter((one) => one.id !== schedule.id);
      rotation.schedules = opens ? [...others, schedule].sort((a, b) => (a.id < b.id ? -1 : 1)) : others;
      rotation.changedAt = event.at;
      rotations.set(schedule.priority, rotation);
      next += 1;
    }
    return [...rotations.entries()]
      .filter(([, rotation]) => rotation.schedules.length > 0)
      .sort(([a], [b]) => b - a)
      .map(([, rotation]) => rotation);
  }

  return {
    changes: events.map((event) => event.at).filter((at) => at > from && at < until),
    schedules: [...new Set(events.filter((event) => event.at > from).map((event) => event.schedule))],
    advance
  };
}
