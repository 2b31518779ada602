// How announcements stand for an account that may not see names: counts alone, and none of a group so small that a name can be guessed.
import { error } from '@sveltejs/kit';
import { wallCounts } from '#playlists/answer/wall-counts.ts';
import type { Announcement } from '#playlists/site/announcement.ts';
import type { Site } from '#playlists/site/site.ts';
import { shownTitle } from '#admin/shown-title.ts';
import type { CountsOf, ShiftStanding } from '#admin/acknowledgements/answers-of.ts';
import { standingAnswers } from '../answering/standing-answers.ts';
import { standingOf } from '../answering/standing-of.ts';
import type { App } from '../app.ts';
import { shiftStandings } from '../answering/shift-standings.ts';
import { standing, type Standing } from './standing.ts';

/** By the rule that walls go by [A20]. Where even all together are too few, nothing is counted. */
export function countedOnly(one: Standing, { counts }: Pick<Site, 'counts'>): Standing {
  const { all, groups } = wallCounts(one.crews, { allowed: true, least: counts.leastGroup });
  const crews = one.crews.filter(({ name }) => groups.some((group) => group.name === name));
  return all === null ? { ...one, ...nothing, isTooFew: one.asked > 0 } : { ...one, crews };
}

const nothing = {
  asked: 0,
  confirmed: 0,
  excused: 0,
  crews: [],
  open: { question: 0, 'not-understood': 0, cannot: 0 }
} as const;

/** Of one version. `version` is one that there was. */
export async function countsOf(app: App, site: Site, one: Announcement, version: number): Promise<CountsOf> {
  const { stores, now } = app;
  if (one.published === null) error(404, 'There is no such announcement.');
  const at = now();
  const isNewest = version === one.published.number;
  const workers = await stores.people.list(site.id);
  const counted = await standingOf(stores, site, one, workers, at, version);
  const others = isNewest
    ? await standingAnswers(stores.ledger, site.id, one, 'others')
    : await stores.ledger.answers(site.id, one.id, version, 'others');
  const confirmedAt = counted?.confirmedAt ?? new Map();
  const shifts = await shiftStandings(stores, site, one, version, workers, confirmedAt);
  return {
    id: one.id,
    title: shownTitle(one, site.languages),
    version,
    versions: one.published.number,
    isKept: counted !== null,
    standing: countedOnly(standing(site, one, counted, others, at), site),
    shifts: shifts.filter((shift: ShiftStanding) => shift.asked >= site.counts.leastGroup),
    leastGroup: site.counts.leastGroup
  };
}
