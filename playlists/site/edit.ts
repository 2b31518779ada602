// The one way a site's document changes: each change is allowed and made, or refused with a reason. Nothing is changed in place.
import type { Change, Stamp } from './change.ts';
import {
  draftAnnouncement,
  publishAnnouncement,
  removeAnnouncement,
  withdrawAnnouncement
} from './edits/announcements.ts';
import { putCrew, removeCrew } from './edits/crews.ts';
import { putDaypart, removeDaypart } from './edits/dayparts.ts';
import { putDisplay, removeDisplay } from './edits/displays.ts';
import { notHere } from './edits/library.ts';
import { proposeMinor } from './edits/minor.ts';
import { putPlaylist, removePlaylist } from './edits/playlists.ts';
import { putSchedule, removeSchedule } from './edits/schedules.ts';
import { makeSite, putSettings } from './edits/settings.ts';
import { putShiftPattern, removeShiftPattern } from './edits/shift-patterns.ts';
import { putShared } from './edits/shared.ts';
import { endTakeover, renewTakeover, startTakeover } from './edits/takeovers.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Site } from './site.ts';

/**
 * The site after the change, sharing every part that did not change, or why not (RULES.md, E). `site` is null only for `make-site`;
 * `sha256` answers the hash of a text in hexadecimal and names published content.
 */
export function edit(
  site: Site | null,
  change: Change,
  stamp: Stamp,
  sha256: (text: string) => string
): Site | Refusal {
  if (change.type === 'make-site') {
    return site === null ? makeSite(change, stamp) : refuse('exists', 'id', 'A site with this id exists already.');
  }
  if (change.type === 'import-site') {
    return site === null ? change.site : refuse('exists', 'id', 'A site with this id exists already.');
  }
  if (site === null) return refuse('not-found', '', 'There is no such site.');
  const refusal = notHere(site, change);
  if (refusal !== null) return refusal;
  switch (change.type) {
    case 'put-settings':
      return putSettings(site, change, stamp);
    case 'put-crew':
      return putCrew(site, change);
    case 'remove-crew':
      return removeCrew(site, change);
    case 'put-daypart':
      return putDaypart(site, change, stamp);
    case 'remove-daypart':
      return removeDaypart(site, change);
    case 'put-shift-pattern':
      return putShiftPattern(site, change, stamp);
    case 'remove-shift-pattern':
      return removeShiftPattern(site, change);
    case 'put-display':
      return putDisplay(site, change, stamp);
    case 'remove-display':
      return removeDisplay(site, change, stamp);
    case 'draft-announcement':
      return draftAnnouncement(site, change, stamp, sha256);
    case 'propose-minor':
      return proposeMinor(site, change);
    case 'publish-announcement':
      return publishAnnouncement(site, change, stamp, sha256);
    case 'withdraw-announcement':
      return withdrawAnnouncement(site, change, stamp);
    case 'remove-announcement':
      return removeAnnouncement(site, change);
    case 'put-playlist':
      return putPlaylist(site, change, stamp);
    case 'remove-playlist':
      return removePlaylist(site, change);
    case 'put-shared':
      return putShared(site, change, stamp, sha256);
    case 'put-schedule':
      return putSchedule(site, change, stamp);
    case 'remove-schedule':
      return removeSchedule(site, change);
    case 'start-takeover':
      return startTakeover(site, change, stamp);
    case 'renew-takeover':
      return renewTakeover(site, change, stamp);
    case 'end-takeover':
      return endTakeover(site, change, stamp);
    default:
      return change satisfies never;
  }
}
