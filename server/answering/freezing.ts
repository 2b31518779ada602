// Which denominators a change freezes: of a new version, and once more of one whose audience was changed.
import { freeze, frozenAfter, type Denominator } from '#playlists/answer/denominator.ts';
import { dutiesIn } from '#playlists/answer/duties-of.ts';
import type { Announcement } from '#playlists/site/announcement.ts';
import { same } from '#playlists/site/canonical.ts';
import { listed, lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Freezing } from '../storage/asked-stores.ts';
import { candidates, onDutyBy } from './candidates.ts';

const VERSION = { type: 'version' } as const;

/** Undefined where the change asks nobody anything new. `at` is the instant of the change in epoch ms. */
export function freezing(before: Site | null, after: Site, at: number): Freezing | undefined {
  if (before?.announcements === after.announcements) return undefined;
  const asked = listed(after.announcements).filter((one) =>
    isAskedAnew(before === null ? undefined : lookup(before.announcements, one.id), one)
  );
  if (asked.length === 0) return undefined;
  return (workers, held) => {
    const all = candidates(after, workers, onDutyBy(dutiesIn(after, at, at + 1)));
    const frozen = asked.map((one) => {
      const earlier = earlierVersion(one, before);
      const known = earlier === null ? null : held(one.id, earlier);
      return known === null ? freeze(one, VERSION, all, at) : frozenAfter(known, one, all, at);
    });
    return frozen.filter((one): one is Denominator => one !== null);
  };
}

function isAskedAnew(before: Announcement | undefined, { published, audience }: Announcement): boolean {
  if (published === null || !published.content.asksAcknowledgement) return false;
  return before?.published?.number !== published.number || !same(before.audience, audience);
}

/** The version whose people stay asked: itself where the audience was changed, the one before where this is minor to it. */
function earlierVersion(one: Announcement, before: Site | null): number | null {
  const was = before === null ? undefined : lookup(before.announcements, one.id);
  if (was?.published?.number === one.published?.number) return one.published?.number ?? null;
  return one.published?.minorTo === undefined ? null : (was?.published?.number ?? null);
}
