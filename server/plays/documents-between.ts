// The documents that displays followed one after the other over a stretch of time: the first one, and what the journal made of it.
import type { SiteId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import type { SiteNow, Sites } from '../app.ts';
import { replay } from '../sites/replay.ts';
import type { Journal } from '../storage/stores.ts';

export interface InForce {
  readonly from: number;
  readonly until: number;
  readonly site: Site;
}

const PAGE = 200;

/**
 * In order and without gap, from the first document on where the site is younger than `from`. They are made of one another, so that what a change left
 * alone is the same in both.
 */
export async function documentsBetween(
  sites: Pick<Sites, 'at'>,
  journal: Pick<Journal, 'after' | 'inForce'>,
  id: SiteId,
  from: number,
  until: number
): Promise<readonly InForce[]> {
  const first = await sites.at(id, from);
  const steps = await stepsBetween(journal, id, first?.revision ?? 0, from, until);
  const wanted = new Map<number, Site>();
  const keep = ({ revision, site }: SiteNow): void => void wanted.set(revision, site);
  const begins = first === null ? steps : [{ revision: first.revision, at: from }, ...steps];
  const last = steps.at(-1);
  if (first !== null) keep(first);
  if (last !== undefined) {
    const revisions = new Set(steps.map(({ revision }) => revision));
    await replay(journal, id, first, last.revision, (one) => revisions.has(one.revision) && keep(one));
  }
  return begins.flatMap(({ revision, at }, index) => {
    const site = wanted.get(revision);
    return site === undefined ? [] : [{ from: at, until: begins[index + 1]?.at ?? until, site }];
  });
}

interface Step {
  readonly revision: number;
  readonly at: number;
}

/** When other revisions came into force. In force is the newest whose instant has come, whatever order the instants are in. */
async function stepsBetween(
  journal: Pick<Journal, 'after'>,
  id: SiteId,
  after: number,
  from: number,
  until: number
): Promise<readonly Step[]> {
  const all: Step[] = [];
  for (let last = after, more = true; more;) {
    const entries = await journal.after(id, last, PAGE);
    for (const { revision, stamp } of entries) all.push({ revision, at: Date.parse(stamp.takesEffectAt) });
    const newest = entries.at(-1);
    last = newest?.revision ?? last;
    // No change takes effect before it is made.
    more = newest !== undefined && entries.length === PAGE && Date.parse(newest.stamp.at) < until;
  }
  const steps: Step[] = [];
  let inForce = after;
  for (const one of all
    .filter(({ at }) => at > from && at < until)
    .sort((a, b) => a.at - b.at || a.revision - b.revision)) {
    if (one.revision <= inForce) continue;
    inForce = one.revision;
    if (steps.at(-1)?.at === one.at) steps.pop();
    steps.push(one);
  }
  return steps;
}
