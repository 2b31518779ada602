// What a new shift pattern begins with: a preset that the trade knows, on the site's crews, or an empty cycle of two shifts.
import { typedPattern, type TypedPattern } from '#admin/shifts/pattern-form.ts';
import { dateOf, dayOf, weekdayOf } from '#playlists/calendar/day.ts';
import type { CrewId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { LocalDate } from '#playlists/site/values.ts';
import { patternFrom, presets } from '#playlists/time/presets.ts';
import { crewsFor } from './pattern-crews.ts';

/** `of` is a preset's id or `own`; null where there is no such preset. It begins on the Monday of this week. */
export function newPattern(of: string, site: Pick<Site, 'crews'>, today: LocalDate): TypedPattern | null {
  const monday = dateOf(dayOf(today) - weekdayOf(dayOf(today)));
  if (of === 'own') return ownCycle(crewsFor(site, 2), monday);
  const preset = presets.find((one) => one.id === of);
  if (preset === undefined) return null;
  // Crews that are yet to be made have a name in place of an id, which the form knows.
  return typedPattern(patternFrom(preset, crewsFor(site, preset.crews.length) as CrewId[], monday));
}

const ownCycle = (crews: readonly string[], anchorDate: string): TypedPattern => ({
  name: '',
  anchorDate,
  cycle: 'DDDDDooSSSSSoo',
  shifts: [
    { letter: 'D', name: 'Early', start: '06:00', hours: '8' },
    { letter: 'S', name: 'Late', start: '14:00', hours: '8' }
  ],
  crews: crews.map((crew, index) => ({ crew, offset: String(index * 7), cycle: '' }))
});
