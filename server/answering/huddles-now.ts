// The huddles of a site as their kiosks and screens are to show them.
import { nextShowing } from '#playlists/answer/huddle.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Language } from '#playlists/site/values.ts';
import type { HuddleGlass } from '#playlists/wire/huddle.ts';
import { shown } from '../content/shown.ts';
import { huddleStanding, type HuddleStanding } from './huddle-standing.ts';
import type { HuddleAsks } from './huddles.ts';

export async function huddlesNow(
  { stores, sites, now, isUp }: Pick<HuddleAsks, 'stores' | 'sites' | 'now' | 'isUp'>,
  siteId: SiteId
): Promise<ReadonlyMap<DisplayId, NonNullable<HuddleGlass>>> {
  const site = sites.get(siteId)?.site;
  const glasses = new Map<DisplayId, NonNullable<HuddleGlass>>();
  if (site === undefined) return glasses;
  const at = now();
  for (const { id } of await stores.huddles.open(siteId, at)) {
    const standing = await huddleStanding(stores, site, id, at);
    const glass = standing === null ? null : glassOf(site, standing, isUp(siteId, standing.began.screen), at);
    if (standing === null || glass === null) continue;
    glasses.set(standing.began.kiosk, glass).set(standing.began.screen, glass);
  }
  return glasses;
}

function glassOf(site: Site, standing: HuddleStanding, screenIsUp: boolean, at: number): HuddleGlass {
  const { began, facts, state, content } = standing;
  const { phase, opensAt } = state;
  if (content === null || phase === 'ended' || phase === 'not-begun') return null;
  const { rules, id, announcement, version, contentHash, kiosk, screen } = began;
  const tapUntil = opensAt === null ? null : opensAt + rules.tapWindowMs;
  const endsAt = began.at + rules.longestMs;
  const next = nextShowing(facts, rules, at);
  const came = facts.flatMap((one) => (one.type === 'came' ? [one] : []));
  return {
    id,
    announcement,
    version,
    contentHash,
    content: shown(content),
    phase,
    showing:
      next === null
        ? null
        : {
            turn: facts.filter((one) => one.type === 'shown').length,
            language: next.language,
            fullMs: rules.fullMs[next.language] ?? 0,
            isAgain: next.to !== null
          },
    tapUntil,
    endsAt,
    coversUntil: next !== null || tapUntil === null ? endsAt : tapUntil,
    languages: languagesOf(
      came.map(({ language }) => language),
      site.languages
    ),
    here: new Set(came.map(({ worker }) => worker)).size,
    kiosk,
    kioskName: lookup(site.displays, kiosk)?.name ?? '',
    screenName: lookup(site.displays, screen)?.name ?? '',
    screenIsUp
  };
}

const languagesOf = (came: readonly Language[], floor: readonly Language[]): readonly Language[] =>
  came.length === 0 ? floor : [...new Set(came)];
