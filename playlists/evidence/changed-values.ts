// What a change made of a thing, as the audit keeps it for good: values that nobody's name can be in. Of a text stands there only that it is another.
import { same } from '../site/canonical.ts';

export type Plain = string | number | boolean | null;
export type Values = Readonly<Record<string, Plain | readonly Plain[]>>;

export interface ChangedValues {
  /** By path (`audience.crews`); what one of the two lacks is missing there. Null where there was nothing, or is nothing any more. */
  readonly before: Values | null;
  readonly after: Values | null;
}

/** What stands for words that somebody typed. */
const WORDS = '…';
const MOST_PATHS = 60;
const LONGEST_LIST = 20;

/** The values in which two states of a thing differ; `undefined` or null where there is none. Never a text that somebody typed. */
export function changedValues(before: unknown, after: unknown): ChangedValues {
  const [from, to] = [pathsOf(before), pathsOf(after)];
  const moved = [...new Set([...from.keys(), ...to.keys()])].filter((path) => !same(from.get(path), to.get(path)));
  const told = moved.slice(0, MOST_PATHS);
  const side = (thing: unknown, paths: ReadonlyMap<string, unknown>): Values | null =>
    thing == null
      ? null
      : Object.fromEntries(told.flatMap((path) => (paths.has(path) ? [[path, plain(path, paths.get(path))]] : [])));
  const left = moved.length - told.length;
  const more: Values = left === 0 ? {} : { '…': left };
  const [was, is] = [side(before, from), side(after, to)];
  return { before: was, after: is === null ? null : { ...is, ...more } };
}

/** Every value that is no object, by its path. */
function pathsOf(thing: unknown): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`);
    else if (value !== undefined) found.set(path, value);
  };
  if (thing != null) walk(thing, '');
  return found;
}

function plain(path: string, value: unknown): Plain | readonly Plain[] {
  if (Array.isArray(value)) {
    const isShort = value.length <= LONGEST_LIST && value.every((one) => typeof one !== 'object' || one === null);
    return isShort ? value.map((one) => plainOne(path, one)) : value.length;
  }
  return plainOne(path, value);
}

function plainOne(path: string, value: unknown): Plain {
  if (typeof value === 'string') return isFixed(path, value) ? value : WORDS;
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** What comes from a list, a calendar, a clock or a computer, and not from somebody's keyboard. What is not known to be so is not. */
const isFixed = (path: string, text: string): boolean =>
  /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$|^\d\d:\d\d$|^[\da-f]{64}$/u.test(text) ||
  FIXED.has(path.slice(path.lastIndexOf('.') + 1));
const FIXED: ReadonlySet<string> = new Set([
  ...[
    'id',
    'type',
    'kind',
    'mode',
    'severity',
    'assurance',
    'access',
    'supervises',
    'timeZone',
    'languages',
    'language'
  ],
  ...['announcement', 'announcements', 'playlist', 'playlists', 'defaultPlaylist', 'schedule', 'daypart', 'pattern'],
  ...[
    'display',
    'displays',
    'crew',
    'crews',
    'shift',
    'shifts',
    'worker',
    'workers',
    'minorBy',
    'taken',
    'days',
    'unit'
  ]
]);
