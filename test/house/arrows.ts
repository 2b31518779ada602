// The arrows of the house (docs/architecture.md): server → {admin, display} → playlists, and what each room may lean on.
import { isBuiltin } from 'node:module';
import { importsOf, type Import } from './imports.ts';
import { rooms, type Room, type Source } from './sources.ts';

const MAY_REACH: Record<Room, readonly Room[]> = {
  playlists: ['playlists'],
  display: ['display', 'playlists'],
  admin: ['admin', 'display', 'playlists'],
  server: ['server', 'admin', 'display', 'playlists'],
  test: rooms
};
/** The player asks what is on; it never makes a program, edits a document or touches zone data (old browsers have no Temporal). */
const OFFICE_WORK =
  /^playlists\/(time\/|faults\/|proof\/(?!played\.ts$)|site\/edit|program\/(?!(showing|interrupted|hour|rounds|clock|board-at|to-confirm-at|best-language|program)\.ts$))/;
/** What of the making of a program the office shows while somebody types: order and language of a pass. */
const SHOWN_WHILE_TYPED = /^playlists\/program\/(pass|best-language)\.ts$/;

/** Sentences about what `source` imports that it must not; empty when all is right. */
export function wrongArrows(source: Source): string[] {
  return importsOf(source).flatMap((one) => {
    const wrong = source.path.endsWith('.test.ts') ? wrongInTest(source, one) : wrongInCode(source, one);
    return wrong === null ? [] : [`${source.path} imports ${one.specifier}: ${wrong}`];
  });
}

/** Sentences about what of the heart is sent to displays through other files of it; old browsers have no Temporal to run it with. */
export function officeWorkReached(display: readonly Source[], playlists: readonly Source[]): string[] {
  const heart = new Map(playlists.map((source) => [source.path, source]));
  const found = new Set<string>();
  const seen = new Set<string>();
  const open = display.filter((source) => !source.path.endsWith('.test.ts'));
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    for (const { path, runs } of importsOf(source)) {
      if (!runs || path === null || seen.has(path)) continue;
      if (OFFICE_WORK.test(path)) found.add(`${source.path} reaches ${path}`);
      seen.add(path);
      const next = heart.get(path);
      if (next !== undefined) open.push(next);
    }
  }
  return [...found];
}

function wrongInCode(source: Source, one: Import): string | null {
  const room = roomOf(source.path);
  if (one.path === null) return wrongPackage(room, one);
  if (!one.runs) return null;
  const to = roomOf(one.path);
  if (!MAY_REACH[room].includes(to)) return `${room}/ never reaches ${to}/ at run time`;
  if (
    one.path.startsWith('server/desk/') &&
    room === 'server' &&
    !/^server\/(?:desk\/|routes\/|hooks\.server\.ts$)/.test(source.path)
  )
    return 'what the desk’s pages say is for pages; what others need too lies deeper';
  if (isOfBrowsers(source.path) && to === 'server' && !/\.(svelte|css)$/.test(one.path))
    return 'a page is sent to browsers, and server/ must not be';
  if (room === 'admin' && SHOWN_WHILE_TYPED.test(one.path)) return null;
  if ((room === 'display' || room === 'admin') && OFFICE_WORK.test(one.path))
    return `${room}/ asks the server for this`;
  return null;
}

/** A unit's test may use the machine and the runner, not rooms that its unit may not. */
function wrongInTest(source: Source, one: Import): string | null {
  if (one.path === null || !one.runs) return null;
  const [room, to] = [roomOf(source.path), roomOf(one.path)];
  return to === 'test' || MAY_REACH[room].includes(to) ? null : `tests of ${room}/ never reach ${to}/`;
}

function wrongPackage(room: Room, one: Import): string | null {
  if (room === 'server' || room === 'test') return null;
  if (isBuiltin(one.specifier)) return `${room}/ knows no Node`;
  if (room === 'playlists' && one.specifier !== 'valibot') return 'playlists/ leans on valibot alone';
  return null;
}

/** Of server/, the pages' components and their universal loads run in browsers too. */
export function isOfBrowsers(path: string): boolean {
  return path.startsWith('server/') && /(\.svelte|\/\+(page|layout)\.ts)$/.test(path);
}

function roomOf(path: string): Room {
  const room = rooms.find((one) => path.startsWith(`${one}/`));
  if (room === undefined) throw new Error(`${path} lies in no room`);
  return room;
}
