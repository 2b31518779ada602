// Schedules that never run, and those that ran for the last time (RULES.md, F1 and F2).
import { listed } from '../site/lookup.ts';
import type { Schedule } from '../site/schedule.ts';
import { dateOf } from '../calendar/day.ts';
import { dayInWords } from '../calendar/in-words.ts';
import { wallAt } from '../calendar/offsets.ts';
import { LOOK_AHEAD_DAYS, type Floor } from './floor.ts';
import { goesByRunOutRoster } from './rosters.ts';
import { runsOf } from './rule-runs.ts';
import { type SiteFault, fault } from './site-fault.ts';

export function schedulesWithoutRun(floor: Floor): readonly SiteFault[] {
  return listed(floor.site.schedules)
    .filter((one) => !goesByRunOutRoster(floor, one.rule))
    .flatMap((one) => withoutRun(floor, one));
}

function withoutRun(floor: Floor, { id, name, rule }: Schedule): SiteFault[] {
  const runs = runsOf(floor, rule);
  const about = { type: 'schedule', id, field: 'rule' } as const;
  switch (runs.runs) {
    case 'again':
      return [];
    case 'no-more': {
      // It closed at this instant: the date is that of the moment before, so that a midnight is not the next day's.
      const last = wallAt(floor.offsets, runs.last - 1).day;
      const says = `“${name}” ran for the last time on ${dayInWords(last, floor.today)}. Remove it, or give it new dates.`;
      return [fault('schedule-over', about, says, [dateOf(last)])];
    }
    case 'never': {
      const never = runs.days.all ? 'never runs' : `does not run within ${LOOK_AHEAD_DAYS} days`;
      return [
        fault('schedule-never-runs', about, `“${name}” ${never}: ${runs.because}. Change when it runs, or remove it.`)
      ];
    }
    default:
      return runs satisfies never;
  }
}
