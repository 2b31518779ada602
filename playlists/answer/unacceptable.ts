// Why an answer may not be recorded: pure, so that kiosk, phone and API refuse alike, and a kiosk can say so before it sends.
import { type Content, announcementState } from '../site/announcement.ts';
import type { AnnouncementId, ContentHash } from '../site/ids.ts';
import { lookup } from '../site/lookup.ts';
import type { Site } from '../site/site.ts';
import type { Language } from '../site/values.ts';
import { type Assurance, isEnough } from './assurance.ts';
import { graded } from './graded.ts';
import type { Outcome } from '../wire/floor.ts';
import { countsAsUnderstood } from './worth.ts';

/** An answer as it was given. Instants are of the device, in epoch milliseconds. */
export interface Given {
  readonly announcement: AnnouncementId;
  readonly version: number;
  readonly contentHash: ContentHash;
  /** The language that was shown when the worker answered. */
  readonly language: Language;
  readonly outcome: Outcome;
  readonly assurance: Assurance;
  /** Whether a witness told it to a worker who could not read it: then its language need not be one of theirs. */
  readonly isTold?: boolean;
  /** Since when the notice stood before the worker, after a failed check anew, and until when: a check comes after it. */
  readonly presentedFrom: number;
  readonly presentedUntil: number;
  /** Whether its end was in sight. */
  readonly toTheEnd: boolean;
  /** What was chosen for each question of the check, by the places in the notice; null where none was taken. */
  readonly choices: readonly (number | null)[] | null;
}

/** `code` is stable; `says` is a sentence for the worker. */
export interface Unacceptable {
  readonly code: string;
  readonly says: string;
}

/** Null where the answer may be recorded. `reads` are the languages of the worker; `at` epoch milliseconds by the server's clock [A13]. */
export function unacceptable(
  site: Pick<Site, 'announcements'>,
  given: Given,
  reads: readonly Language[],
  at: number
): Unacceptable | null {
  const one = lookup(site.announcements, given.announcement);
  if (one === undefined || one.published === null) return no('not-found', 'This notice is not there any more.');
  if (announcementState(one, at) !== 'published') return no('over', 'This notice was withdrawn. Nothing was recorded.');
  const { number, contentHash, content } = one.published;
  if (number !== given.version || contentHash !== given.contentHash)
    return no('changed', 'This notice has changed. Read it again.');
  if (!content.asksAcknowledgement) return no('not-asked', 'This notice needs no answer.');
  if (lookup(content.texts, given.language) === undefined)
    return no('language', 'This notice does not exist in that language.');
  return given.outcome === 'understood' ? lacking(content, given, reads) : null;
}

/** What "understood" lacks to count; whoever asks or cannot follow says so at once, without conditions. */
export function lacking({ texts, confirming }: Content, given: Given, reads: readonly Language[]): Unacceptable | null {
  const isTold = given.isTold === true && given.assurance === 'witnessed';
  if (!isTold && !countsAsUnderstood(texts, given.language, reads))
    return no('language', 'This notice is not in a language you read. Tell your supervisor.');
  if (confirming === undefined) return isEnough(given.assurance, 'badge') ? null : unsure();
  const { leastSeconds, toTheEnd, check, demands } = confirming;
  if (given.presentedUntil - given.presentedFrom < leastSeconds * 1000)
    return no('too-soon', 'This notice stands a little longer before it can be confirmed. Read it again.');
  if (toTheEnd && !given.toTheEnd) return no('not-to-the-end', 'Read this notice to its end.');
  if (check !== null && (given.choices === null || !graded(check, given.choices).passed))
    return no('check', 'Answer the questions first. Read the notice again.');
  return isEnough(given.assurance, demands) ? null : unsure();
}

const unsure = (): Unacceptable => no('not-sure-enough', 'This notice takes more than a badge. Ask your supervisor.');

const no = (code: string, says: string): Unacceptable => ({ code, says });
