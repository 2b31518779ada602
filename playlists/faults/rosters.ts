// Rosters that have run out while schedules still go by them (RULES.md, F6).
import { naming } from '../site/edits/checks.ts';
import { listed, lookup } from '../site/lookup.ts';
import type { Roster } from '../site/shift-pattern.ts';
import type { TimeRule } from '../site/time-rule.ts';
import { dateOf, dayOf, minuteOf } from '../calendar/day.ts';
import { dayInWords } from '../calendar/in-words.ts';
import { instantBy } from '../calendar/offsets.ts';
import type { Floor } from './floor.ts';
import { type SiteFault, fault } from './site-fault.ts';

export function rostersRunOut(floor: Floor): readonly SiteFault[] {
  const { site } = floor;
  return listed(site.shiftPatterns).flatMap((one) => {
    if (one.type !== 'roster' || !hasRunOut(floor, one)) return [];
    const users = listed(site.schedules).filter(({ rule }) => rule.type === 'shifts' && rule.pattern === one.id);
    if (users.length === 0) return [];
    const last = Math.max(...one.rows.map((row) => dayOf(row.date)));
    const ended = one.rows.length === 0 ? 'is empty' : `ended on ${dayInWords(last, floor.today)}`;
    const who = naming(users.map((user) => user.name));
    const says = `The roster “${one.name}” ${ended}, so ${who} ${users.length === 1 ? 'does' : 'do'} not run. Add rows to it.`;
    const dates = one.rows.length === 0 ? [] : [dateOf(last)];
    return [fault('roster-run-out', { type: 'shift-pattern', id: one.id, field: 'rows' }, says, dates)];
  });
}

/** Whether a rule runs no more only because its roster has none: that is said of the roster, once. */
export function goesByRunOutRoster(floor: Floor, rule: TimeRule): boolean {
  const pattern = rule.type === 'shifts' ? lookup(floor.site.shiftPatterns, rule.pattern) : undefined;
  return pattern?.type === 'roster' && hasRunOut(floor, pattern);
}

function hasRunOut({ at, offsets }: Floor, { rows }: Roster): boolean {
  return rows.every(({ date, start, end }) => {
    const ends = dayOf(date) + (minuteOf(end) > minuteOf(start) ? 0 : 1);
    return instantBy(offsets, ends, minuteOf(end)) <= at;
  });
}
