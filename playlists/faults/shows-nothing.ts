// Schedules whose playlist has nothing to show to their displays, now or later, and displays that nothing is meant for (RULES.md, F4).
import { naming } from '../site/edits/checks.ts';
import type { PlaylistId } from '../site/ids.ts';
import { listed, lookup } from '../site/lookup.ts';
import type { Floor } from './floor.ts';
import { runsOf } from './rule-runs.ts';
import { type SiteFault, fault } from './site-fault.ts';
import { validityOfEntry } from './validity.ts';

export function schedulesThatShowNothing(floor: Floor): readonly SiteFault[] {
  const hopes = new Map<PlaylistId, Hope>();
  return listed(floor.site.schedules).flatMap(({ id, name, playlist, targets, rule }) => {
    const displays = floor.displaysOf(targets);
    const hope = hopeOf(floor, playlist, hopes);
    if (displays.length === 0 || hope.anywhere || displays.some((one) => one.tags.some((tag) => hope.tags.has(tag))))
      return [];
    if (runsOf(floor, rule).runs !== 'again') return [];
    const shown = lookup(floor.site.playlists, playlist);
    const why =
      shown === undefined || shown.items.length === 0
        ? 'is empty'
        : hope.tags.size === 0
          ? 'has nothing that is published and not over'
          : 'has nothing for the tags of its displays';
    const says = `“${name}” shows nothing: its playlist “${shown?.name ?? playlist}” ${why}. Add something to the playlist, or choose another.`;
    return [fault('schedule-shows-nothing', { type: 'schedule', id, field: 'playlist' }, says)];
  });
}

/** One fault for all of them: where nothing is planned yet there may be many. */
export function displaysThatShowNothing({ site, displaysOf }: Floor): readonly SiteFault[] {
  if (site.defaultPlaylist !== null) return [];
  const meant = new Set(listed(site.schedules).flatMap((one) => displaysOf(one.targets)));
  const bare = listed(site.displays).filter((one) => one.defaultPlaylist === null && !meant.has(one));
  const [first] = bare;
  if (first === undefined) return [];
  const says = `${naming(bare.map((one) => one.name))} ${bare.length === 1 ? 'has' : 'have'} nothing to show but the card: no schedule and no default playlist is meant for ${bare.length === 1 ? 'it' : 'them'}. Choose a default playlist.`;
  return [fault('display-shows-nothing', { type: 'display', id: first.id, field: 'defaultPlaylist' }, says)];
}

/** Where a playlist may still show something: on any display, or on those that carry one of these tags. */
interface Hope {
  readonly anywhere: boolean;
  readonly tags: ReadonlySet<string>;
}

function hopeOf(floor: Floor, id: PlaylistId, known: Map<PlaylistId, Hope>): Hope {
  const before = known.get(id);
  if (before !== undefined) return before;
  let anywhere = false;
  const tags = new Set<string>();
  for (const item of lookup(floor.site.playlists, id)?.items ?? []) {
    const valid = validityOfEntry(floor.site, item);
    if (valid === null || valid.until <= floor.at) continue;
    const inside = item.type === 'playlist' ? hopeOf(floor, item.playlist, known) : ANYWHERE;
    if (!inside.anywhere && inside.tags.size === 0) continue;
    // A display must then carry a tag of both; to be told apart from nothing at all, one of the outer is enough.
    if (item.tags.length > 0) for (const tag of item.tags) tags.add(tag);
    else if (inside.anywhere) anywhere = true;
    else for (const tag of inside.tags) tags.add(tag);
  }
  const hope = { anywhere, tags };
  known.set(id, hope);
  return hope;
}

const ANYWHERE: Hope = { anywhere: true, tags: new Set() };
