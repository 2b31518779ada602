// Changes made of chance for properties: few ids and names, so that they meet each other; some are refused, and all would parse.
import { type Change, change as changeSchema } from '../site/change.ts';
import { parse } from '../site/parse.ts';
import { EVERY_DAY, item, says, weekly } from './small-floor.ts';

/** Chance as a list of whole numbers; where they run out, the first choice is taken. */
export type Chance = readonly number[];

export const NUMBERS_PER_CHANGE = 24;
export const ZONES = [
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kolkata',
  'America/Los_Angeles'
] as const;
const LANGUAGES = ['de', 'en', 'pl', 'zh-Hans'];
const TAGS = ['hall', 'yard'];
const TIMES = ['00:00', '01:30', '02:15', '02:30', '06:00', '14:00', '22:00', '23:45'];

/** One change around the instant `at` (epoch milliseconds); null where chance made one that no page could send. */
export function randomChange(chance: Chance, at: number): Change | null {
  const numbers = [...chance];
  const upTo = (most: number): number => (numbers.shift() ?? 0) % (most + 1);
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T;
  const some = <T>(list: readonly T[]): T[] => list.filter(() => upTo(1) === 1);
  const id = (prefix: string): string => (upTo(20) === 20 ? 'nobody' : `${prefix}${upTo(3)}`);
  const maybe = <T>(value: () => T): T | null => (upTo(2) === 0 ? null : value());
  const near = (days: number): string => new Date(at + (upTo(2000) - 500) * (days * 86_400)).toISOString();
  const targets = () =>
    upTo(1) === 0 ? { type: 'all' } : { type: 'some', displays: some(['d0', 'd1', 'd2']), tags: some(TAGS) };

  const kinds: readonly (() => Readonly<Record<string, unknown>>)[] = [
    () => ({
      type: 'put-settings',
      name: `Plant ${upTo(1)}`,
      timeZone: pick(ZONES),
      languages: ['de', ...some(['en', 'pl'])],
      defaultPlaylist: maybe(() => id('p')),
      qr: upTo(1) === 0
    }),
    () => ({ type: 'put-crew', id: id('c'), name: `Crew ${upTo(3)}` }),
    () => ({ type: 'remove-crew', id: id('c') }),
    () => ({
      type: 'put-display',
      id: id('d'),
      name: `Display ${upTo(5)}`,
      place: '',
      kind: 'screen',
      tags: some(TAGS),
      languages: some(LANGUAGES),
      viewingDistanceM: 4,
      diagonalIn: 55,
      defaultPlaylist: maybe(() => id('p'))
    }),
    () => ({ type: 'remove-display', id: id('d') }),
    () => ({
      type: 'draft-announcement',
      id: id('n'),
      draft: {
        ...says(`Text ${upTo(2)}`, [pick(LANGUAGES), ...some(LANGUAGES)]),
        template: pick(['text', 'text', 'picture'])
      },
      audience: { crews: some(['c0', 'c1']) },
      validFrom: maybe(() => near(1)),
      validUntil: maybe(() => near(2))
    }),
    () => ({ type: 'publish-announcement', id: id('n') }),
    () => ({ type: 'publish-announcement', id: id('n') }),
    () => ({ type: 'withdraw-announcement', id: id('n') }),
    () => ({ type: 'remove-announcement', id: id('n') }),
    () => ({
      type: 'put-playlist',
      id: id('p'),
      name: `Playlist ${upTo(5)}`,
      items: Array.from({ length: upTo(4) }, () => item(id('n'), pick([600, 1000, 3600])))
    }),
    () => ({ type: 'remove-playlist', id: id('p') }),
    () => ({
      type: 'put-schedule',
      id: id('s'),
      name: 'Schedule',
      playlist: id('p'),
      priority: upTo(2),
      targets: targets(),
      mode: { type: 'replace' },
      rule: weekly(pick(TIMES), pick(TIMES), { days: [pick(EVERY_DAY), ...some(EVERY_DAY)] })
    }),
    () => ({ type: 'remove-schedule', id: id('s') }),
    () => ({
      type: 'start-takeover',
      id: id('t'),
      severity: pick(['emergency', 'warning']),
      pictogram: 'fire',
      drill: upTo(1) === 1,
      texts: { [pick(LANGUAGES)]: { title: 'Alarm', body: '' } },
      targets: targets(),
      until: new Date(at + upTo(30) * 3_600_000).toISOString()
    }),
    () => ({ type: 'renew-takeover', id: id('t'), until: new Date(at + upTo(30) * 3_600_000).toISOString() }),
    () => ({ type: 'end-takeover', id: id('t') })
  ];
  const parsed = parse(changeSchema, distinct(pick(kinds)()));
  return parsed.ok ? parsed.value : null;
}

/** Most random lists would name something twice, which is refused; here that is worth little. */
function distinct(raw: Readonly<Record<string, unknown>>): unknown {
  return JSON.parse(JSON.stringify(raw), (_key, value: unknown) =>
    Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? [...new Set(value)] : value
  );
}
