// The bodies that API answers have, as schemas for the OpenAPI document.
import * as v from 'valibot';
import { excuses } from '#playlists/answer/excusal.ts';
import { assurances } from '#playlists/answer/assurance.ts';
import {
  announcementId,
  contentHash,
  crewId,
  displayId,
  shiftPatternId,
  siteId,
  workerId
} from '#playlists/site/ids.ts';
import { shiftLetter } from '#playlists/site/shift-pattern.ts';
import { language, localDate, timestamp } from '#playlists/site/values.ts';
import { outcomes, reasons } from '#playlists/wire/floor.ts';
import { liveAnswer } from './health-shapes.ts';

export const none = v.strictObject({});
export const inSite = v.strictObject({ site: siteId });
export const inDisplay = v.strictObject({ site: siteId, display: displayId });
export const inWorker = v.strictObject({ site: siteId, worker: workerId });
export const inAnnouncement = v.strictObject({ site: siteId, announcement: announcementId });

export const countText = (most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,9}$/, 'must be a whole number'),
    v.check((text) => Number(text) <= most, `must be at most ${most}`)
  );
/** `after` is the last `seq` seen; `limit` 1 to 1000. */
export const page = v.strictObject({
  after: v.optional(countText(999_999_999), '0'),
  limit: v.optional(
    v.pipe(
      countText(1000),
      v.check((text) => Number(text) > 0, 'must be at least 1')
    ),
    '100'
  )
});

export const siteSummary = v.object({
  id: siteId,
  name: v.string(),
  timeZone: v.string(),
  languages: v.array(language)
});
export const revisionAnswer = v.object({ revision: v.number() });
export const displayAnswer = v.object({
  id: displayId,
  name: v.string(),
  place: v.string(),
  kind: v.picklist(['screen', 'kiosk']),
  tags: v.array(v.string()),
  paired: v.boolean(),
  online: v.boolean(),
  goneSince: v.nullable(timestamp),
  ...liveAnswer
});
/** Of a row that a kiosk brought again after an older state of the record had been restored: when and in which place it was recorded first; null of others. */
const recordedBefore = v.nullable(v.object({ at: timestamp, seq: v.number() }));
export const checkInAnswer = v.object({
  seq: v.number(),
  id: v.string(),
  at: timestamp,
  worker: workerId,
  display: displayId,
  readAt: timestamp,
  /** The build of the kiosk's page; null in rows from before it was kept. */
  page: v.nullable(v.string()),
  recordedBefore,
  /** The date that the shift is named by, or of the reading where there was none; null in rows from before it was kept, as rostered is. */
  workedOn: v.nullable(localDate),
  rostered: v.nullable(v.boolean()),
  shift: v.nullable(v.object({ pattern: shiftPatternId, crew: v.nullable(crewId), shift: v.nullable(shiftLetter) }))
});
/** Why an answer was asked of its worker: of a group what they have of each kind that it names. */
const audienceRule = v.variant('type', [
  v.object({ type: v.literal('everybody') }),
  v.object({ type: v.literal('named') }),
  v.object({
    type: v.literal('group'),
    crew: v.nullable(v.string()),
    role: v.nullable(v.string()),
    department: v.nullable(v.string()),
    tag: v.nullable(v.string()),
    onDuty: v.boolean()
  })
]);
export const acknowledgementAnswer = v.object({
  seq: v.number(),
  id: v.string(),
  at: timestamp,
  worker: workerId,
  display: displayId,
  announcement: announcementId,
  version: v.number(),
  contentHash,
  language,
  outcome: v.picklist(outcomes),
  reason: v.nullable(v.picklist(reasons)),
  assurance: v.picklist(assurances),
  presentedFrom: timestamp,
  presentedUntil: v.nullable(timestamp),
  answeredAt: timestamp,
  toTheEnd: v.nullable(v.boolean()),
  choices: v.nullable(v.array(v.nullable(v.number()))),
  seed: v.nullable(v.string()),
  passed: v.nullable(v.boolean()),
  rule: v.nullable(audienceRule),
  /** Of one that its kiosk kept without a line: when it can have been, and what is wrong with it; null of others. One with a mark confirms nothing. */
  offline: v.nullable(v.object({ earliest: timestamp, latest: timestamp, marks: v.array(v.string()) })),
  /** Of one given before a witness: which supervisor stood by, and whether they told it to a worker who could not read it; null of others. */
  witness: v.nullable(v.object({ worker: workerId, isTold: v.boolean() })),
  /** The huddle that it was given in, where the talk stood on a screen from `presentedFrom` to `presentedUntil`; null of others. */
  huddle: v.nullable(v.string()),
  /** What the worker said, word for word as it stood on the glass, and the build of its page; null in rows from before they were kept. */
  statement: v.nullable(v.string()),
  /** Whether somebody who speaks the language had checked the words that were shown; null where nobody can tell any more. */
  reviewed: v.nullable(v.boolean()),
  page: v.nullable(v.string()),
  recordedBefore,
  accepted: v.boolean(),
  refersTo: v.nullable(v.number())
});
export const outstandingAnswer = v.object({
  version: v.number(),
  /** When it was settled who is asked. Who joins later has a later `since`. */
  frozenAt: timestamp,
  asked: v.array(v.object({ worker: workerId, rule: audienceRule, crew: v.nullable(crewId), since: timestamp })),
  confirmed: v.array(workerId),
  excused: v.array(v.object({ worker: workerId, reason: v.picklist(excuses) })),
  waiting: v.array(workerId)
});
export const troubleAnswer = v.object({
  code: v.string(),
  says: v.string(),
  faults: v.array(v.object({ field: v.string(), says: v.string() }))
});
