// Schedules that run only while the glass of all their displays is black (RULES.md, F15).
import type { Display } from '../site/display.ts';
import { listed } from '../site/lookup.ts';
import type { Window } from '../time/windows.ts';
import { type Floor, LOOK_AHEAD_DAYS } from './floor.ts';
import { type SiteFault, fault } from './site-fault.ts';

export function schedulesInTheDark(floor: Floor): readonly SiteFault[] {
  return listed(floor.site.schedules).flatMap(({ id, name, targets, rule }) => {
    const displays = floor.displaysOf(targets);
    const runs = floor.stretchesOf(rule);
    if (displays.length === 0 || runs.length === 0) return [];
    if (!displays.every(({ dark }) => dark !== null && areInside(runs, floor.stretchesOf(dark)))) return [];
    const says = `“${name}” is never seen within ${LOOK_AHEAD_DAYS} days: it runs only in the dark hours of ${whose(displays)}. Move it, or shorten them.`;
    return [fault('schedule-in-the-dark', { type: 'schedule', id, field: 'rule' }, says)];
  });
}

const whose = ([first, ...others]: readonly Display[]): string =>
  others.length === 0 ? `“${first?.name ?? ''}”` : `its ${others.length + 1} displays`;

/** Both merged. */
function areInside(runs: readonly Window[], dark: readonly Window[]): boolean {
  let at = 0;
  return runs.every(({ from, until }) => {
    while (at < dark.length && (dark[at] as Window).until <= from) at += 1;
    const around = dark[at];
    return around !== undefined && around.from <= from && until <= around.until;
  });
}
