// What was planned for displays against what they confirmed, over a stretch that has passed.
import { compare, type Compared } from '#playlists/proof/compare.ts';
import type { Play } from '#playlists/proof/played.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { App } from '../app.ts';
import { breathing } from '../breathe.ts';
import { documentsBetween, type InForce } from './documents-between.ts';
import { plansOf } from './plans-of.ts';

const DAY_MS = 86_400_000;
/** A question about more displays would keep the asker waiting for longer than anybody waits. */
export const MOST_AT_ONCE = 200;

export interface ProofOf extends Compared {
  readonly display: DisplayId;
}
export interface Proof {
  readonly from: number;
  readonly until: number;
  /** Those that the site had in the stretch. */
  readonly displays: readonly ProofOf[];
}
type Parts = {
  readonly sites: Pick<App['sites'], 'at' | 'get'>;
  readonly stores: Pick<App['stores'], 'journal' | 'plays'>;
  readonly now: () => number;
};

/** Of one display, or of all. What lies ahead is cut off: nothing of it can have been confirmed. */
export async function proofOfPlay(
  { sites, stores, now }: Parts,
  site: SiteId,
  display: DisplayId | null,
  from: number,
  asked: number
): Promise<Proof> {
  const until = Math.min(asked, now());
  if (until <= from) return { from, until: from, displays: [] };
  const documents = await documentsBetween(sites, stores.journal, site, from, until);
  const plans = plansOf(documents);
  const breathe = breathing();
  const displays: ProofOf[] = [];
  for (const id of display === null ? displaysOf(documents) : [display]) {
    const planned = plans(id);
    if (planned.length === 0) continue;
    await breathe();
    const plays = await playsBetween(stores.plays, site, id, from, until, breathe);
    displays.push({ display: id, ...onlyMeant(compare(planned, plays), isKiosk(documents, id)) });
  }
  return { from, until, displays };
}

/** Day by day, so that a month of a display keeps nobody waiting. */
async function playsBetween(
  plays: Parts['stores']['plays'],
  site: SiteId,
  display: DisplayId,
  from: number,
  until: number,
  breathe: () => Promise<void>
): Promise<readonly Play[]> {
  const all: Play[] = [];
  for (let day = from; day < until; day += DAY_MS) {
    const some = await plays.between(site, display, day, Math.min(day + DAY_MS, until));
    // One that crosses midnight is found on both days.
    all.push(...some.filter((one) => day === from || one.from >= day));
    await breathe();
  }
  return all;
}

/** A kiosk shows notices to who is at it: of its program only takeovers are meant to be on its glass [G4]. */
function onlyMeant(compared: Compared, kiosk: boolean): Compared {
  return kiosk ? { ...compared, rows: compared.rows.filter(({ subject }) => subject.type === 'takeover') } : compared;
}

const isKiosk = (documents: readonly InForce[], id: DisplayId): boolean =>
  documents.some(({ site }) => lookup(site.displays, id)?.kind === 'kiosk');

const displaysOf = (documents: readonly InForce[]): readonly DisplayId[] => [
  ...new Set(documents.flatMap(({ site }) => Object.keys(site.displays) as DisplayId[]))
];
