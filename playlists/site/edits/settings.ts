// Changes of the site itself: making it, and its own settings.
import { same } from '../canonical.ts';
import type { ChangeOf, Stamp } from '../change.ts';
import type { Refusal } from '../refusal.ts';
import type { Site } from '../site.ts';
import { repeated, unknownPlaylist } from './checks.ts';
import { retentionAfter } from './retention.ts';

export function makeSite(change: ChangeOf<'make-site'>, stamp: Stamp): Site {
  const { type: _type, ...asked } = change;
  return {
    format: 1,
    ...asked,
    defaultPlaylist: null,
    qr: true,
    logo: null,
    webOrigins: [],
    counts: { onWalls: false, leastGroup: 10 },
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
  const refusal =
    unknownPlaylist(site, change.defaultPlaylist, 'defaultPlaylist') ??
    repeated(change.webOrigins, 'webOrigins', 'address');
  if (refusal !== null) return refusal;
  const { type: _type, retention: kept, ...asked } = change;
  const languages = same(site.languages, asked.languages) ? site.languages : asked.languages;
  const webOrigins = same(site.webOrigins, asked.webOrigins) ? site.webOrigins : asked.webOrigins;
  const counts = same(site.counts, asked.counts) ? site.counts : asked.counts;
  // A new name or QR setting changes what a slide looks like, not which one is on: loops go on counting.
  const keepsTime =
    languages === site.languages && asked.timeZone === site.timeZone && asked.defaultPlaylist === site.defaultPlaylist;
  const looksTheSame = asked.name === site.name && asked.qr === site.qr && asked.logo === site.logo;
  const keeping = retentionAfter(site.retention, kept);
  const keepsNames = same(keeping.retention ?? null, site.retention ?? null);
  const isAsItWas = keepsTime && looksTheSame && keepsNames && webOrigins === site.webOrigins && counts === site.counts;
  if (isAsItWas) return site;
  const since = keepsTime ? site.since : stamp.takesEffectAt;
  const { retention: _before, ...rest } = site;
  return { ...rest, ...asked, ...keeping, languages, webOrigins, counts, since };
}
