// Live facts of a display: the presence tokens for the announcements its program can show, for this 15 s window and the next; and how many have
// confirmed those that it lists.
import { announcementState } from '#playlists/site/announcement.ts';
import type { DisplayId, SiteId } from '#playlists/site/ids.ts';
import type { Program } from '#playlists/program/program.ts';
import type { Site } from '#playlists/site/site.ts';
import type { CountFact, FactsMessage, QrFact } from '#playlists/wire/floor.ts';
import { QR_WINDOW_MS } from '#playlists/wire/protocol.ts';
import { mint, windowAt } from '../answering/presence.ts';

/** More notices than this that ask for an answer are never in one display's loop at the same time. */
const MOST_NOTICES = 40;

/** `base` is PUBLIC_URL or empty: the display then puts its own origin before the path. */
export function facts(
  key: Buffer,
  base: string,
  siteId: SiteId,
  site: Site,
  display: DisplayId,
  program: Program,
  counts: readonly CountFact[],
  at: number
): FactsMessage {
  const lists = counts.filter((fact) => program.toConfirm.some((one) => one.announcement === fact.announcement));
  return { serverAt: at, qr: site.qr ? codes(key, base, siteId, site, display, program, at) : [], counts: lists };
}

function codes(
  key: Buffer,
  base: string,
  siteId: SiteId,
  site: Site,
  display: DisplayId,
  program: Program,
  at: number
): readonly QrFact[] {
  const ids = new Set(program.slides.map((slide) => slide.announcement));
  const qr: QrFact[] = [];
  for (const id of [...ids].slice(0, MOST_NOTICES)) {
    const one = site.announcements[id];
    if (!one?.published?.content.asksAcknowledgement || announcementState(one, at) !== 'published') continue;
    for (const window of [windowAt(at), windowAt(at) + 1]) {
      const version = one.published.number;
      const token = mint(key, { site: siteId, display, announcement: id, version, window });
      const from = window * QR_WINDOW_MS;
      qr.push({ announcement: id, version, from, until: from + QR_WINDOW_MS, path: `${base}/a/${token}` });
    }
  }
  return qr;
}
