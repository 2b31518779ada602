// Signs the state of each site's ledger and audit: a minute after a row came, at the end of shifts, when somebody asks, and when the server stops.
import type { Logger } from 'pino';
import { checkpointText } from '#playlists/evidence/checkpoint.ts';
import type { SiteId } from '#playlists/site/ids.ts';
import { SERVER } from '../storage/audit-stores.ts';
import type { Evidence, KeptCheckpoint } from '../storage/evidence-stores.ts';
import type { SigningKey } from './signing-key.ts';

/** Rows of a busy minute share one signature. */
const GATHER_MS = 60_000;

export interface Asks {
  readonly evidence: Evidence;
  readonly key: SigningKey;
  readonly now: () => number;
  readonly log: Logger;
  /** Under which name a site's state is signed: as its ledger's where none is given. */
  readonly origin?: (site: SiteId) => string;
  readonly onSigned?: (site: SiteId, checkpoint: KeptCheckpoint) => void;
}

export interface Checkpoints {
  /** A row was added to this site's ledger. */
  grew(site: SiteId): void;
  /** The signed state of the ledger as it is now. */
  sign(site: SiteId): Promise<KeptCheckpoint>;
  /** Signs whatever grew since it was signed last. */
  signAll(): Promise<void>;
  /** Answers whether all that was recorded is signed. */
  close(): Promise<boolean>;
}

/** How a site's ledger calls itself in what is signed. */
export const originOf = (site: SiteId): string => `floorcast/${site}`;
/** How its audit does; the server's own has no site. */
export const auditOriginOf = (site: SiteId): string =>
  site === SERVER ? 'floorcast-audit' : `floorcast-audit/${site}`;

export function checkpoints({ evidence, key, now, log, onSigned, origin = originOf }: Asks): Checkpoints {
  const grown = new Set<SiteId>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function sign(site: SiteId): Promise<KeptCheckpoint> {
    grown.delete(site);
    const { size, root } = await evidence.state(site);
    const newest = await evidence.newest(site);
    if (newest?.size === size) return newest;
    // A state that was signed later must not say that it was earlier: a clock that was set back would make a past of its own.
    const at = Math.max(now(), newest?.at ?? 0);
    if (at > now())
      log.error({ site, newest: at }, 'the clock of this server is behind the newest signed state: set it right');
    const made = {
      size,
      at,
      note: key.sign(origin(site), checkpointText({ origin: origin(site), size, root, at }))
    };
    await evidence.keep(site, made);
    onSigned?.(site, made);
    return made;
  }

  async function signAll(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    for (const site of [...grown]) {
      try {
        await sign(site);
      } catch (error) {
        // The rows stand; the next signature covers them too.
        grown.add(site);
        log.error({ err: error, site }, 'the state of the ledger was not signed');
      }
    }
    if (grown.size > 0) signSoon();
  }

  function signSoon(): void {
    if (!isClosed) timer ??= setTimeout(() => void signAll(), GATHER_MS);
  }

  return {
    grew(site) {
      grown.add(site);
      signSoon();
    },
    sign,
    signAll,
    async close() {
      isClosed = true;
      await signAll();
      return grown.size === 0;
    }
  };
}
