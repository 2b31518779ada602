// A large plant, made by the same changes that pages make, the same one in every run.
//
// Displays hang in 40 halls and in cells of ten; each carries its hall, its cell and one of ten roles as tags, and no two of them read
// the same. Of the schedules 2 % are for all displays, 20 % for a hall, 38 % for a cell, 40 % for one to three displays by name: about
// thirty for each display where there are a thousand of both. Half of them run between hours on some weekdays, the others by dayparts,
// with the shifts of four crews, every n-th day, on days of the month, or always; one in ten joins what is on, one in twenty interrupts it. The 200 playlists have
// three to eight of 400 announcements in two or three languages; one in four contains another, and some entries have a weight, hours, a
// validity or tags of their own.
import type { Change } from '#playlists/site/change.ts';
import type { Site } from '#playlists/site/site.ts';
import * as floor from '#playlists/testing/small-floor.ts';

/** Noon of the day on which programs are asked for; the floor was made a month earlier. */
export const NOON = Date.parse('2026-11-22T12:00:00Z');
export const MADE = floor.stamp('2026-10-20T06:00:00.000Z').at;

const ROLES = ['line', 'canteen', 'gate', 'office', 'press', 'paint', 'store', 'lab', 'yard', 'dock'];
const LANGUAGES = [['de'], ['de', 'pl'], ['en', 'de'], ['tr', 'de', 'en']];
const [HALLS, CELL_SIZE, PLAYLISTS, ANNOUNCEMENTS] = [40, 10, 200, 400];

export function largeFloor(displays: number, schedules: number): Site {
  return floor.after(null, floorChanges(displays, schedules), floor.stamp(MADE));
}

/** In an order in which they can be made. */
export function floorChanges(displays: number, schedules: number): Change[] {
  const one = chance(7);
  return [
    floor.newSite('Europe/Berlin', ['de', 'en']),
    ...['red', 'blue', 'green', 'white'].map(floor.crew),
    ...DAYPARTS.map((part) => floor.asked({ type: 'put-daypart', ...part })),
    shifts,
    ...times(ANNOUNCEMENTS, (n) => floor.announcement(`n${n}`, announcement(n, one))).flat(),
    ...times(PLAYLISTS, (n) =>
      floor.asked({ type: 'put-playlist', id: `p${n}`, name: `Playlist ${n}`, items: items(n, one) })
    ),
    floor.settings({ defaultPlaylist: 'p0', languages: ['de', 'en'] }),
    ...times(displays, (n) => floor.display(`d${n}`, display(n, one))),
    ...times(schedules, (n) => schedule(n, displays, one))
  ];
}

/** The change that moves a schedule: as small an edit as there is. Its displays show it then, for it comes before all others. */
export function moved(site: Site, id: string, from: string): Change {
  const { since: _since, ...rest } = site.schedules[id as keyof Site['schedules']]!;
  return floor.asked({
    type: 'put-schedule',
    ...rest,
    rule: floor.weekly(from, '20:00'),
    mode: { type: 'replace' },
    priority: 9
  });
}

const DAYPARTS = [
  { id: 'breakfast', name: 'Breakfast', from: '06:00', until: '09:30' },
  { id: 'lunch', name: 'Lunch', from: '11:00', until: '14:00' },
  { id: 'night', name: 'Night', from: '22:00', until: '06:00' }
];
const shifts = floor.asked({
  type: 'put-shift-pattern',
  pattern: {
    type: 'cycle',
    id: 'continental',
    name: 'Continental',
    anchorDate: '2026-01-05',
    cycle: 'EELLNNoo',
    shifts: [
      { letter: 'E', name: 'Early', start: '06:00', hours: 8 },
      { letter: 'L', name: 'Late', start: '14:00', hours: 8 },
      { letter: 'N', name: 'Night', start: '22:00', hours: 8 }
    ],
    crews: ['red', 'blue', 'green', 'white'].map((crew, n) => ({ crew, offset: 2 * n, cycle: null })),
    exceptions: []
  }
});

type Chance = (most: number) => number;

function announcement(n: number, one: Chance): Record<string, unknown> {
  const draft = floor.says(`Notice ${n}`, n % 3 === 0 ? ['de', 'en', 'pl'] : ['de', 'tr']);
  return one(10) > 0 ? { draft } : { draft, validUntil: instant(one(40 * 24)) };
}

function items(n: number, one: Chance): unknown[] {
  const announced = times(3 + one(5), () => {
    const over = {
      weight: one(8) === 0 ? 2 : 1,
      rule: one(40) === 0 ? floor.weekly('10:00', '16:00') : null,
      tags: one(60) === 0 ? [ROLES[one(9)]] : [],
      validFrom: one(30) === 0 ? instant(one(20 * 24)) : null
    };
    return floor.item(`n${one(ANNOUNCEMENTS - 1)}`, 8 + one(22), over);
  });
  const inside = { type: 'playlist', playlist: `p${one(Math.max(0, n - 1))}`, ...floor.UNCONDITIONAL };
  // Only the second half contains others, of the first: they are two deep.
  return n >= PLAYLISTS / 2 && n % 2 === 0
    ? [...announced, { ...inside, playlist: `p${one(PLAYLISTS / 2 - 1)}` }]
    : announced;
}

function display(n: number, one: Chance): Record<string, unknown> {
  return {
    tags: [`hall ${n % HALLS}`, `cell ${Math.floor(n / CELL_SIZE)}`, ROLES[n % ROLES.length]],
    languages: LANGUAGES[one(3)],
    defaultPlaylist: n % 2 === 0 ? `p${one(PLAYLISTS - 1)}` : null
  };
}

function schedule(n: number, displays: number, one: Chance): Change {
  const some = (over: Record<string, unknown>) => ({ type: 'some', displays: [], tags: [], ...over });
  const named = (): string[] => [...new Set(times(1 + one(2), () => `d${one(displays - 1)}`))];
  const share = n % 50;
  const [targets, lowest] =
    share === 0
      ? [{ type: 'all' }, 1]
      : share <= 10
        ? [some({ tags: [`hall ${one(HALLS - 1)}`] }), 2]
        : share <= 29
          ? [some({ tags: [`cell ${one(Math.ceil(displays / CELL_SIZE) - 1)}`] }), 3]
          : [some({ displays: named() }), 5];
  const seconds = 30 + 15 * one(6);
  const kind = one(19);
  const mode = kind === 0 ? { type: 'interrupt', secondsPerHour: seconds } : { type: kind < 3 ? 'add' : 'replace' };
  const runs = rule(one);
  // What is for few or seldom comes before what is for all or always.
  const priority = runs['type'] === 'always' ? 0 : lowest + one(2);
  return floor.schedule(`s${n}`, `p${one(PLAYLISTS - 1)}`, { targets, mode, rule: runs, priority });
}

function rule(one: Chance): Readonly<Record<string, unknown>> {
  const from = `${String(5 + one(14)).padStart(2, '0')}:${one(1) === 0 ? '00' : '30'}`;
  const until = `${String(one(23)).padStart(2, '0')}:15`;
  const dates = (is: unknown, hours: unknown = { type: 'between', from, until }) => ({
    ...floor.weekly(from, until),
    dates: is,
    hours
  });
  switch (one(9)) {
    case 0:
      return dates({ type: 'every-day' }, { type: 'daypart', daypart: DAYPARTS[one(2)]?.id });
    case 1:
      return dates({ type: 'weekdays', days: ['mon', 'wed', 'fri'] }, { type: 'daypart', daypart: 'lunch' });
    case 2:
    case 3: {
      const part = one(1) === 0 ? { type: 'whole' } : { type: 'first', minutes: 30 };
      const crews = [['red', 'blue', 'green', 'white'][one(3)]];
      const range = { firstDate: null, lastDate: null, off: [] };
      return { type: 'shifts', pattern: 'continental', crews, shifts: [], afterDaysOff: null, part, ...range };
    }
    case 4:
      return dates({ type: 'every-nth-day', every: 2 + one(5), anchor: '2026-01-01' });
    case 5:
      return one(1) === 0
        ? dates({ type: 'days-of-month', days: [1, 15, 'last'] })
        : { type: 'always', firstDate: null, lastDate: null, off: [] };
    default:
      return floor.weekly(from, until, { days: floor.EVERY_DAY.slice(0, 2 + one(5)) });
  }
}

const instant = (hours: number): string => new Date(NOON + hours * 3_600_000).toISOString();
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

/** Whole numbers from 0 to `most` that look like chance (mulberry32). */
function chance(seed: number): Chance {
  let state = seed;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % (most + 1);
  };
}
