// The desk's page of the record: what it shows, signing on demand, and closing alarms.
import type { RequestEvent } from '@sveltejs/kit';
import QRCode from 'qrcode';
import * as v from 'valibot';
import type { RecordNow } from '#admin/record/record-now.ts';
import { lookup } from '#playlists/site/lookup.ts';
import { parse } from '#playlists/site/parse.ts';
import type { Site } from '#playlists/site/site.ts';
import { paragraphs } from '#playlists/site/values.ts';
import type { App } from '../app.ts';
import type { FormValues } from './form-values.ts';
import { trouble } from './make-change.ts';

export async function recordNow({ stores }: App, site: Site): Promise<RecordNow> {
  const { size: rows } = await stores.evidence.state(site.id);
  const newest = await stores.evidence.newest(site.id);
  const accounts = new Map((await stores.accounts.list()).map(({ id, name }) => [id, name]));
  const alarms = (await stores.alarms.list(site.id)).map(({ note: _note, display, acknowledged, ...alarm }, id) => ({
    ...alarm,
    id,
    display: lookup(site.displays, display)?.name ?? 'A display that is gone',
    said:
      acknowledged === null
        ? null
        : { by: accounts.get(acknowledged.by) ?? 'Removed since', at: acknowledged.at, reason: acknowledged.reason }
  }));
  return {
    rows,
    signed: newest === null ? null : { ...newest, qr: await QRCode.toString(newest.note, { type: 'svg', margin: 2 }) },
    alarms
  };
}

/** How many alarms of the site are open. */
export const openAlarms = async ({ stores }: App, site: Site): Promise<number> =>
  (await stores.alarms.list(site.id)).filter(({ acknowledged }) => acknowledged === null).length;

const reasonTyped = v.pipe(paragraphs(500), v.nonEmpty('must not be empty'));

export async function closeAlarms({ locals }: RequestEvent, site: Site, form: FormValues) {
  const { app, account } = locals;
  const reason = parse(v.object({ reason: reasonTyped }), { reason: form.text('reason') });
  if (!reason.ok) return trouble(400, 'invalid', [...reason.faults]);
  if (account === null) return trouble(401, 'signed-out', [{ field: '', says: 'Sign in again.' }]);
  await app.stores.alarms.acknowledge(site.id, { at: app.now(), by: account.id, reason: reason.value.reason });
  app.log.warn({ site: site.id, account: account.id }, 'the alarms about the ledger were closed with a reason');
  app.questionsMoved(site.id);
  return null;
}
