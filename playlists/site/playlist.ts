// Announcements in an order, with how long each stays on the glass.
import * as v from 'valibot';
import { announcementId, playlistId } from './ids.ts';
import type { DeepReadonly } from './readonly.ts';
import { line, timestamp, wholeNumber } from './values.ts';

export const playlistItem = v.strictObject({
  announcement: announcementId,
  /** Seconds on the glass each time round. */
  seconds: wholeNumber(3, 3600)
});

export const playlist = v.strictObject({
  id: playlistId,
  name: line(1, 60),
  items: v.pipe(v.array(playlistItem), v.maxLength(500)),
  since: timestamp
});

export type PlaylistItem = DeepReadonly<v.InferOutput<typeof playlistItem>>;
export type Playlist = DeepReadonly<v.InferOutput<typeof playlist>>;
