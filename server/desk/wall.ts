// What the wall of a site needs to show every display as it is: the next hour of its program, and the content of those slides.
import type { ContentHash, DisplayId } from '#playlists/site/ids.ts';
import { type Program, interruptedBy } from '#playlists/program/program.ts';
import type { Site } from '#playlists/site/site.ts';
import type { ShownContent } from '#playlists/wire/content.ts';
import type { App } from '../app.ts';
import { breathing } from '../breathe.ts';
import { shown } from '../content/shown.ts';

export interface Wall {
  /** By the program's revision: displays that show the same share one. */
  readonly programs: Readonly<Record<string, Program>>;
  readonly revisions: Readonly<Record<DisplayId, string>>;
  readonly contents: Readonly<Record<ContentHash, ShownContent>>;
}

export const WALL_AHEAD_MS = 3_600_000;
/** Boards also say who comes next, if need be after a weekend. */
const BOARD_AHEAD_MS = 4 * 86_400_000;

export async function wallOf(app: App, site: Site, at: number): Promise<Wall> {
  const programs: Record<string, Program> = {};
  const revisions: Record<string, string> = {};
  const breath = breathing();
  for (const id of Object.keys(site.displays) as DisplayId[]) {
    const one = app.programs.program(site.id, id, at);
    await breath();
    if (one === null) continue;
    revisions[id] = one.revision;
    programs[one.revision] ??= nextHour(one.program, at);
  }
  const contents: Record<string, ShownContent> = {};
  for (const hash of new Set(Object.values(programs).flatMap(hashesOf))) {
    const content = await app.stores.contents.get(site.id, hash);
    if (content !== null) contents[hash] = shown(content);
  }
  return { programs, revisions, contents };
}

/** The same program, cut: loops, passes and slides keep their places, so that it shows what the whole one would. */
export function nextHour(program: Program, at: number): Program {
  const until = Math.min(program.until, at + WALL_AHEAD_MS);
  const segments = program.segments.filter((one) => one.until > at && one.from < until);
  const cut = { ...program, until, segments };
  const used = usedIn(cut);
  // What is not on within the hour keeps its place with one entry.
  const loops = program.loops.map((loop, index) => (used.loops.has(index) ? loop : loop.slice(0, 1)));
  const passes = program.passes.map((pass, index) => (used.passes.has(index) ? pass : pass.slice(0, 1)));
  const boards = program.boards.map((board) => ({
    ...board,
    duties: board.duties.filter(([, , begins, ends]) => ends > at && begins < at + BOARD_AHEAD_MS)
  }));
  return { ...cut, loops, passes, boards };
}

export function hashesOf(program: Program): readonly ContentHash[] {
  const passes = [...usedIn(program).passes].map((pass) => program.passes[pass] ?? []);
  return passes.flat().flatMap((slide) => program.slides[slide]?.content ?? []);
}

/** The loops and passes that its segments come to, with what interrupts them. */
function usedIn({ segments, interruptions, loops }: Program): Record<'loops' | 'passes', ReadonlySet<number>> {
  const used = new Set<number>();
  for (const { shows } of segments) {
    if (shows.type === 'loop') used.add(shows.loop);
    const broken = interruptedBy({ shows });
    if (broken === null) continue;
    for (const { loop } of interruptions[broken] ?? []) used.add(loop);
  }
  return { loops: used, passes: new Set([...used].flatMap((loop) => loops[loop] ?? [])) };
}
