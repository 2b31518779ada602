// Everything that can be done to a site's document, one variant each. Pages and API make the same ones; the journal keeps them.
import * as v from 'valibot';
import { announcement, content, version } from './announcement.ts';
import { audience } from './audience.ts';
import { daypart } from './daypart.ts';
import { display } from './display.ts';
import {
  announcementId,
  crewId,
  daypartId,
  displayId,
  playlistId,
  scheduleId,
  shiftPatternId,
  siteId,
  takeoverId
} from './ids.ts';
import { MOST_ANNOUNCEMENTS, MOST_PLAYLISTS } from './limits.ts';
import { playlist } from './playlist.ts';
import type { DeepReadonly } from './readonly.ts';
import { retention } from './retention.ts';
import { schedule } from './schedule.ts';
import { cyclePattern, roster } from './shift-pattern.ts';
import { crew, settings, site, siteLanguages } from './site.ts';
import { list } from './sized.ts';
import { takeover } from './takeover.ts';
import { language, line, timeZone, timestamp } from './values.ts';

const withoutSince = <T extends v.ObjectEntries & { since: v.GenericSchema }>(entries: T): Omit<T, 'since'> => {
  const { since: _since, ...rest } = entries;
  return rest;
};

/** The first change of every site's journal. */
export const makeSite = v.strictObject({
  type: v.literal('make-site'),
  id: siteId,
  name: line(1, 60),
  timeZone,
  languages: siteLanguages
});
/** How long names behind answers are kept: null takes it off, left out, it stays as it was. */
const retentionAsked = { retention: v.optional(v.nullable(retention)) };
/** Replaces the site's own settings. */
export const putSettings = v.strictObject({
  type: v.literal('put-settings'),
  ...settings,
  ...retentionAsked
});
export const putCrew = v.strictObject({ type: v.literal('put-crew'), ...crew.entries });
export const removeCrew = v.strictObject({ type: v.literal('remove-crew'), id: crewId });
export const putDaypart = v.strictObject({ type: v.literal('put-daypart'), ...withoutSince(daypart.entries) });
export const removeDaypart = v.strictObject({ type: v.literal('remove-daypart'), id: daypartId });
/** Adds a shift pattern or roster, or replaces it whole. */
export const putShiftPattern = v.strictObject({
  type: v.literal('put-shift-pattern'),
  pattern: v.variant('type', [
    v.strictObject(withoutSince(cyclePattern.entries)),
    v.strictObject(withoutSince(roster.entries))
  ])
});
export const removeShiftPattern = v.strictObject({ type: v.literal('remove-shift-pattern'), id: shiftPatternId });
/** Adds a display or replaces its settings. */
export const putDisplay = v.strictObject({ type: v.literal('put-display'), ...withoutSince(display.entries) });
export const removeDisplay = v.strictObject({ type: v.literal('remove-display'), id: displayId });
/** Adds an announcement or replaces its draft, audience, due and validity. What is published stays until the draft is published. */
export const draftAnnouncement = v.strictObject({
  type: v.literal('draft-announcement'),
  id: announcementId,
  draft: content,
  /** The languages whose words somebody who speaks them has checked; left out, all stays as it was. */
  reviewed: v.optional(list(language, 30, 'languages')),
  audience,
  due: announcement.entries.due,
  ...retentionAsked,
  validFrom: v.nullable(timestamp),
  validUntil: v.nullable(timestamp)
});
/** Says that the draft differs from what is published in minor things alone. `by` is the account that says so, its own word only. */
export const proposeMinor = v.strictObject({ type: v.literal('propose-minor'), id: announcementId, by: line(1, 64) });
/**
 * Publishes the draft as the next version; also brings a withdrawn announcement back. With `minorAgreedBy`, the account that agrees with whoever
 * proposed it, those who confirmed the version before are not asked again.
 */
export const publishAnnouncement = v.strictObject({
  type: v.literal('publish-announcement'),
  id: announcementId,
  minorAgreedBy: v.optional(line(1, 64))
});
export const withdrawAnnouncement = v.strictObject({ type: v.literal('withdraw-announcement'), id: announcementId });
/** Removes an announcement that was never published. */
export const removeAnnouncement = v.strictObject({ type: v.literal('remove-announcement'), id: announcementId });
export const putPlaylist = v.strictObject({ type: v.literal('put-playlist'), ...withoutSince(playlist.entries) });
export const removePlaylist = v.strictObject({ type: v.literal('remove-playlist'), id: playlistId });
/**
 * What the site takes from the library now, with those copies that the site lacks or has otherwise; what no taken playlist holds any more
 * goes. The server alone makes it, and sends whole contents, so that a journal needs no library to be replayed.
 */
export const putShared = v.strictObject({
  type: v.literal('put-shared'),
  taken: list(playlistId, MOST_PLAYLISTS, 'playlists'),
  playlists: list(v.strictObject(withoutSince(playlist.entries)), MOST_PLAYLISTS, 'playlists'),
  announcements: list(
    v.strictObject({
      id: announcementId,
      published: version,
      validFrom: announcement.entries.validFrom,
      validUntil: announcement.entries.validUntil,
      withdrawnAt: announcement.entries.withdrawnAt
    }),
    MOST_ANNOUNCEMENTS,
    'announcements'
  )
});
export const putSchedule = v.strictObject({ type: v.literal('put-schedule'), ...withoutSince(schedule.entries) });
export const removeSchedule = v.strictObject({ type: v.literal('remove-schedule'), id: scheduleId });
const { startedAt: _startedAt, endedAt: _endedAt, ...takeoverAsked } = takeover.entries;
/** Starts now, on every display it is aimed at, until its lease ends. */
export const startTakeover = v.strictObject({ type: v.literal('start-takeover'), ...takeoverAsked });
export const renewTakeover = v.strictObject({ type: v.literal('renew-takeover'), id: takeoverId, until: timestamp });
export const endTakeover = v.strictObject({ type: v.literal('end-takeover'), id: takeoverId });

export const change = v.variant('type', [
  makeSite,
  putSettings,
  putCrew,
  removeCrew,
  putDaypart,
  removeDaypart,
  putShiftPattern,
  removeShiftPattern,
  putDisplay,
  removeDisplay,
  draftAnnouncement,
  proposeMinor,
  publishAnnouncement,
  withdrawAnnouncement,
  removeAnnouncement,
  putPlaylist,
  removePlaylist,
  putShared,
  putSchedule,
  removeSchedule,
  startTakeover,
  renewTakeover,
  endTakeover
]);

/** A site that was exported begins here as it stood there: the first change of its journal. Nobody asks for it but the command that checked all of it. */
export const importSite = v.strictObject({ type: v.literal('import-site'), site });
/** What a journal holds. */
export const journalled = v.variant('type', [...change.options, importSite]);

export type Change = DeepReadonly<v.InferOutput<typeof journalled>>;
export type ChangeOf<T extends Change['type']> = Extract<Change, { type: T }>;

/** When an accepted change was made and when displays follow it. A takeover takes effect at once; other changes at a slide boundary at most 10 s later. */
export const stamp = v.strictObject({ at: timestamp, takesEffectAt: timestamp });
export type Stamp = DeepReadonly<v.InferOutput<typeof stamp>>;
