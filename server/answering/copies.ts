// Kiosks keep copies of the record's newest rows. Where a kiosk has one that is not here, an older state of the record was restored: it brings what it has, and what is
// missing goes into the record again, once.
import { isStandIn } from '#playlists/evidence/stand-in.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import {
  MOST_COPIES,
  MOST_GIVEN,
  type BroughtAnswer,
  type CopiesAnswer,
  type CopiesAsked,
  type CopiesBrought
} from '#playlists/wire/copies.ts';
import type { Logger } from 'pino';
import type { Sites } from '../app.ts';
import type { LedgerRow, Recorded } from '../storage/ledger-stores.ts';
import type { Stores } from '../storage/stores.ts';
import { orIdTaken } from './kiosk.ts';
import { rowAgain } from './row-again.ts';
import { rowSeal } from './sealed-row.ts';
import { versionThen } from './version-then.ts';

export interface CopiesAsks {
  readonly stores: Pick<Stores, 'ledger'>;
  readonly sites: Pick<Sites, 'get' | 'at'>;
  readonly key: Buffer;
  readonly now: () => number;
  readonly log: Pick<Logger, 'warn'>;
  readonly onRecorded: (row: Recorded) => void;
}

const NOT_A_KIOSK = { type: 'refused', code: 'not-a-kiosk' } as const;

export function copies({ stores: { ledger }, sites, key, now, log, onRecorded }: CopiesAsks) {
  const seal = rowSeal(key);
  const isKiosk = (site: SiteId, display: DisplayId): boolean =>
    lookup(sites.get(site)?.site.displays ?? {}, display)?.kind === 'kiosk';

  async function give(site: SiteId, kiosk: DisplayId, { after }: CopiesAsked): Promise<CopiesAnswer> {
    if (!isKiosk(site, kiosk)) return NOT_A_KIOSK;
    if (after !== null && (await ledger.find(site, after.id))?.seq !== after.seq) return { type: 'older' };
    const from = after?.seq ?? Math.max(0, (await ledger.size(site)) - MOST_COPIES);
    const rows = await ledger.rows(site, null, from, MOST_GIVEN);
    const copied = rows.map((row) => ({ seq: row.seq, id: row.id, at: row.at, sealed: seal.seal(row) }));
    return { type: 'copies', rows: copied, isAll: rows.length < MOST_GIVEN };
  }

  async function bring(site: SiteId, kiosk: DisplayId, { rows }: CopiesBrought): Promise<BroughtAnswer> {
    if (!isKiosk(site, kiosk)) return NOT_A_KIOSK;
    const unread: string[] = [];
    const missing: LedgerRow[] = [];
    const marks = new Map<string, readonly string[]>();
    for (const { id, sealed } of rows) {
      const row = seal.open(site, id, sealed);
      if (row === null) unread.push(id);
      // Whose it was is let go of: nothing here could show that it belongs to what stands for them.
      else if (isStandIn(row.worker)) continue;
      else if ((await ledger.find(site, id)) === null) missing.push(rowAgain(row, await marksOf(site, row, marks)));
    }
    // In their order, and in one transaction. What another kiosk brought meanwhile is the same row, or its id another fact's by now.
    const added = await Promise.all(missing.map((row) => ledger.append(site, row, now()).catch(orIdTaken)));
    for (const row of added) if (row !== null) onRecorded(row);
    if (missing.length > 0)
      log.warn({ site, kiosk, rows: missing.length }, 'a kiosk brought rows that this older record had not');
    if (unread.length > 0)
      log.warn(
        { site, kiosk, rows: unread.length },
        'a kiosk has rows that were sealed by another key than this server’s'
      );
    return { type: 'taken', unread };
  }

  /** What was published since the backup is not known here, and may come again with other words: nobody has confirmed those. */
  async function marksOf(
    site: SiteId,
    row: Recorded,
    known: Map<string, readonly string[]>
  ): Promise<readonly string[]> {
    if (row.type === 'check-in') return [];
    const key = `${row.announcement} ${row.version} ${row.contentHash}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const then = await versionThen(sites, site, row.announcement, row.version);
    const marks = then === null ? ['not-known'] : then.contentHash === row.contentHash ? [] : ['changed'];
    known.set(key, marks);
    return marks;
  }

  return { copies: give, bringCopies: bring };
}
