// What the server itself adds to an answer: whether its check was passed, by which rule it was asked of this worker, and whether its words were checked.
import { audienceRule } from '#playlists/answer/audience.ts';
import { graded } from '#playlists/answer/graded.ts';
import { reviewedIn } from '#playlists/site/reviewed.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { sha256 } from '../sites/replay.ts';
import type { AcknowledgementRow } from '../storage/ledger-stores.ts';

export function serverWord(
  site: Pick<Site, 'announcements'>,
  worker: Worker,
  {
    announcement,
    contentHash,
    language,
    choices
  }: Pick<AcknowledgementRow, 'announcement' | 'contentHash' | 'language' | 'choices'>
): Pick<AcknowledgementRow, 'passed' | 'rule' | 'reviewed'> {
  const one = lookup(site.announcements, announcement);
  const shown = one?.published?.contentHash === contentHash ? one.published.content : null;
  const check = one?.published?.content.confirming?.check ?? null;
  return {
    passed: check === null || choices === null ? null : graded(check, choices).passed,
    // Who stands at a kiosk, or before a code on the glass, is on duty [A1].
    rule: one === undefined ? null : audienceRule(one.audience, worker, true),
    ...(one !== undefined && shown !== null && { reviewed: reviewedIn(one, shown, sha256).includes(language) })
  };
}
