// A small floor for tests, made by the same changes that pages and API make. Each part can be told apart from the usual one.
import type { Content, Wording } from '../site/announcement.ts';
import { type Change, type ChangeOf, type Stamp, change as changeSchema } from '../site/change.ts';
import { edit } from '../site/edit.ts';
import { parse } from '../site/parse.ts';
import type { DisplayId } from '../site/ids.ts';
import { type Refusal, isRefusal } from '../site/refusal.ts';
import type { TimeRuleOf } from '../site/time-rule.ts';
import type { Site } from '../site/site.ts';
import type { Timestamp } from '../site/values.ts';

/** Sunday, 06:00 UTC. */
export const SUNDAY = '2026-11-22T06:00:00Z';
export const ms = (instant: string): number => Date.parse(instant);
export const displayNamed = (id: string): DisplayId => id as DisplayId;

/** Made at `at`, in effect at `takesEffectAt` or at once. */
export function stamp(at = SUNDAY, takesEffectAt = at): Stamp {
  return { at: at as Timestamp, takesEffectAt: takesEffectAt as Timestamp };
}

/** A stand-in for SHA-256: 64 hexadecimal digits that differ for the texts of these tests. */
export function hash(text: string): string {
  let [a, b] = [0x811c9dc5, 0x01000193];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 0x01000193) >>> 0;
    b = (Math.imul(b, 31) + code) >>> 0;
  }
  return `${a.toString(16).padStart(8, '0')}${b.toString(16).padStart(8, '0')}`.repeat(4);
}

/** A change as it would come in: parsed, so that a test cannot lean on one that no page could send. */
export function asked(raw: Readonly<Record<string, unknown>>): Change {
  const parsed = parse(changeSchema, raw);
  if (!parsed.ok) throw new Error(`${String(raw['type'])}: ${JSON.stringify(parsed.faults)}`);
  return parsed.value;
}

/** The site after all of these changes; a refusal is the test's mistake. */
export function after(site: Site | null, changes: readonly Change[], when: Stamp = stamp()): Site {
  const last = changes.reduce<Site | null>((before, change) => {
    const next = edit(before, change, when, hash);
    if (isRefusal(next)) throw new Error(`${change.type}: ${next.field}: ${next.says}`);
    return next;
  }, site);
  if (last === null) throw new Error('after: no change made a site');
  return last;
}

/** Why this one change is refused. */
export function refusalOf(site: Site | null, change: Change, when: Stamp = stamp()): Refusal {
  const next = edit(site, change, when, hash);
  if (!isRefusal(next)) throw new Error(`${change.type} was accepted`);
  return next;
}

export const newSite = (timeZone = 'Europe/Berlin', languages: readonly string[] = ['de']): Change =>
  asked({ type: 'make-site', id: 'plant', name: 'Plant', timeZone, languages });

export const settings = (over: Readonly<Record<string, unknown>> = {}): Change =>
  asked({
    type: 'put-settings',
    name: 'Plant',
    timeZone: 'Europe/Berlin',
    languages: ['de'],
    defaultPlaylist: null,
    qr: true,
    logo: null,
    webOrigins: [],
    counts: { onWalls: false, leastGroup: 10 },
    ...over
  });

export const crew = (id: string): Change => asked({ type: 'put-crew', id, name: `Crew ${id}` });

export const display = (id: string, over: Readonly<Record<string, unknown>> = {}): Change =>
  asked({
    type: 'put-display',
    id,
    name: `Display ${id}`,
    place: 'Hall 2',
    kind: 'screen',
    tags: [],
    languages: [],
    languageMode: 'in-turn',
    dark: null,
    viewingDistanceM: 4,
    diagonalIn: 55,
    defaultPlaylist: null,
    ...over
  });

export const words = (title: string): Wording => ({ title, body: '', alt: '' });

export const says = (title: string, languages: readonly string[] = ['de']): Content =>
  ({
    template: { type: 'text' },
    kind: 'news',
    texts: Object.fromEntries(languages.map((language) => [language, words(`${title} ${language}`)])),
    asksAcknowledgement: false
  }) as Content;

export const draft = (id: string, over: Readonly<Record<string, unknown>> = {}): Change =>
  asked({
    type: 'draft-announcement',
    id,
    draft: says(id),
    audience: { crews: [] },
    validFrom: null,
    validUntil: null,
    ...over
  });

export const publish = (id: string): Change => asked({ type: 'publish-announcement', id });
export const withdraw = (id: string): Change => asked({ type: 'withdraw-announcement', id });

/** Drafted and published in one go. */
export const announcement = (id: string, over: Readonly<Record<string, unknown>> = {}): Change[] => [
  draft(id, over),
  publish(id)
];

/** What an entry has where nothing is said of it. */
export const UNCONDITIONAL = { weight: 1, tags: [], rule: null, validFrom: null, validUntil: null } as const;

export const item = (announcement: string, seconds = 10, over: Readonly<Record<string, unknown>> = {}) => ({
  type: 'announcement',
  announcement,
  seconds,
  ...UNCONDITIONAL,
  ...over
});

/** An entry that is another playlist. */
export const inner = (playlist: string, over: Readonly<Record<string, unknown>> = {}) => ({
  type: 'playlist',
  playlist,
  ...UNCONDITIONAL,
  ...over
});

/** Each announcement stays ten seconds. */
export const playlist = (id: string, announcements: readonly string[], seconds = 10): Change =>
  asked({
    type: 'put-playlist',
    id,
    name: `Playlist ${id}`,
    items: announcements.map((one) => item(one, seconds))
  });

export const EVERY_DAY = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Every day, or on `days`, from a wall time until another; `over` replaces what the rule has beside. */
export function weekly(
  from: string,
  until: string,
  { days, ...over }: Readonly<Record<string, unknown>> = {}
): TimeRuleOf<'dates'> {
  const dates = days === undefined ? { type: 'every-day' } : { type: 'weekdays', days };
  const hours = { type: 'between', from, until };
  const rule = { type: 'dates', dates, hours, firstDate: null, lastDate: null, off: [], added: [], ...over };
  return rule as unknown as TimeRuleOf<'dates'>;
}

export const daypart = (id: string, from: string, until: string, name = `Daypart ${id}`): Change =>
  asked({ type: 'put-daypart', id, name, from, until });

/** Crews `a` and `b` of the site work two days, two nights, four days off, from Monday, 2026-11-23. */
export const shifts = (id: string, over: Readonly<Record<string, unknown>> = {}): ChangeOf<'put-shift-pattern'> =>
  asked({
    type: 'put-shift-pattern',
    pattern: {
      type: 'cycle',
      id,
      name: `Pattern ${id}`,
      anchorDate: '2026-11-23',
      cycle: 'DDNNoooo',
      shifts: [
        { letter: 'D', name: 'Day', start: '06:00', hours: 12 },
        { letter: 'N', name: 'Night', start: '18:00', hours: 12 }
      ],
      crews: [
        { crew: 'a', offset: 0, cycle: null },
        { crew: 'b', offset: 4, cycle: null }
      ],
      exceptions: [],
      ...over
    }
  }) as ChangeOf<'put-shift-pattern'>;

/** Each row is a worker, a date, and from when until when. */
export const roster = (id: string, rows: readonly (readonly [string, string, string, string])[]): Change =>
  asked({
    type: 'put-shift-pattern',
    pattern: {
      type: 'roster',
      id,
      name: `Roster ${id}`,
      rows: rows.map(([worker, date, start, end]) => ({ worker, date, start, end }))
    }
  });

/** With every shift of a pattern, the whole of it. */
export function withShifts(pattern: string, over: Readonly<Record<string, unknown>> = {}): TimeRuleOf<'shifts'> {
  const any = { crews: [], shifts: [], afterDaysOff: null, part: { type: 'whole' } };
  const rule = { type: 'shifts', pattern, ...any, firstDate: null, lastDate: null, off: [], ...over };
  return rule as unknown as TimeRuleOf<'shifts'>;
}

/** Every day from 08:00 until 10:00 on all displays. */
export const schedule = (id: string, of: string, over: Readonly<Record<string, unknown>> = {}): Change =>
  asked({
    type: 'put-schedule',
    id,
    name: `Schedule ${id}`,
    playlist: of,
    targets: { type: 'all' },
    rule: weekly('08:00', '10:00'),
    mode: { type: 'replace' },
    priority: 5,
    ...over
  });

/** A warning on all displays. */
export const takeover = (id: string, until: string, over: Readonly<Record<string, unknown>> = {}): Change =>
  asked({
    type: 'start-takeover',
    id,
    severity: 'warning',
    pictogram: 'attention',
    drill: false,
    texts: { de: { title: `Alarm ${id}`, body: '' } },
    targets: { type: 'all' },
    until,
    ...over
  });
