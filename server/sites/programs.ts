// Programs of displays: compiled when first asked for, once for all displays that read the same parts of a site, and kept while the site stands.
import { compile } from '#playlists/program/compile.ts';
import type { Program } from '#playlists/program/program.ts';
import { canonical } from '#playlists/site/canonical.ts';
import { isTargeted, type Display } from '#playlists/site/display.ts';
import type { DisplayId } from '#playlists/site/ids.ts';
import type { Site } from '#playlists/site/site.ts';
import { sha256 } from './open-sites.ts';

const DAY_MS = 86_400_000;
const HORIZON_DAYS = 30;

export interface CompiledProgram {
  readonly revision: string;
  readonly program: Program;
}

/** `of` answers the same object for displays that show the same, as long as the site's document and the UTC day are the same. */
export function programs(): { of(site: Site, display: DisplayId, at: number): CompiledProgram | null } {
  let kept = new WeakMap<Site, Map<string, CompiledProgram>>();
  let keptDay = 0;
  return {
    of(site, id, at) {
      const display = Object.hasOwn(site.displays, id) ? site.displays[id] : undefined;
      if (display === undefined) return null;
      // A program starts at midnight UTC, so that its revision does not depend on when it was asked for.
      const day = Math.floor(at / DAY_MS) * DAY_MS;
      if (day !== keptDay) [kept, keptDay] = [new WeakMap(), day];
      let ofSite = kept.get(site);
      if (ofSite === undefined) kept.set(site, (ofSite = new Map()));
      const key = reads(site, display);
      let compiled = ofSite.get(key);
      if (compiled === undefined) {
        const program = compile(site, id, day, day + HORIZON_DAYS * DAY_MS);
        if (program === null) return null;
        compiled = { revision: sha256(canonical(program)).slice(0, 32), program };
        ofSite.set(key, compiled);
      }
      return compiled;
    }
  };
}

/** Everything of a display that its program depends on. */
function reads(site: Site, display: Display): string {
  const aimed = (
    all: Readonly<Record<string, { readonly id: string; readonly targets: Parameters<typeof isTargeted>[0] }>>
  ) =>
    Object.values(all)
      .filter((one) => isTargeted(one.targets, display))
      .map((one) => one.id);
  return JSON.stringify([display.languages, display.defaultPlaylist, aimed(site.schedules), aimed(site.takeovers)]);
}
