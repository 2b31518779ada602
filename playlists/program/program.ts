// The program: what one display will show, as absolute segments to the horizon. The player, previews and tests read it by showing().
import * as v from 'valibot';
import { kinds } from '../site/announcement.ts';
import { announcementId, contentHash, mediaHash, shiftPatternId, takeoverId } from '../site/ids.ts';
import type { DeepReadonly } from '../site/readonly.ts';
import { pictograms, severities } from '../site/takeover.ts';
import { language } from '../site/values.ts';

const instant = v.pipe(v.number(), v.integer(), v.minValue(-8.64e15), v.maxValue(8.64e15));
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
/** An index, or -1 for none. */
const place = v.pipe(v.number(), v.integer(), v.minValue(-1));

/**
 * An announcement's version as it stands on a display. Its words and picture are fetched by `content`. `beside` is the language that shares
 * the slide with the first; null where it has it for itself.
 */
export const slide = v.strictObject({
  announcement: announcementId,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  content: contentHash,
  language,
  beside: v.nullable(language),
  dwellMs: v.pipe(v.number(), v.integer(), v.minValue(1))
});

/** A takeover as its displays show it; the words are inline so that nothing must be fetched. `languages` in the display's order. */
export const takeoverSlide = v.strictObject({
  id: takeoverId,
  severity: v.picklist(severities),
  pictogram: v.picklist(pictograms),
  drill: v.boolean(),
  startedAt: instant,
  until: instant,
  texts: v.array(v.strictObject({ language, title: v.string(), body: v.string() }))
});

/** Which level of precedence won, the ids that did (takeover, schedules or playlist), and the schedules that joined it [P7]. */
export const why = v.strictObject({
  level: v.picklist(['takeover', 'dark', 'schedule', 'display-default', 'site-default', 'card']),
  ids: v.array(v.string()),
  added: v.array(v.string())
});

/** Half-open `[from, until)`. A loop counts from `start`, its true start, which may lie before `from`. `interrupted` says by which interruptions. */
export const segment = v.strictObject({
  from: instant,
  until: instant,
  shows: v.variant('type', [
    v.strictObject({ type: v.literal('loop'), loop: index, start: instant, interrupted: v.nullable(index) }),
    v.strictObject({ type: v.literal('takeover'), takeover: index }),
    v.strictObject({ type: v.literal('card'), interrupted: v.nullable(index) }),
    /** Black glass. */
    v.strictObject({ type: v.literal('dark') })
  ]),
  why
});

/** What one schedule that interrupts does in every hour of UTC: `times` showings of `ms` each, its slides in turn [I1]. */
export const interruption = v.strictObject({
  schedule: v.string(),
  /** Index of the loop whose slides take turns. */
  loop: index,
  times: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600)),
  ms: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_800_000))
});

/** Who works when, by a pattern that a slide shows. `duties`: index of the crew's name, of the shift's (-1 for none), from, until; by `from`. */
export const board = v.strictObject({
  pattern: shiftPatternId,
  crews: v.array(v.string()),
  shifts: v.array(v.string()),
  duties: v.array(v.tuple([place, place, instant, instant]))
});

/** A notice that asks to be confirmed, over the time within the program in which it does; `crews` and other groups by name, none for everybody. */
export const openNotice = v.strictObject({
  announcement: announcementId,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  kind: v.picklist(kinds),
  crews: v.array(v.string()),
  titles: v.record(language, v.string()),
  from: instant,
  until: instant
});

/** Instants are epoch milliseconds. Segments follow each other without gap or overlap from `from` to `until`. */
export const program = v.strictObject({
  format: v.literal(1),
  siteName: v.string(),
  logo: v.nullable(mediaHash),
  timeZone: v.string(),
  from: instant,
  until: instant,
  /** UTC offset in minutes from each instant on; the first entry is at or before `from`. Gives clock and calendar date without zone data. */
  offsets: v.array(v.strictObject({ from: instant, minutes: v.pipe(v.number(), v.integer()) })),
  slides: v.array(slide),
  /** A pass of one playlist in one language: indexes into `slides`, never empty. */
  passes: v.array(v.pipe(v.array(index), v.minLength(1))),
  /** Each loop is a list of indexes into `passes`, never empty. */
  loops: v.array(v.pipe(v.array(index), v.minLength(1))),
  /** Those that break in together, in the order of [I4]. */
  interruptions: v.array(v.pipe(v.array(interruption), v.minLength(1))),
  takeovers: v.array(takeoverSlide),
  /** Only what its slides show: a board for each pattern, notices where they are listed, and from where pages may be framed. */
  boards: v.array(board),
  toConfirm: v.array(openNotice),
  webOrigins: v.array(v.string()),
  segments: v.array(segment)
});

/** By which interruptions this is broken into: an index into the program's; null for none. */
export const interruptedBy = ({ shows }: Pick<Segment, 'shows'>): number | null =>
  shows.type === 'loop' || shows.type === 'card' ? shows.interrupted : null;

export type Slide = DeepReadonly<v.InferOutput<typeof slide>>;
export type TakeoverSlide = DeepReadonly<v.InferOutput<typeof takeoverSlide>>;
export type Board = DeepReadonly<v.InferOutput<typeof board>>;
export type OpenNotice = DeepReadonly<v.InferOutput<typeof openNotice>>;
export type Why = DeepReadonly<v.InferOutput<typeof why>>;
export type Segment = DeepReadonly<v.InferOutput<typeof segment>>;
export type Interruption = DeepReadonly<v.InferOutput<typeof interruption>>;
export type Program = DeepReadonly<v.InferOutput<typeof program>>;
