// Presence tokens: what the QR on a display holds. Signed for one display, announcement version and 15 s window, so a scan proves someone stood there.
import type { AnnouncementId, DisplayId, SiteId } from '#playlists/site/ids.ts';
import { QR_WINDOW_MS } from '#playlists/wire/protocol.ts';
import { isSigned, keyFor, sign } from './keys.ts';

export interface Presence {
  readonly site: SiteId;
  readonly display: DisplayId;
  readonly announcement: AnnouncementId;
  readonly version: number;
  /** Number of the 15 s window since the epoch. */
  readonly window: number;
}

export const windowAt = (at: number): number => Math.floor(at / QR_WINDOW_MS);

export function mint(key: Buffer, presence: Presence): string {
  const text = [
    presence.site,
    presence.display,
    presence.announcement,
    presence.version,
    presence.window.toString(36)
  ].join('.');
  return `${text}.${sign(displayKey(key, presence), text)}`;
}

/** Whose presence a token proves at an instant: the current and the previous window count, none from the future. */
export function verify(key: Buffer, token: string, at: number): Presence | 'forged' | 'over' {
  const match =
    /^([a-z0-9-]{1,40})\.([a-z0-9-]{1,40})\.([a-z0-9-]{1,40})\.([1-9]\d{0,6})\.([a-z0-9]{1,9})\.([\w-]{22})$/.exec(
      token
    );
  if (match === null) return 'forged';
  const [, site, display, announcement, version, window, signature] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
    string
  ];
  const presence: Presence = {
    site: site as SiteId,
    display: display as DisplayId,
    announcement: announcement as AnnouncementId,
    version: Number(version),
    window: parseInt(window, 36)
  };
  if (!isSigned(displayKey(key, presence), token.slice(0, -23), signature)) return 'forged';
  const age = windowAt(at) - presence.window;
  return age === 0 || age === 1 ? presence : 'over';
}

const displayKey = (key: Buffer, { site, display }: Presence): Buffer => keyFor(key, 'presence', site, display);
