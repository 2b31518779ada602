// What a backup looks like on a disk: a folder named by its instant, with the files, what it is (backup.json) and the SHA-256 of each file (SHA256SUMS, as
// `sha256sum -c` reads it). What is under way or on its way out has another name, so that what looks like a backup is one.
import * as v from 'valibot';
import { parse } from '#playlists/site/parse.ts';

export const ABOUT = 'backup.json';
export const SUMS = 'SHA256SUMS';
export const SETTINGS = 'settings.json';
export const SEALED_KEYS = 'keys.sealed';
export const DATABASE = 'floorcast.sqlite';
export const PLAYS = 'plays.sqlite';

const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z$/;
const UNDER_WAY = '.under-way-';
const GOING = '.going-';

/** `2026-11-23T02-30-00Z`: in order by name, and a name on every file system. */
export const nameAt = (at: number): string =>
  new Date(at)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
export const underWay = (name: string): string => UNDER_WAY + name;
export const going = (name: string): string => GOING + name;
/** What a process left that was killed. */
export const isLeft = (name: string): boolean =>
  [UNDER_WAY, GOING].some((start) => name.startsWith(start) && NAME.test(name.slice(start.length)));

/** The instant in epoch ms; null for what is no backup's name. */
export function instantOf(name: string): number | null {
  const [, date, ...time] = NAME.exec(name) ?? [];
  const at = date === undefined ? Number.NaN : Date.parse(`${date}T${time.join(':')}Z`);
  return Number.isNaN(at) ? null : at;
}

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const about = v.strictObject({
  format: v.literal(1),
  floorcast: v.string(),
  madeAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Of floorcast.sqlite. */
  schema: whole,
  ledgers: v.array(v.strictObject({ site: v.string(), rows: whole })),
  keys: v.picklist(['left-out', 'sealed']),
  plays: v.boolean()
});
export type About = v.InferOutput<typeof about>;

export const aboutText = (one: About): string => `${JSON.stringify(one, null, 2)}\n`;

/** Null where it is none of ours, or damaged. */
export function parseAbout(text: string): About | null {
  try {
    const parsed = parse(about, JSON.parse(text));
    return parsed.ok ? parsed.value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** SHA-256 in hexadecimal by path within the folder, with slashes. */
export type Sums = ReadonlyMap<string, string>;

export const sumsText = (sums: Sums): string =>
  [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('');

/** Null where a line is none, or would lead out of the folder. */
export function parseSums(text: string): Sums | null {
  if (!text.endsWith('\n')) return null;
  const sums = new Map<string, string>();
  for (const line of text.slice(0, -1).split('\n')) {
    const [, sum, path] = /^([\da-f]{64}) {2}([\w.-]+(?:\/[\w.-]+)*)$/.exec(line) ?? [];
    if (sum === undefined || path === undefined || path.split('/').includes('..') || sums.has(path)) return null;
    sums.set(path, sum);
  }
  return sums;
}
