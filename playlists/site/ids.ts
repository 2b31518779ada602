// Names for things inside a site's document. Ids are branded so that a display's id cannot stand where a playlist's is asked.
import * as v from 'valibot';

const idText = v.pipe(
  v.string('must be text'),
  // Valibot's record() drops entries called `constructor` or `prototype` without a word: what is kept by such an id would be lost.
  v.regex(
    /^(?!(?:constructor|prototype)$)[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/,
    'must be 1 to 40 of a-z, 0-9 and inner hyphens'
  )
);

export const siteId = v.pipe(idText, v.brand('SiteId'));
export const displayId = v.pipe(idText, v.brand('DisplayId'));
export const announcementId = v.pipe(idText, v.brand('AnnouncementId'));
export const playlistId = v.pipe(idText, v.brand('PlaylistId'));
export const scheduleId = v.pipe(idText, v.brand('ScheduleId'));
export const takeoverId = v.pipe(idText, v.brand('TakeoverId'));
export const crewId = v.pipe(idText, v.brand('CrewId'));
export const workerId = v.pipe(idText, v.brand('WorkerId'));
export const daypartId = v.pipe(idText, v.brand('DaypartId'));
export const shiftPatternId = v.pipe(idText, v.brand('ShiftPatternId'));

export type SiteId = v.InferOutput<typeof siteId>;
export type DisplayId = v.InferOutput<typeof displayId>;
export type AnnouncementId = v.InferOutput<typeof announcementId>;
export type PlaylistId = v.InferOutput<typeof playlistId>;
export type ScheduleId = v.InferOutput<typeof scheduleId>;
export type TakeoverId = v.InferOutput<typeof takeoverId>;
export type CrewId = v.InferOutput<typeof crewId>;
export type WorkerId = v.InferOutput<typeof workerId>;
export type DaypartId = v.InferOutput<typeof daypartId>;
export type ShiftPatternId = v.InferOutput<typeof shiftPatternId>;

/** A SHA-256 in lower-case hexadecimal: names content and media. */
export const sha256 = v.pipe(v.string('must be text'), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal'));
export const contentHash = v.pipe(sha256, v.brand('ContentHash'));
export const mediaHash = v.pipe(sha256, v.brand('MediaHash'));
export type ContentHash = v.InferOutput<typeof contentHash>;
export type MediaHash = v.InferOutput<typeof mediaHash>;
