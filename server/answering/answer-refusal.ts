// Why an answer may not be recorded: pure, so that kiosk, phone and API refuse alike.
import { countsAsUnderstood } from '#playlists/answer/worth.ts';
import { announcementState } from '#playlists/site/announcement.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Language } from '#playlists/site/values.ts';
import type { AcknowledgementRow } from '../storage/stores.ts';

export type AnswerRefusal = { readonly code: string; readonly says: string } | null;

/** Null where the answer may be recorded. `reads` are the languages of the worker; `at` epoch milliseconds. */
export function answerRefusal(
  site: Site,
  row: Pick<AcknowledgementRow, 'announcement' | 'version' | 'contentHash' | 'language' | 'outcome'>,
  reads: readonly Language[],
  at: number
): AnswerRefusal {
  const one = Object.hasOwn(site.announcements, row.announcement) ? site.announcements[row.announcement] : undefined;
  if (one === undefined || one.published === null)
    return { code: 'not-found', says: 'This notice is not there any more.' };
  if (announcementState(one, at) !== 'published')
    return { code: 'over', says: 'This notice was withdrawn. Nothing was recorded.' };
  if (one.published.number !== row.version || one.published.contentHash !== row.contentHash) {
    return { code: 'changed', says: 'This notice has changed. Read it again.' };
  }
  const { texts, asksAcknowledgement } = one.published.content;
  if (!asksAcknowledgement) return { code: 'not-asked', says: 'This notice needs no answer.' };
  if (!Object.hasOwn(texts, row.language))
    return { code: 'language', says: 'This notice does not exist in that language.' };
  if (row.outcome === 'understood' && !countsAsUnderstood(texts, row.language, reads)) {
    return { code: 'language', says: 'This notice is not in a language you read. Tell your supervisor.' };
  }
  return null;
}
