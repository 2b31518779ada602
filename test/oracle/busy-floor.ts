// Random floors on which much happens at once: schedules of every rule and mode over playlists that nest, in ten zones, near odd nights.
import fc from 'fast-check';
import type { Change, Stamp } from '#playlists/site/change.ts';
import { edit } from '#playlists/site/edit.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import { TEN_ZONES } from '#playlists/testing/random-rule.ts';
import {
  announcement,
  asked,
  crew,
  display,
  hash,
  newSite,
  says,
  settings,
  stamp,
  takeover,
  withdraw
} from '#playlists/testing/small-floor.ts';
import { CREWS, always, pattern, rarely, rule, stretch } from './busy-rules.ts';

export interface BusyFloor {
  readonly site: Site;
  /** When it was finished (epoch milliseconds). */
  readonly at: number;
  /** What was accepted on the way. */
  readonly journal: readonly { readonly change: Change; readonly when: Stamp }[];
}

/** Clocks change within 40 days of most of these somewhere; the others are a year's end and a leap day. */
const BEGINNINGS = [
  ...['2026-03-20T09:00:00Z', '2026-04-01T13:30:00Z', '2026-08-30T04:00:00Z', '2026-10-01T21:00:00Z'],
  ...['2026-12-28T23:59:00Z', '2028-02-27T10:10:00Z', '2099-10-20T08:00:00Z']
];
const LANGUAGES = ['de', 'en', 'pl', 'zh-Hans'];
const TAGS = ['hall', 'yard'];
const ANNOUNCEMENTS = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5'];
const PLAYLISTS = ['p0', 'p1', 'p2', 'p3'];
const BETWEEN_CHANGES_MS = 427_000;
const HOUR_MS = 3_600_000;

/** How long slides stay, and how much of an hour interruptions have. */
interface Pace {
  readonly seconds: readonly number[];
  readonly secondsPerHour: readonly number[];
}

const QUICK: Pace = {
  seconds: [3, 7, 10, 45, 600],
  secondsPerHour: [3, 7, 60, 90, 300, 599, 900, 1795, 1800]
};

export const busyFloor = (pace: Pace = QUICK): fc.Arbitrary<BusyFloor> =>
  fc
    .tuple(fc.constantFrom(...TEN_ZONES), fc.constantFrom(...BEGINNINGS))
    .chain(([zone, begins]) => changes(zone, begins, pace).map((list) => built(list, Date.parse(begins))));

/** Changes some minutes and seconds apart, so that loops start at different instants. What is refused is left out. */
function built(changes: readonly Change[], begins: number): BusyFloor {
  let site: Site | null = null;
  let at = begins;
  const journal: BusyFloor['journal'][number][] = [];
  for (const change of changes) {
    at += BETWEEN_CHANGES_MS;
    const when = stamp(new Date(at).toISOString(), new Date(at + 4000).toISOString());
    const made = accepted(site, change, when);
    if (made === null) continue;
    site = made.next;
    journal.push({ change: made.change, when });
  }
  if (site === null) throw new Error('no site was made');
  return { site, at, journal };
}

/** A pattern loses the exceptions for which it is refused: chance names many shifts that the cycle does not have. A display its dark hours. */
function accepted(site: Site | null, change: Change, when: Stamp): { next: Site; change: Change } | null {
  const next = edit(site, change, when, hash);
  if (!isRefusal(next)) return { next, change };
  if (change.type === 'put-display' && next.field.startsWith('dark'))
    return accepted(site, { ...change, dark: null }, when);
  const index = /^pattern\.exceptions\.(\d+)/.exec(next.field)?.[1];
  if (change.type !== 'put-shift-pattern' || change.pattern.type !== 'cycle' || index === undefined) return null;
  const exceptions = change.pattern.exceptions.toSpliced(Number(index), 1);
  return accepted(site, { ...change, pattern: { ...change.pattern, exceptions } }, when);
}

function changes(timeZone: string, begins: string, { seconds, secondsPerHour }: Pace): fc.Arbitrary<Change[]> {
  const near = begins.slice(0, 10);
  const languages = ['de', 'en'];
  const sharedDaypart = stretch.map((hours) => [asked({ type: 'put-daypart', id: 'part', name: 'Part', ...hours })]);
  const sharedPattern = pattern(near).map((pattern) => [asked({ type: 'put-shift-pattern', pattern })]);
  const somePlaylist = fc.option(fc.constantFrom(...PLAYLISTS));
  const parts = fc.tuple(
    fc.constant([newSite(timeZone, languages), ...CREWS.map(crew)]),
    sharedDaypart,
    sharedPattern,
    fc.tuple(...ANNOUNCEMENTS.map((id) => oneAnnouncement(id, begins))).map((lists) => lists.flat()),
    fc.tuple(...PLAYLISTS.map((_, index) => onePlaylist(index, begins, seconds))),
    somePlaylist.map((defaultPlaylist) => [settings({ timeZone, languages, defaultPlaylist })]),
    fc.tuple(...TAGS.map((_, index) => oneDisplay(index, near, somePlaylist))),
    fc
      .array(oneSchedule(near, secondsPerHour), { minLength: 1, maxLength: 10, size: 'max' })
      .map((list) =>
        list.map((one, index) => asked({ type: 'put-schedule', id: `s${index}`, name: `Schedule ${index}`, ...one }))
      ),
    fc.array(oneTakeover(begins), { maxLength: 2 }).map((list) => list.map((make, index) => make(`t${index}`))),
    fc.subarray(ANNOUNCEMENTS, { maxLength: 2 }).map((ids) => ids.map(withdraw)),
    // What schedules and entries go by may move under them.
    rarely(sharedDaypart).map((change) => change ?? []),
    rarely(sharedPattern).map((change) => change ?? []),
    rarely(oneAnnouncement('n0', begins)).map((changes) => changes ?? [])
  );
  return parts.map((lists) => lists.flat());
}

const oneAnnouncement = (id: string, begins: string) =>
  fc
    .tuple(fc.subarray(LANGUAGES, { minLength: 1 }), validity(begins))
    .map(([languages, valid]) => announcement(id, { draft: says(id, languages), ...valid }));

const onePlaylist = (index: number, begins: string, seconds: readonly number[]) =>
  fc
    .array(oneEntry(index, begins, seconds), { maxLength: 5 })
    .map((items) => asked({ type: 'put-playlist', id: PLAYLISTS[index], name: `Playlist ${index}`, items }));

/** A playlist contains only those before it, so that they form no circle. */
const oneEntry = (index: number, begins: string, seconds: readonly number[]) =>
  fc
    .tuple(
      fc.oneof(
        fc.record({
          type: fc.constant('announcement'),
          announcement: fc.constantFrom(...ANNOUNCEMENTS),
          seconds: fc.constantFrom(...seconds)
        }),
        index === 0
          ? fc.constant({ type: 'announcement', announcement: 'n0', seconds: seconds[0] })
          : fc.record({ type: fc.constant('playlist'), playlist: fc.constantFrom(...PLAYLISTS.slice(0, index)) })
      ),
      fc.record({
        weight: fc.constantFrom(1, 1, 1, 1, 2, 3, 20),
        tags: fc.constantFrom<string[]>([], [], [], ['hall'], ['yard'], ['hall', 'yard']),
        rule: rarely(rule(begins.slice(0, 10)))
      }),
      validity(begins)
    )
    .map(([what, conditions, valid]) => ({ ...what, ...conditions, ...valid }));

const oneDisplay = (index: number, near: string, playlist: fc.Arbitrary<string | null>) =>
  fc
    .record({
      languages: fc.subarray(LANGUAGES, { maxLength: 3 }),
      languageMode: fc.constantFrom('in-turn', 'two-at-once'),
      dark: rarely(rule(near)),
      defaultPlaylist: playlist
    })
    .map((settings) => display(`d${index}`, { tags: [TAGS[index]], ...settings }));

const oneSchedule = (near: string, secondsPerHour: readonly number[]) =>
  fc.record({
    playlist: fc.constantFrom(...PLAYLISTS),
    rule: fc.oneof(always(near), rule(near), rule(near)),
    mode: fc.oneof(
      fc.constantFrom({ type: 'replace' }, { type: 'add' }),
      fc.record({ type: fc.constant('interrupt'), secondsPerHour: fc.constantFrom(...secondsPerHour) })
    ),
    priority: fc.constantFrom(0, 1, 1, 2),
    targets: fc.constantFrom(
      { type: 'all' },
      { type: 'all' },
      { type: 'some', displays: [], tags: ['hall'] },
      { type: 'some', displays: ['d1'], tags: [] }
    )
  });

/** Its lease ends some hours after the last change. */
const oneTakeover = (begins: string) =>
  fc
    .record({
      hours: fc.integer({ min: 6, max: 20 }),
      languages: fc.subarray(LANGUAGES, { minLength: 1 }),
      drill: fc.boolean(),
      severity: fc.constantFrom('warning', 'emergency')
    })
    .map(({ hours, languages, ...over }) => {
      const until = new Date(Date.parse(begins) + hours * HOUR_MS).toISOString();
      const texts = Object.fromEntries(languages.map((one) => [one, { title: `Alarm ${one}`, body: '' }]));
      return (id: string) => takeover(id, until, { texts, ...over });
    });

/** Mostly open; else from up to ten days before or thirty after, for up to thirty days, or open at one end. */
function validity(begins: string): fc.Arbitrary<{ validFrom: string | null; validUntil: string | null }> {
  const minutes = (from: number, until: number) => fc.integer({ min: from * 1440, max: until * 1440 });
  const instant = (minute: number) => new Date(Date.parse(begins) + minute * 60_000).toISOString();
  return fc
    .tuple(minutes(-10, 30), minutes(0, 30), rarely(fc.boolean()), rarely(fc.boolean()))
    .map(([from, long, opens, closes]) => ({
      validFrom: opens === null ? null : instant(from),
      validUntil: closes === null ? null : instant(from + long + 1)
    }));
}
