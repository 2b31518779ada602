// What wins over a candidate, by name, and as what the candidate would have needed to be gone.
import { lookup } from '../../site/lookup.ts';
import type { PlaylistId, ScheduleId, TakeoverId } from '../../site/ids.ts';
import type { Why } from '../program.ts';
import type { Asked } from './asked.ts';
import type { Need } from './candidate.ts';
import { takeoverName } from './takeover-candidates.ts';

/** `“Handover” and “Menu”`. */
export function winnersByName({ site, display }: Asked, { level, ids }: Why): string {
  const names = ids.map((id) => {
    switch (level) {
      case 'takeover': {
        const one = lookup(site.takeovers, id as TakeoverId);
        return one === undefined ? id : takeoverName(one, site, display);
      }
      case 'schedule':
        return lookup(site.schedules, id as ScheduleId)?.name ?? id;
      case 'display-default':
      case 'site-default':
      case 'card':
      case 'dark':
        return lookup(site.playlists, id as PlaylistId)?.name ?? id;
      default:
        return level satisfies never;
    }
  });
  return listOf(names.map((name) => `“${name}”`));
}

/** `A`, `A and B`, `A, B and 3 more`. */
export function listOf(parts: readonly string[]): string {
  const [first = '', second] = parts;
  if (second === undefined) return first;
  return parts.length === 2 ? `${first} and ${second}` : `${first}, ${second} and ${parts.length - 2} more`;
}

const LEVELS: readonly Why['level'][] = ['takeover', 'dark', 'schedule', 'display-default', 'site-default', 'card'];

/** What would have to be gone for something of this level: the takeovers, the dark, and what would be on without them. */
export function winnersAbove({ takeovers, dark, below }: Asked, level: Why['level']): readonly Need[] {
  const all: readonly Pick<Why, 'level' | 'ids'>[] = [
    ...(takeovers.length > 0 ? [{ level: 'takeover' as const, ids: takeovers.map((one) => one.id) }] : []),
    ...(dark ? [{ level: 'dark' as const, ids: [] }] : []),
    below
  ];
  return all
    .filter((one) => LEVELS.indexOf(one.level) < LEVELS.indexOf(level))
    .map(({ level: above, ids }) => ({ need: 'nothing-above', level: above, ids }));
}
