// Displays as witnesses: what they kept of the ledger's signed states is held against the ledger as it is. Where it does not go on from one, somebody restored an
// older state or changed the record, and that is said until somebody has said why.
import type { Logger } from 'pino';
import { witnessed, type Distrust } from '#playlists/evidence/witnessed.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { Alarms } from '../storage/alarm-stores.ts';
import type { Evidence } from '../storage/evidence-stores.ts';
import { originOf } from './checkpoints.ts';
import { isSignedBy } from './signing-key.ts';

export interface Asks {
  readonly evidence: Evidence;
  readonly alarms: Alarms;
  readonly now: () => number;
  readonly log: Logger;
  readonly onAlarm: (site: SiteId) => void;
}

export interface Witnesses {
  /** A display brought the signed state that it kept, or none. Answers the newest, for it to keep. Over once an alarm, where there is one, is on the disk. */
  brought(site: SiteId, display: DisplayId, note: string | null): Promise<string | null>;
}

export function witnesses({ evidence, alarms, now, log, onAlarm }: Asks): Witnesses {
  // A thousand displays that come back bring the same one; and what the ledger goes on from once it does for ever, as long as this process alone writes it.
  const holding = new Map<SiteId, string>();

  async function judge(site: SiteId, display: DisplayId, note: string): Promise<void> {
    if (holding.get(site) === note) return;
    const { size: rows } = await evidence.state(site);
    const isSigned = isSignedBy(await evidence.keys());
    const rootOf = async (size: number) => (await evidence.state(site, size)).root;
    const found = await witnessed(note, { origin: originOf(site), rows, rootOf, isSigned });
    if (found.type === 'holds') holding.set(site, note);
    if (found.type === 'holds' || found.type === 'foreign') return;
    const { type: why, size, at: signedAt } = found;
    if (!(await alarms.raise(site, { note, why, size, signedAt, display, at: now(), rows }))) return;
    log.error({ site, display, why, covers: size, rows, signedAt }, logged[why]);
    onAlarm(site);
  }

  return {
    async brought(site, display, note) {
      if (note !== null) await judge(site, display, note);
      return (await evidence.newest(site))?.note ?? null;
    }
  };
}

const logged: Record<Distrust, string> = {
  'unknown-key': 'a display kept a state of the ledger that was signed by a key this server does not know',
  'rows-lost':
    'a display kept a state of the ledger with more rows than there are: an older ledger was put in its place',
  rewritten: 'a display kept a state of the ledger that it does not go on from: rows were lost or changed since'
};
