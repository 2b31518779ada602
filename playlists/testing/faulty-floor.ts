// A floor on which all is well, for tests of what is found wrong after more changes.
import { faults } from '../faults/faults.ts';
import type { SiteFault } from '../faults/site-fault.ts';
import type { Change } from '../site/change.ts';
import { after, announcement, display, ms, newSite, playlist, settings, stamp } from './small-floor.ts';

const made = stamp('2026-11-01T00:00:00Z');

/** A display tagged `hall`, and a playlist `p` with one announcement that is the default, so that nothing is unseen. */
export const wellFloor = after(
  null,
  [
    newSite(),
    display('d1', { tags: ['hall'] }),
    ...announcement('n'),
    playlist('p', ['n']),
    settings({ defaultPlaylist: 'p' })
  ],
  made
);

/** Sunday, 09:30 in Berlin. */
export const AT = '2026-11-22T08:30:00Z';

/** Takeovers are started half an hour before AT, for they may not last. */
export function found(changes: readonly Change[], at = AT): readonly SiteFault[] {
  const isTakeover = (one: Change): boolean => one.type === 'start-takeover';
  const calm = after(
    wellFloor,
    changes.filter((one) => !isTakeover(one)),
    made
  );
  return faults(after(calm, changes.filter(isTakeover), stamp('2026-11-22T08:00:00Z')), ms(at));
}

export const told = (changes: readonly Change[], at = AT): string[][] =>
  found(changes, at).map((one) => [one.kind, one.says]);

export const tagged = (...tags: string[]) => ({ targets: { type: 'some', displays: [], tags } });

export const ALWAYS = { type: 'always', firstDate: null, lastDate: null, off: [] } as const;
