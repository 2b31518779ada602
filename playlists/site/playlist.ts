// Announcements and other playlists in an order, with how long and how often each is on the glass.
import * as v from 'valibot';
import { tag, timestamp, line, wholeNumber } from './values.ts';
import { announcementId, playlistId } from './ids.ts';
import type { DeepReadonly } from './readonly.ts';
import { list } from './sized.ts';
import { timeRule } from './time-rule.ts';

const conditions = {
  /** How often it comes in one pass, spread evenly. */
  weight: wholeNumber(1, 20),
  /** Only on displays that carry one of these; on all where there is none. */
  tags: list(tag, 20, 'tags'),
  /** Only when this runs; null for always. */
  rule: v.nullable(timeRule),
  /** Half-open; null is open. */
  validFrom: v.nullable(timestamp),
  validUntil: v.nullable(timestamp)
};

export const playlistItem = v.variant('type', [
  v.strictObject({
    type: v.literal('announcement'),
    announcement: announcementId,
    /** Seconds on the glass each time round. */
    seconds: wholeNumber(3, 3600),
    ...conditions
  }),
  /** A whole pass of the other playlist. */
  v.strictObject({ type: v.literal('playlist'), playlist: playlistId, ...conditions })
]);

export const playlist = v.strictObject({
  id: playlistId,
  name: line(1, 60),
  items: list(playlistItem, 500, 'entries'),
  since: timestamp
});

export type PlaylistItem = DeepReadonly<v.InferOutput<typeof playlistItem>>;
export type Playlist = DeepReadonly<v.InferOutput<typeof playlist>>;
