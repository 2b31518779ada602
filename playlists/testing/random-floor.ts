// A whole floor made of chance: modes, priorities, nesting, tags, validities and rules of every kind, on two displays. It parses; edit()
// would refuse some of its rules.
import * as v from 'valibot';
import { DAY_MS } from '../calendar/day.ts';
import { type Site, site as siteSchema } from '../site/site.ts';
import type { TimeZone } from '../site/values.ts';
import type { Chance } from './dice.ts';
import { randomCalendar, randomRule } from './random-rule.ts';
import { UNCONDITIONAL, after, announcement, display, newSite } from './small-floor.ts';

export const NUMBERS_PER_FLOOR = 400;
const HOUR_MS = 3_600_000;

/** Around the instant `at` (epoch milliseconds), on the displays `d0` and `d1`. */
export function randomFloor(chance: Chance, zone: TimeZone, at: number): Site {
  const numbers = [...chance];
  const upTo = (most: number): number => (numbers.shift() ?? 0) % (most + 1);
  const pick = <T>(all: readonly T[]): T => all[upTo(all.length - 1)] as T;
  const maybe = <T>(make: () => T): T | null => (upTo(3) === 0 ? make() : null);
  const list = <T>(most: number, make: (index: number) => T): T[] =>
    Array.from({ length: upTo(most) }, (_, index) => make(index));
  const near = (hours: number): string => new Date(at + (upTo(2 * hours) - hours) * HOUR_MS).toISOString();
  const day = Math.floor(at / DAY_MS);
  const since = new Date(at - 30 * DAY_MS).toISOString();
  const rule = () => randomRule(numbers.splice(0, 60), day);
  const often = () => ({ type: 'always', firstDate: null, lastDate: null, off: [] });
  const byId = <T extends { id: string }>(all: readonly T[]) => Object.fromEntries(all.map((one) => [one.id, one]));
  const tags = () => maybe(() => [pick(['hall', 'yard', 'roof'])]) ?? [];
  const validity = () => ({ validFrom: maybe(() => near(30)), validUntil: maybe(() => near(60)) });
  const targets = () =>
    upTo(2) > 0
      ? { type: 'all' }
      : { type: 'some', displays: maybe(() => [pick(['d0', 'd1'])]) ?? [], tags: [pick(['hall', 'yard', 'roof'])] };

  const blank = after(null, [newSite(zone, ['de', 'en']), ...announcement('n0'), ...announcement('n1')]);
  const [n0, n1] = Object.values(blank.announcements);
  const announcements = [
    n0,
    n1,
    { ...n1, id: 'n2', ...validity() },
    { ...n1, id: 'n3', withdrawnAt: maybe(() => near(60)) }
  ];
  const conditions = () => ({ ...UNCONDITIONAL, tags: tags(), rule: maybe(rule), ...validity(), weight: 1 + upTo(1) });
  const said = () => ({
    type: 'announcement',
    announcement: pick(['n0', 'n1', 'n2', 'n3']),
    seconds: pick([5, 12, 34, 900])
  });
  const playlists = Array.from({ length: 4 }, (_, index) => ({
    id: `p${index}`,
    name: `Playlist ${index}`,
    since,
    items: list(3, () => ({
      // Only those before it, so that they form no circle.
      ...(index > 0 && upTo(3) === 0 ? { type: 'playlist', playlist: `p${upTo(index - 1)}` } : said()),
      ...(upTo(1) === 0 ? UNCONDITIONAL : conditions())
    }))
  }));
  const schedules = list(8, (index) => ({
    id: `s${index}`,
    name: `Schedule ${index}`,
    playlist: pick(['p0', 'p1', 'p2', 'p3']),
    targets: targets(),
    rule: upTo(1) === 0 ? often() : rule(),
    mode: pick([
      { type: 'replace' },
      { type: 'replace' },
      { type: 'add' },
      { type: 'interrupt', secondsPerHour: pick([60, 300, 900, 1200]) }
    ]),
    priority: upTo(3),
    since
  }));
  const takeovers = list(upTo(1) * 3, (index) => {
    const startedAt = near(6);
    return {
      id: `t${index}`,
      severity: pick(['emergency', 'warning']),
      pictogram: 'fire',
      drill: upTo(1) === 1,
      texts: { de: { title: `Alarm ${index}`, body: '' } },
      targets: targets(),
      startedAt,
      until: new Date(Date.parse(startedAt) + (1 + upTo(12)) * HOUR_MS).toISOString(),
      endedAt: null
    };
  });
  const screens = after(blank, [
    display('d0', { tags: ['hall'] }),
    display('d1', { tags: ['yard'], languages: ['en', 'de', 'pl'] })
  ]);
  return v.parse(siteSchema, {
    ...blank,
    ...randomCalendar(numbers.splice(0, 120), zone, day),
    displays: byId(
      Object.values(screens.displays).map((one) => ({
        ...one,
        languageMode: pick(['in-turn', 'two-at-once']),
        dark: maybe(rule),
        defaultPlaylist: maybe(() => pick(['p0', 'p1']))
      }))
    ),
    defaultPlaylist: maybe(() => pick(['p2', 'p3'])),
    announcements: byId(announcements as { id: string }[]),
    playlists: byId(playlists),
    schedules: byId(schedules),
    takeovers: byId(takeovers)
  });
}
