// What is wrong with displays, as incidents with a beginning and an end. What is wrong for a moment only is none; a restart invents none and loses none.
import type { Logger } from 'pino';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { DisplayReason } from '#playlists/wire/incident.ts';
import type { Incidents } from '../storage/display-stores.ts';

export interface Asks {
  readonly incidents: Pick<Incidents, 'open' | 'close' | 'opened'>;
  readonly log: Pick<Logger, 'error'>;
  /** What is wrong with the display is something else now. */
  readonly onChange: (site: SiteId, display: DisplayId) => void;
}

export interface Wrong {
  readonly why: DisplayReason;
  /** Epoch milliseconds. */
  readonly from: number;
}

export interface DisplayWatch {
  /**
   * Takes up what stood when the server stopped, which was at `lastAliveAt` at the latest. Each of `paired` that does not come has not come back since
   * `at`.
   */
  begin(
    paired: readonly { readonly site: SiteId; readonly display: DisplayId }[],
    lastAliveAt: number | null,
    at: number
  ): Promise<void>;
  came(site: SiteId, display: DisplayId, at: number): void;
  /** Nothing was heard of it since `since`. */
  went(site: SiteId, display: DisplayId, why: 'no-answer' | 'line-lost', since: number): void;
  /** What its report told; null where all is well. */
  found(site: SiteId, display: DisplayId, wrong: Found | null, at: number): void;
  unpaired(site: SiteId, display: DisplayId, at: number): void;
  removed(site: SiteId, display: DisplayId, at: number): void;
  /** Null where nothing is, or not for long enough. */
  of(site: SiteId, display: DisplayId): Wrong | null;
  /** To be called about once a second. */
  tick(at: number): void;
}

export type Found = 'hidden' | 'wrong-glass' | 'old-program';

/** For so long it may be so before it is an incident. A reload takes two seconds, a program's videos may take minutes to come. */
const FORGIVEN_MS: Record<DisplayReason, number> = {
  'no-answer': 0,
  'line-lost': 5000,
  'not-back': 60_000,
  unpaired: 0,
  hidden: 30_000,
  'wrong-glass': 30_000,
  'old-program': 300_000
};
const OFF_LINE: ReadonlySet<DisplayReason> = new Set(['no-answer', 'line-lost', 'not-back', 'unpaired']);

interface Standing extends Wrong {
  readonly site: SiteId;
  readonly display: DisplayId;
  readonly opensAt: number;
  opened: boolean;
  /** Until when it may end with the server's last sign of life: nobody saw when it did. */
  readonly unseenUntil: number;
}

export function displayWatch({ incidents, log, onChange }: Asks): DisplayWatch {
  const all = new Map<string, Standing>();
  let lastSeenAt = 0;
  const keyOf = (site: SiteId, display: DisplayId): string => `${site}/${display}`;
  // Noted by the way: a full disk must not take the displays' line down.
  const noted = (writing: Promise<unknown>): void =>
    void writing.catch((error: unknown) => log.error({ err: error }, 'an incident could not be noted'));

  function stand(site: SiteId, display: DisplayId, why: DisplayReason, from: number): void {
    const key = keyOf(site, display);
    const before = all.get(key);
    if (before?.why === why) return;
    end(site, display, from);
    all.set(key, { site, display, why, from, opensAt: from + FORGIVEN_MS[why], opened: false, unseenUntil: 0 });
    tickOne(key, from);
  }

  function end(site: SiteId, display: DisplayId, at: number): void {
    const before = all.get(keyOf(site, display));
    if (before === undefined) return;
    all.delete(keyOf(site, display));
    if (!before.opened) return;
    noted(incidents.close(site, display, at < before.unseenUntil ? lastSeenAt : at));
    onChange(site, display);
  }

  function tickOne(key: string, at: number): void {
    const one = all.get(key);
    if (one === undefined || one.opened || at < one.opensAt) return;
    one.opened = true;
    noted(incidents.open(one.site, one.display, one.why, one.from));
    onChange(one.site, one.display);
  }

  return {
    async begin(paired, lastAliveAt, at) {
      lastSeenAt = lastAliveAt ?? at;
      const soon = at + FORGIVEN_MS['not-back'];
      const waited = new Set(paired.map(({ site, display }) => keyOf(site, display)));
      for (const { site, display, why, from } of await incidents.opened()) {
        if (site === null || display === null) continue;
        const reason = why as DisplayReason;
        const goesOn = reason === 'unpaired' || (OFF_LINE.has(reason) && waited.has(keyOf(site, display)));
        if (goesOn)
          all.set(keyOf(site, display), {
            site,
            display,
            why: reason,
            from,
            opensAt: from,
            opened: true,
            unseenUntil: reason === 'unpaired' ? 0 : soon
          });
        // What was on the glass is not known from here on.
        else noted(incidents.close(site, display, lastSeenAt));
      }
      for (const { site, display } of paired) if (!all.has(keyOf(site, display))) stand(site, display, 'not-back', at);
    },
    came(site, display, at) {
      const before = all.get(keyOf(site, display));
      if (before !== undefined && OFF_LINE.has(before.why)) end(site, display, at);
    },
    went: stand,
    found(site, display, wrong, at) {
      if (wrong === null) end(site, display, at);
      else stand(site, display, wrong, at);
    },
    unpaired: (site, display, at) => stand(site, display, 'unpaired', at),
    removed: end,
    of(site, display) {
      const one = all.get(keyOf(site, display));
      return one?.opened === true ? { why: one.why, from: one.from } : null;
    },
    tick(at) {
      for (const key of all.keys()) tickOne(key, at);
    }
  };
}
