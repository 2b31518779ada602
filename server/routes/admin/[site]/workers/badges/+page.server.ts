// The sheet of badges, and codes for those who have none.
import QRCode from 'qrcode';
import type { Worker } from '#playlists/site/worker.ts';
import { trouble } from '#server/desk/make-change.ts';
import { siteHere } from '#server/desk/site-here.ts';
import { newBadge } from '#server/people/new-badge.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

async function chosen(event: Pick<RequestEvent, 'locals' | 'params' | 'url'>) {
  const { site } = siteHere(event);
  const crew = event.url.searchParams.get('crew') ?? '';
  const workers = await event.locals.app.stores.people.list(site.id);
  return { site, crew, workers: workers.filter((one) => crew === '' || one.crew === crew) };
}

export const load: PageServerLoad = async (event) => {
  const { site, crew, workers } = await chosen(event);
  const draw = async (one: Worker, code: string) => ({
    id: one.id,
    name: `${one.firstName} ${one.lastName}`,
    number: one.number,
    crew: one.crew === null ? '' : (site.crews[one.crew]?.name ?? ''),
    qr: await QRCode.toString(code, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' })
  });
  const badges = await Promise.all(workers.flatMap((one) => (one.badges[0] ? [draw(one, one.badges[0])] : [])));
  return { crew, badges, without: workers.length - badges.length };
};

export const actions: Actions = {
  make: async (event) => {
    const { site, workers } = await chosen(event);
    const given = workers.filter((one) => one.badges.length === 0).map((one) => ({ ...one, badges: [newBadge()] }));
    const refusal = await event.locals.app.stores.people.put(site.id, given);
    return refusal === null ? null : trouble(409, refusal.refusal, [{ field: '', says: refusal.says }]);
  }
};
