// What the server itself adds to an answer: whether its check was passed, and by which rule it was asked of this worker.
import { audienceRule } from '#playlists/answer/audience.ts';
import { graded } from '#playlists/answer/graded.ts';
import { lookup } from '#playlists/site/lookup.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import type { AcknowledgementRow } from '../storage/stores.ts';

export function serverWord(
  site: Pick<Site, 'announcements'>,
  worker: Worker,
  { announcement, choices }: Pick<AcknowledgementRow, 'announcement' | 'choices'>
): Pick<AcknowledgementRow, 'passed' | 'rule'> {
  const one = lookup(site.announcements, announcement);
  const check = one?.published?.content.confirming?.check ?? null;
  return {
    passed: check === null || choices === null ? null : graded(check, choices).passed,
    // Who stands at a kiosk, or before a code on the glass, is on duty [A1].
    rule: one === undefined ? null : audienceRule(one.audience, worker, true)
  };
}
