// Tells kiosks and screens how their huddle stands, and those whose huddle is over that they are in none. One site's telling after the other, so that nobody is
// told the older news last.
import type { Logger } from 'pino';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { HuddleGlass } from '#playlists/wire/huddle.ts';
import type { OnLine } from './to-displays.ts';

export interface HuddleLine {
  /** Something in a huddle of the site is otherwise. */
  moved(site: SiteId): void;
  /** A display came on line: it and those in its huddle are told. */
  came(one: OnLine): void;
  /** What the display's huddle talks about, as it was told last; null where it is in none. */
  talkAt(one: OnLine): string | null;
}

export function huddleLine(
  onLine: ReadonlyMap<string, OnLine>,
  huddlesNow: (site: SiteId) => Promise<ReadonlyMap<DisplayId, NonNullable<HuddleGlass>>>,
  log: Logger
): HuddleLine {
  const told = new Map<OnLine, string>();
  let telling = Promise.resolve();

  async function tell(site: SiteId, fresh: OnLine | null): Promise<void> {
    const glasses = await huddlesNow(site);
    for (const one of onLine.values()) {
      if (one.site !== site) continue;
      const glass = glasses.get(one.display) ?? null;
      if (glass === null && !told.has(one) && one !== fresh) continue;
      one.socket.emit('huddle', glass);
      if (glass === null) told.delete(one);
      else told.set(one, glass.announcement);
    }
    for (const one of told.keys()) if (!one.socket.connected) told.delete(one);
  }

  const queue = (site: SiteId, fresh: OnLine | null): void => {
    telling = telling
      .then(() => tell(site, fresh))
      .catch((error: unknown) => log.error({ err: error, site }, 'a huddle could not be told'));
  };
  return {
    moved: (site) => queue(site, null),
    came: (one) => queue(one.site, one),
    talkAt: (one) => told.get(one) ?? null
  };
}
