// The server's own keeping of programs over a document that is edited in memory: without journal, documents and sockets.
import { affected } from '#playlists/program/affected.ts';
import type { Change } from '#playlists/site/change.ts';
import type { DisplayId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import { after, stamp } from '#playlists/testing/small-floor.ts';
import type { CompiledProgram, Made } from '#server/app.ts';
import { keepPrograms } from '#server/sites/programs.ts';
import { NOON } from './large-floor.ts';

export interface KeptFloor {
  /** The programs of all displays; what is at hand is not compiled again. */
  all(): CompiledProgram[];
  /** Makes the change and answers how many displays it reaches. */
  change(change: Change): number;
}

export function keptFloor(first: Site): KeptFloor {
  let site = first;
  const listeners = new Set<(made: Made) => void>();
  const kept = keepPrograms({
    get: () => ({ revision: 1, site }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    }
  });
  const ids = Object.keys(site.displays) as DisplayId[];
  return {
    all: () => ids.map((id) => kept.of(site.id, id, NOON)).filter((one) => one !== null),
    change(change) {
      const before = site;
      site = after(before, [change], stamp(new Date(NOON).toISOString()));
      const reached = affected(before, site);
      const made = { before, now: { revision: 1, site }, change, takesEffectAt: NOON, reached };
      for (const listener of listeners) listener(made);
      return reached.length;
    }
  };
}
