// What displays were meant to show over a stretch of time: the programs of the documents in force, one after the other (RULES.md, G4).
import { affected } from '#playlists/program/affected.ts';
import { programsOf } from '#playlists/program/compile.ts';
import type { Program } from '#playlists/program/program.ts';
import type { Plan } from '#playlists/proof/compare.ts';
import type { Display } from '#playlists/site/display.ts';
import type { DisplayId } from '#playlists/site/ids.ts';
import { lookup } from '#playlists/site/lookup.ts';
import { readsOf } from '../sites/reads.ts';
import type { InForce } from './documents-between.ts';

/** Answers a display's plans. What displays share is worked out once; a change that did not reach one leaves its plan whole. */
export function plansOf(documents: readonly InForce[]): (display: DisplayId) => readonly Plan[] {
  const reached = documents.map(({ site }, index) =>
    index === 0 ? null : new Set(affected(documents[index - 1]?.site ?? null, site))
  );
  const compilers = new Map<string, (display: Display) => Program | null>();

  /** The program by the document at `index`, up to where the one at `end` begins. */
  function compiled(index: number, end: number, display: Display): Program | null {
    const { site, from } = documents[index] as InForce;
    const until = documents[end]?.from ?? (documents.at(-1) as InForce).until;
    const key = `${index} ${end}`;
    let compile = compilers.get(key);
    if (compile === undefined) compilers.set(key, (compile = sharing(site, from, until)));
    return compile(display);
  }

  return (id) => {
    const plans: Plan[] = [];
    for (let index = 0; index < documents.length;) {
      let end = index + 1;
      while (end < documents.length && reached[end]?.has(id) === false && has(documents[end], id)) end += 1;
      const display = lookup((documents[index] as InForce).site.displays, id);
      const program = display === undefined ? null : compiled(index, end, display);
      if (program !== null) plans.push({ program, from: program.from, until: program.until });
      index = end;
    }
    return plans;
  };
}

const has = (one: InForce | undefined, id: DisplayId): boolean =>
  one !== undefined && lookup(one.site.displays, id) !== undefined;

/** Displays that read the same have the same program, and their expected time is counted of the same. */
function sharing(site: InForce['site'], from: number, until: number): (display: Display) => Program | null {
  const compile = programsOf(site, from, until);
  const reads = readsOf(site);
  const known = new Map<string, Program | null>();
  return (display) => {
    const key = reads(display);
    let program = known.get(key);
    if (program === undefined) known.set(key, (program = compile(display.id)));
    return program;
  };
}
