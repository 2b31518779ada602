// The programs of displays: compiled when first asked for, once for all that read the same, and kept until a change reaches the display or a day ends.
import { programsOf } from '#playlists/program/compile.ts';
import type { Program } from '#playlists/program/program.ts';
import { type KeptWindows, keepWindows } from '#playlists/program/rule-windows.ts';
import type { Display } from '#playlists/site/display.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { CompiledProgram, Made, Sites } from '../app.ts';
import { readsOf } from './reads.ts';
import { sha256 } from './replay.ts';

const DAY_MS = 86_400_000;
/** What a display has ahead of it at any moment of the day that its program begins with. */
const AHEAD_MS = 30 * DAY_MS;

export interface KeptPrograms {
  /** The display's program now; null where it does not exist. Displays that show the same are answered the same object. */
  of(site: SiteId, display: DisplayId, at: number): CompiledProgram | null;
  /** Those at hand of these displays, each once; nothing is compiled. */
  held(site: SiteId, displays: readonly DisplayId[]): readonly Program[];
}

type Compiler = (display: Display) => CompiledProgram | null;
interface Kept {
  readonly programs: Map<DisplayId, CompiledProgram>;
  readonly windows: KeptWindows;
  /** For one document and day. */
  compiler: { readonly site: Site; readonly from: number; readonly compile: Compiler } | null;
}

export function keepPrograms(sites: Pick<Sites, 'get' | 'onChange'>): KeptPrograms {
  const all = new Map<SiteId, Kept>();
  sites.onChange(({ before, now: { site }, reached }: Made) => {
    const kept = all.get(site.id);
    if (kept === undefined) return;
    for (const id of reached) kept.programs.delete(id);
    if (before?.displays !== site.displays)
      for (const id of kept.programs.keys()) if (lookup(site.displays, id) === undefined) kept.programs.delete(id);
    // Nothing of the document that was is held on to.
    kept.compiler = null;
  });

  function compilerOf(kept: Kept, site: Site, from: number): Compiler {
    if (kept.compiler?.site !== site || kept.compiler.from !== from)
      kept.compiler = { site, from, compile: compiler(site, from, kept) };
    return kept.compiler.compile;
  }

  return {
    of(siteId, id, at) {
      const site = sites.get(siteId)?.site;
      const display = site === undefined ? undefined : lookup(site.displays, id);
      if (site === undefined || display === undefined) return null;
      // A program starts at midnight UTC, so that its revision does not depend on when it was asked for.
      const from = Math.floor(at / DAY_MS) * DAY_MS;
      let kept = all.get(siteId);
      if (kept === undefined) all.set(siteId, (kept = { programs: new Map(), windows: keepWindows(), compiler: null }));
      const known = kept.programs.get(id);
      if (known?.program.from === from) return known;
      const made = compilerOf(kept, site, from)(display);
      if (made !== null) kept.programs.set(id, made);
      return made;
    },
    held(siteId, displays) {
      const programs = all.get(siteId)?.programs;
      return [...new Set(displays.flatMap((id) => programs?.get(id)?.program ?? []))];
    }
  };
}

function compiler(site: Site, from: number, { windows, programs }: Kept): Compiler {
  const compile = programsOf(site, from, from + DAY_MS + AHEAD_MS, windows);
  const reads = readsOf(site);
  const byReads = new Map<string, CompiledProgram>();
  const byRevision = new Map([...programs.values()].map((one) => [one.revision, one]));
  return (display) => {
    const key = reads(display);
    const known = byReads.get(key);
    if (known !== undefined) return known;
    const program = compile(display.id);
    if (program === null) return null;
    // Equal documents give equal programs, byte for byte [L2]: the revision is of the very bytes that are sent.
    const revision = sha256(JSON.stringify(program)).slice(0, 32);
    const made = byRevision.get(revision) ?? { revision, program };
    byReads.set(key, made);
    byRevision.set(revision, made);
    return made;
  };
}
