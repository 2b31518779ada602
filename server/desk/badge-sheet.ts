// The cards of a sheet of badges: of a crew, of chosen workers, or of everybody. Blocked badges and those that are over are not printed.
import QRCode from 'qrcode';
import { standingOf } from '#playlists/answer/badge-life.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Worker } from '#playlists/site/worker.ts';
import { localDateAt } from '#playlists/time/zone.ts';
import type { App } from '../app.ts';
import type { KeptBadge } from '../storage/badge-stores.ts';

/** Whom a sheet is for: the workers named in the address, else a crew, else everybody. */
export async function chosenFor(app: App, site: Site, asked: URLSearchParams) {
  const named = new Set(asked.getAll('worker'));
  const crew = asked.get('crew') ?? '';
  const all = await app.stores.people.list(site.id);
  const workers = all.filter((one) => (named.size > 0 ? named.has(one.id) : crew === '' || one.crew === crew));
  return { all, workers, crew: named.size > 0 ? null : crew };
}

export async function cardsOf(app: App, site: Site, workers: readonly Worker[]) {
  const at = app.now();
  const lives = new Map<string, KeptBadge>((await app.stores.badges.list(site.id, null)).map((one) => [one.code, one]));
  const printed = (code: string): KeptBadge | null => {
    const life = lives.get(code);
    return life !== undefined && ['valid', 'to-come'].includes(standingOf(life, at)) ? life : null;
  };
  const draw = async (one: Worker, badge: KeptBadge) => ({
    id: badge.code,
    name: `${one.firstName} ${one.lastName}`,
    number: one.number,
    crew: one.crew === null ? '' : (site.crews[one.crew]?.name ?? ''),
    until: badge.validUntil === null ? '' : localDateAt(badge.validUntil - 1, site.timeZone),
    qr: await QRCode.toString(badge.code, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' })
  });
  return Promise.all(
    workers.flatMap((one) => {
      // One card each: the newest, for a replaced badge is no longer among them.
      const badge = one.badges
        .map(printed)
        .filter((life) => life !== null)
        .at(-1);
      return badge === undefined ? [] : [draw(one, badge)];
    })
  );
}
