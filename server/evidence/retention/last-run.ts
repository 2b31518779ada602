// What the last nightly run of a site let go of, as the audit tells it. All in epoch ms.
import type { SiteId } from '#playlists/site/ids.ts';
import { everything, type Audit } from '../../storage/audit-stores.ts';

export interface LastRun {
  readonly at: number;
  /** The instant it went by: not the clock's where that jumped. */
  readonly upTo: number;
  readonly answers: number;
  readonly people: number;
  readonly held: number;
  /** When the next falls due; null where nothing says when. */
  readonly next: number | null;
}

export async function lastRun(audit: Pick<Audit, 'newest'>, site: SiteId): Promise<LastRun | null> {
  const [run] = await audit.newest(site, { ...everything, acts: ['retention'], what: 'run' }, null, 1);
  if (run === undefined) return null;
  const told = run.values.after ?? {};
  const count = (name: string): number => Number(told[name] ?? 0);
  const instant = (name: string): number => Date.parse(String(told[name]));
  return {
    ...{ at: run.at, upTo: instant('upTo'), next: told['next'] === undefined ? null : instant('next') },
    ...{ answers: count('answers'), people: count('people'), held: count('held') }
  };
}
