// How this display is, as the server is told it: everything that is asked of the browser in one place.
import { LONGEST_WHAT, MOST_TROUBLES, type Health } from '#playlists/wire/health.ts';
import type { FrameCount } from './frame-count.ts';
import { pageVersion } from './page-version.ts';
import type { Troubles } from '../store/troubles.svelte.ts';
import type { Errors } from './errors.ts';

export interface Asked {
  readonly troubles: Troubles;
  readonly errors: Errors;
  readonly frames: FrameCount;
  readonly clockUncertaintyMs: number | null;
  readonly playsWaiting: number;
  readonly keptAnswers: Health['keptAnswers'];
}

/** What it takes from `errors` and `frames` is theirs no more: call it only where it can be told. */
export async function healthOf({
  troubles,
  errors,
  frames,
  clockUncertaintyMs,
  playsWaiting,
  keptAnswers
}: Asked): Promise<Health> {
  const storage = await storageOf();
  return {
    version: pageVersion(),
    clockUncertaintyMs: clockUncertaintyMs === null ? null : Math.round(clockUncertaintyMs * 10) / 10,
    storage,
    frames: frames.take(),
    troubles: troubles.list
      .slice(-MOST_TROUBLES)
      .map(({ code, what }) => ({ code, what: what.slice(0, LONGEST_WHAT) })),
    errors: errors.take(),
    playsWaiting,
    ...(keptAnswers !== undefined && { keptAnswers })
  };
}

/** Some televisions never answer. */
const ANSWER_MS = 2000;

/** Asked anew each time: what fills a disk may be another's. There is none over plain http. */
async function storageOf(): Promise<Health['storage']> {
  if (!('storage' in navigator)) return null;
  const tooLong = new Promise<null>((resolve) => setTimeout(() => resolve(null), ANSWER_MS));
  const asked = await Promise.race([navigator.storage.estimate().catch(() => null), tooLong]);
  return asked?.usage === undefined || asked.quota === undefined
    ? null
    : { usedBytes: Math.round(asked.usage), quotaBytes: Math.round(asked.quota) };
}
