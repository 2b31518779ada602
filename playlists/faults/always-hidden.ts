// Schedules that never come through, for on each of their displays something of higher priority is always on (RULES.md, F5).
import type { DisplayId, PlaylistId } from '../site/ids.ts';
import { listed, lookup } from '../site/lookup.ts';
import type { Schedule } from '../site/schedule.ts';
import type { Floor } from './floor.ts';
import { runsOf } from './rule-runs.ts';
import { type SiteFault, fault } from './site-fault.ts';
import { validityOfEntry } from './validity.ts';

/** Only what is certain: a schedule that hides replaces, runs always, and shows something that is valid for ever on every display. */
export function alwaysHidden(floor: Floor): readonly SiteFault[] {
  const { site } = floor;
  const known = new Map<PlaylistId, boolean>();
  const lasting = listed(site.schedules).filter(
    (one) => runsForEver(floor, one) && showsForEver(floor, one.playlist, known)
  );
  if (lasting.length === 0) return [];
  const strongest = new Map<DisplayId, Schedule>();
  for (const one of lasting) {
    for (const { id } of floor.displaysOf(one.targets)) {
      const before = strongest.get(id);
      if (before === undefined || before.priority < one.priority) strongest.set(id, one);
    }
  }
  return listed(site.schedules).flatMap(({ id, name, priority, targets, rule }) => {
    const above = floor.displaysOf(targets).map((one) => strongest.get(one.id));
    const [winner] = above;
    if (winner === undefined || !above.every((one) => one !== undefined && one.priority > priority)) return [];
    if (runsOf(floor, rule).runs !== 'again') return [];
    const says = `“${name}” is never seen: “${winner.name}” is always on with priority ${winner.priority}. Give it priority ${winner.priority} or more, or let “${winner.name}” pause.`;
    return [fault('schedule-always-hidden', { type: 'schedule', id, field: 'priority' }, says)];
  });
}

function runsForEver({ windowsOf, at }: Floor, { rule, mode }: Schedule): boolean {
  if (mode.type !== 'replace' || rule.type !== 'always') return false;
  const [first] = windowsOf(rule);
  return first !== undefined && first.from <= at && first.until === Infinity;
}

/** Something unconditional that never ends. */
function showsForEver(floor: Floor, id: PlaylistId, known: Map<PlaylistId, boolean>): boolean {
  const before = known.get(id);
  if (before !== undefined) return before;
  const shows = (lookup(floor.site.playlists, id)?.items ?? []).some((item) => {
    const valid = item.tags.length > 0 || item.rule !== null ? null : validityOfEntry(floor.site, item);
    if (valid === null || valid.from > floor.at || valid.until < Infinity) return false;
    return item.type === 'announcement' || showsForEver(floor, item.playlist, known);
  });
  known.set(id, shows);
  return shows;
}
