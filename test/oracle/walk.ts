// Walking a program from `until` to `until`: what must be true of every step [S1] [S4] and of the segments under them [L1].
import { type Program, program as programSchema } from '#playlists/program/program.ts';
import { type Showing, showing } from '#playlists/program/showing.ts';
import { canonical } from '#playlists/site/canonical.ts';
import { parse } from '#playlists/site/parse.ts';

/** Everything that is on, one after the other, each as it was at its beginning. Throws where a step is wrong. */
export function* walk(program: Program): Generator<Showing> {
  for (let at = program.from; at < program.until;) {
    const now = showing(program, at);
    const wrong = (what: string) => new Error(`${what} at ${new Date(at).toISOString()} (${at})`);
    if (now.since !== at || now.until <= at || now.until > program.until) throw wrong('gap or overlap');
    const last = showing(program, now.until - 1);
    if (last.since !== at || last.until !== now.until || last.type !== now.type) throw wrong('changes within');
    const then = now.until < program.until ? showing(program, now.until) : null;
    if (now.next !== (then?.type === 'slide' ? then.slide : null)) throw wrong('wrong next');
    yield now;
    at = now.until;
  }
}

/** What is wrong with the segments; `edges` are the only instants at which one may end. */
export function faultsOfSegments(program: Program, edges: ReadonlySet<number>): string[] {
  const { segments, from, until } = program;
  const faults: string[] = [];
  if (!parse(programSchema, JSON.parse(JSON.stringify(program))).ok) faults.push('does not parse');
  if (segments[0]?.from !== from || segments.at(-1)?.until !== until) faults.push('does not cover its time');
  for (const [index, one] of segments.entries()) {
    const before = segments[index - 1];
    if (one.from >= one.until) faults.push(`segment ${index} is empty`);
    if (before === undefined) continue;
    if (one.from !== before.until) faults.push(`segment ${index} leaves a gap or overlaps`);
    if (!edges.has(one.from)) faults.push(`segment ${index} begins where nothing does`);
    if (canonical([one.shows, one.why]) === canonical([before.shows, before.why]))
      faults.push(`segment ${index} is like the one before`);
  }
  return faults;
}
