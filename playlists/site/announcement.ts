// One thing to tell: a draft that is written, the version that is published, and when it counts.
import * as v from 'valibot';
import { audience, due } from './audience.ts';
import { confirming } from './confirming.ts';
import { announcementId, contentHash } from './ids.ts';
import { MOST_VERSIONS } from './limits.ts';
import type { DeepReadonly } from './readonly.ts';
import { retention } from './retention.ts';
import { reviewed } from './reviewed.ts';
import { record } from './sized.ts';
import { template } from './template.ts';
import { language, line, paragraphs, timestamp, wholeNumber } from './values.ts';

/** What the spine's colour and the first words of a slide say (look: blue, amber, green, none). */
export const kinds = ['safety', 'warning', 'good', 'news'] as const;

/** Words in one language. The body is Markdown of paragraphs, lists, bold and italic; `alt` describes the picture. */
export const wording = v.strictObject({
  title: line(1, 120),
  body: paragraphs(2000),
  alt: line(0, 200)
});

/** What a version says, and what its hash covers. */
export const content = v.strictObject({
  template,
  kind: v.picklist(kinds, 'must be one of the kinds'),
  texts: record(language, wording, 30, 'languages', 'must have a text in at least one language'),
  asksAcknowledgement: v.boolean('must be true or false'),
  /** Not there where a badge and a tap are enough. */
  confirming: v.optional(confirming)
});

export const version = v.strictObject({
  number: wholeNumber(1, MOST_VERSIONS),
  content,
  contentHash,
  publishedAt: timestamp,
  /** The version from which this one and those between differ in minor things alone: who confirmed one of them is not asked again. */
  minorTo: v.optional(v.strictObject({ number: wholeNumber(1, MOST_VERSIONS), publishedAt: timestamp }))
});

export const announcement = v.strictObject({
  id: announcementId,
  draft: v.nullable(content),
  /** The account that says the draft differs from what is published in minor things alone; it takes another one to agree. */
  minorBy: v.optional(v.nullable(line(1, 64)), null),
  /** Hashes of words that somebody who speaks their language has checked (reviewed.ts). */
  reviewed: v.optional(reviewed, []),
  published: v.nullable(version),
  audience,
  due: v.optional(due, { type: 'whenever' }),
  /** How long the names behind its answers are kept; not there: as the site says. */
  retention: v.optional(retention),
  /** Half-open: shown from `validFrom` on, no longer at `validUntil`; null is open. */
  validFrom: v.nullable(timestamp),
  validUntil: v.nullable(timestamp),
  withdrawnAt: v.nullable(timestamp),
  /** When the last change to what displays show takes effect: loops that hold it count from here. */
  since: timestamp
});

export type Wording = DeepReadonly<v.InferOutput<typeof wording>>;
export type Content = DeepReadonly<v.InferOutput<typeof content>>;
export type Version = DeepReadonly<v.InferOutput<typeof version>>;
export type Announcement = DeepReadonly<v.InferOutput<typeof announcement>>;
export type AnnouncementState = 'draft' | 'published' | 'withdrawn' | 'expired';

/** The state of an announcement at an instant (epoch milliseconds). A published one that waits for `validFrom` is published. */
export function announcementState(one: Announcement, at: number): AnnouncementState {
  if (one.withdrawnAt !== null) return 'withdrawn';
  if (one.published === null) return 'draft';
  if (one.validUntil !== null && Date.parse(one.validUntil) <= at) return 'expired';
  return 'published';
}
