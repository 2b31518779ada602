// Which thing of a site a change was about, and what it made of that: as the audit keeps it.
import { changedValues, type ChangedValues } from '#playlists/evidence/changed-values.ts';
import type { Change } from '#playlists/site/change.ts';
import type { Site } from '#playlists/site/site.ts';
import { touches } from './touches.ts';

const things = {
  crew: 'crews',
  daypart: 'dayparts',
  'shift-pattern': 'shiftPatterns',
  display: 'displays',
  announcement: 'announcements',
  playlist: 'playlists',
  schedule: 'schedules',
  takeover: 'takeovers'
} as const satisfies Record<string, keyof Site>;

/** The thing's id; empty for the site itself and for what it takes from the library. */
export const aboutOf = (change: Change): string => touches(change).split(':')[1] ?? '';

export function changedThing(before: Site | null, after: Site, change: Change): ChangedValues {
  const [kind = '', id = ''] = touches(change).split(':');
  if (Object.hasOwn(things, kind)) {
    const key = things[kind as keyof typeof things];
    const one = (site: Site | null): unknown => (site?.[key] as Readonly<Record<string, unknown>> | undefined)?.[id];
    return changedValues(one(before), one(after));
  }
  return kind === 'library'
    ? changedValues(before && { taken: before.taken }, { taken: after.taken })
    : changedValues(before && settingsOf(before), settingsOf(after));
}

const settingsOf = ({ name, timeZone, languages, defaultPlaylist, qr, logo, webOrigins, counts }: Site) => ({
  ...{ name, timeZone, languages, defaultPlaylist, qr, logo, webOrigins, counts }
});
