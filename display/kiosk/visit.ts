// One worker at the kiosk: which language a notice stands in, whether it can be confirmed so, and how long it may stay.
import type { Assurance } from '#playlists/answer/assurance.ts';
import { reads as readsAs } from '#playlists/answer/reads.ts';
import { readingTimeMs } from '#playlists/answer/reading-time.ts';
import { shownLanguage } from '#playlists/answer/shown-language.ts';
import { countsAsUnderstood } from '#playlists/answer/worth.ts';
import type { Language } from '#playlists/site/values.ts';
import type { BadgeAnswer, Due, Told } from '#playlists/wire/floor.ts';
import { languageGroups } from './language-groups.ts';

/** Who reads, at a kiosk or on a phone. */
export interface Reader {
  /** Languages the worker reads, preferred first. */
  readonly reads: readonly Language[];
  /** The floor's languages: what a worker is shown who reads none of a notice's. */
  readonly floor: readonly Language[];
  /** The language chosen by a tap, for this session. */
  readonly chosen: Language | null;
  /** Where nobody knows what they read: what they choose counts as read. */
  readonly readsChosen?: boolean;
}

export interface Visit extends Reader {
  /** The server's name for this worker's session; every answer carries it. */
  readonly session: string;
  readonly firstName: string;
  readonly due: readonly Due[];
  /** Answers to what they asked. */
  readonly told: readonly Told[];
  /** How sure it is that this is the worker. */
  readonly assurance: Assurance;
  /** Whether every answer so far was "understood". */
  readonly allUnderstood: boolean;
}

/** Begins the session of somebody whom a kiosk without a line does not know: what they answer is kept there. */
export const KEPT = 'kept:';
export const isKept = ({ session }: Pick<Visit, 'session'>): boolean => session.startsWith(KEPT);
/** Whether "understood" takes more than can be proven to a kiosk without a line. */
export const needsLine = (visit: Pick<Visit, 'session'>, due: Pick<Due, 'content'>): boolean =>
  isKept(visit) && (due.content.confirming?.demands ?? 'badge') !== 'badge';
/** What is said of an answer that is on the device and not yet at the server. */
export interface Kept {
  readonly type: 'kept';
}

/** How long a worker has beyond the reading time. */
export const HESITATION_MS = 20_000;

export function visitOf(welcome: Extract<BadgeAnswer, { type: 'welcome' }>, floor: readonly Language[]): Visit {
  return {
    session: welcome.session,
    firstName: welcome.firstName,
    reads: welcome.languages,
    floor,
    due: welcome.due,
    told: welcome.told,
    assurance: welcome.assurance,
    chosen: null,
    readsChosen: isKept(welcome),
    allUnderstood: true
  };
}

/** The language the worker wants everything in. */
export function wantedLanguage({ chosen, reads }: Reader): Language {
  return chosen ?? (reads[0] as Language);
}

export interface Shown {
  readonly language: Language;
  /** The language that was wanted and does not exist for this notice; null where the wanted one is shown. */
  readonly missing: Language | null;
  readonly canConfirm: boolean;
}

/** How a notice stands before this worker. `canConfirm` is false where "understood" could not count. */
export function shownTo(reader: Reader, due: Pick<Due, 'content'>): Shown {
  const available = Object.keys(due.content.texts) as Language[];
  const first = wantedLanguage(reader);
  const { language } = shownLanguage(available, [first, ...reader.reads, ...reader.floor]);
  return {
    language,
    missing: readsAs(first, language) ? null : first,
    canConfirm: countsAsUnderstood(
      due.content.texts,
      language,
      reader.readsChosen === true ? [first, ...reader.reads] : reader.reads
    )
  };
}

/** The languages to choose from: the worker's first, then the floor's that this notice has, then its others. */
export function languagesFor(
  reads: readonly Language[],
  due: Pick<Due, 'content'>,
  floor: readonly Language[] = []
): Language[] {
  const { near, rest } = languageGroups(Object.keys(due.content.texts) as Language[], reads, floor);
  return [...near, ...rest];
}

/** How long this notice stands before the session ends by itself. */
export function noticeTimeMs(visit: Visit, due: Due): number {
  const text = due.content.texts[shownTo(visit, due).language];
  const words = text === undefined ? '' : `${text.title} ${text.bodyHtml.replace(/<[^>]*>/g, ' ')}`;
  const least = (due.content.confirming?.leastSeconds ?? 0) * 1000;
  return Math.max(readingTimeMs(words), least) + HESITATION_MS;
}
