// Changes of the site itself: making it, and its own settings.
import { same } from '../canonical.ts';
import type { ChangeOf, Stamp } from '../change.ts';
import type { Refusal } from '../refusal.ts';
import type { Site } from '../site.ts';
import { unknownPlaylist } from './checks.ts';

export function makeSite(change: ChangeOf<'make-site'>, stamp: Stamp): Site {
  const { type: _type, ...asked } = change;
  return {
    format: 1,
    ...asked,
    defaultPlaylist: null,
    qr: true,
    crews: {},
    dayparts: {},
    shiftPatterns: {},
    displays: {},
    announcements: {},
    playlists: {},
    taken: [],
    schedules: {},
    takeovers: {},
    since: stamp.takesEffectAt
  };
}

export function putSettings(site: Site, change: ChangeOf<'put-settings'>, stamp: Stamp): Site | Refusal {
  const refusal = unknownPlaylist(site, change.defaultPlaylist, 'defaultPlaylist');
  if (refusal !== null) return refusal;
  const { type: _type, name, timeZone, qr, defaultPlaylist } = change;
  const languages = same(site.languages, change.languages) ? site.languages : change.languages;
  // A new name or QR setting changes what a slide looks like, not which one is on: loops go on counting.
  const keepsTime =
    languages === site.languages && timeZone === site.timeZone && defaultPlaylist === site.defaultPlaylist;
  if (keepsTime && name === site.name && qr === site.qr) return site;
  const since = keepsTime ? site.since : stamp.takesEffectAt;
  return { ...site, name, timeZone, languages, defaultPlaylist, qr, since };
}
